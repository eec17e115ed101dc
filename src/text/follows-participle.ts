// Sentences that open with what the doers had in mind ("Having weighed the need to save, members agreed ..."): a modal there belongs to that.
import { isPastForm } from './inflect.js';
import type { Reading } from './reading.js';

const OPENERS = new Set([
  'having',
  'considering',
  'recognising',
  'noting',
  'given',
  'conscious',
  'mindful',
  'aware',
]);

/** Does the sentence of a past verb open so? */
export function followsParticiple(reading: Reading, verb: number): boolean {
  const { words } = reading.plan.tokens;
  return isPastForm(words[verb] ?? '') && OPENERS.has(words[reading.sentenceAt(verb).firstToken] ?? '');
}
