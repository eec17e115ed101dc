// The stance that a fragment takes from what stands over it: the line that opens its list, its table's header, the headings above.
import type { Passage, Sentence } from '../model/plan.js';
import { PERFECT, PRESENT_BE } from './clauses.js';
import { isPastForm } from './inflect.js';
import type { Hit } from './matcher.js';
import { type Modal, nearestModal } from './modals.js';
import { denialIn, SUBJECT_DENIERS } from './negation.js';
import type { Reading } from './reading.js';

/** Of the stances those that a line can give to what stands below it. */
type Told = 'done' | 'negated' | Modal['stance'];

/** A fragment takes the stance of the line that opens its list, of its table's header, or of the nearest heading that says. */
export function inheritedStance(reading: Reading, passage: Passage): Told | null {
  if (passage.kind !== 'item' && passage.kind !== 'row') return headingStance(reading, passage);
  for (const index of [...passage.intro].reverse()) {
    const intro = reading.passage(index);
    if (intro.kind === 'row') continue;
    const said = passageStance(reading, intro);
    if (said) return said;
  }
  return headingStance(reading, passage);
}

/** A title over a chapter's heading ("The plan you asked for") is a name and says nothing of when. */
function headingStance(reading: Reading, passage: Passage): Told | null {
  const [heading, above] = reading.headingsAbove(passage);
  if (!heading) return null;
  // "Nobody left behind": an aim, and no denial of what stands below.
  if (SUBJECT_DENIERS.has(reading.plan.tokens.words[heading.firstToken] ?? '')) return null;
  const said = passageStance(reading, heading);
  if (said || !above || above.index === titleOf(reading)) return said;
  return passageStance(reading, above);
}

/** Number of the document's first heading. */
function titleOf(reading: Reading): number {
  return reading.remember('title', 0, () => reading.plan.passages.findIndex((p) => p.kind === 'heading'));
}

const SINGULAR = new Set(['is', 'was', 'has', 'does']);
const POINTS_BELOW = /\b(?:follow\w*|below|these|those|list\w*|here|them)\b/i;

/** "The rest is not yet found.", closed over a list: one thing is denied, and none that stands below. */
function isOfOneThing({ plan }: Reading, { kind }: Passage, { text }: Sentence, { start }: Hit): boolean {
  return (
    kind === 'paragraph' &&
    SINGULAR.has(plan.tokens.words[start - 1] ?? '') &&
    /\.["”’)*_]*$/.test(text.trimEnd()) &&
    !POINTS_BELOW.test(text)
  );
}

/** Stance of a whole short passage, by the last sentence's cues. */
function passageStance(reading: Reading, passage: Passage): Told | null {
  const sentence = reading.plan.sentences[passage.endSentence - 1];
  if (!sentence || sentence.endToken === sentence.firstToken) return null;
  const modal = nearestModal(reading, sentence.firstToken, sentence.endToken, true);
  const negation = denialIn(reading, sentence, passage.kind === 'heading');
  // "People said: do not close it" denies nothing that stands below.
  if (negation && isOfOneThing(reading, passage, sentence, negation)) return null;
  if (negation && !reading.firstWithin('cue-reported', sentence.firstToken, negation.start)) return 'negated';
  if (modal) return modal.stance;
  if (reading.firstWithin('cue-suggestion', sentence.firstToken, sentence.endToken)) return 'wished';
  const { words } = reading.plan.tokens;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const word = words[i] ?? '';
    if (
      PERFECT.has(word) ||
      (isPastForm(word) && !PRESENT_BE.has(words[i - 1] ?? '') && words[i - 1] !== 'getting')
    )
      return 'done';
  }
  return null;
}
