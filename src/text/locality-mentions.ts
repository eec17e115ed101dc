// Localities that a plan names one by one, each before the word.
import { BREAK } from '../model/plan.js';
import { cues, distinct, type FoundLocalities, isName, MOST_NAME_WORDS } from './locality-names.js';
import { nameText } from './name-list.js';
import type { Reading } from './reading.js';

/** "the Levenmouth locality", here and there. */
export function fromMentions(reading: Reading): FoundLocalities | null {
  const { tokens, source } = reading.plan;
  const found: { name: string; at: number }[] = [];
  for (const cue of cues(reading)) {
    let at = cue.start;
    while (
      cue.start - at <= MOST_NAME_WORDS &&
      ((tokens.breaks[at - 1] ?? 0) & BREAK.capital) !== 0 &&
      tokens.sentences[at - 1] === tokens.sentences[cue.start] &&
      ((tokens.breaks[at] ?? 0) & ~BREAK.capital) === 0
    )
      at--;
    const name = { start: at, end: cue.start };
    if (at < cue.start && isName(reading, name))
      found.push({ name: nameText(source, tokens, name), at: cue.start });
  }
  const names = distinct(found.map((f) => f.name));
  const [first] = found;
  if (!first || names.length < 2) return null;
  const sentence = reading.sentenceAt(first.at);
  return { names, place: { start: sentence.firstToken, end: sentence.endToken }, stance: 'in-force' };
}
