// Short forms: "the group" or "it", once the thing has been named. Whether a short form at a place means a thing named before.
// It knows sections, passages and sentences, nothing of what is named.
import type { Plan } from '../model/plan.js';
import type { Hit } from './matcher.js';

/** A name that begins this near the head of its sentence is what the sentence is about. */
const SUBJECT_REACH = 2;
/** Rivals looked at before a short form, the nearest first. */
const RIVALS_SEEN = 50;
const PRONOUNS = new Set(['it', 'they', 'its', 'their', 'them']);

/**
 * True where the short form means the nearest of `names` before it and no rival has come in between. For a noun ("the group")
 * the name stands in the same section, one that holds it or the one right before, and a rival shares the noun; for a pronoun the name stands in the
 * sentence before, in the same passage or the heading right above, and a rival is what a sentence is about. Both lists in the order of the text.
 */
export function refersBack(
  plan: Pick<Plan, 'tokens' | 'sentences' | 'passages' | 'sections'>,
  short: Hit,
  names: readonly Hit[],
  rivals: readonly Hit[],
): boolean {
  const name = names[lastBefore(names, short.start)];
  if (!name) return false;
  const { words, sentences } = plan.tokens;
  const here = plan.sentences[sentences[short.start] ?? -1];
  const there = plan.sentences[sentences[name.start] ?? -1];
  if (!here || !there) return false;
  const pronoun = PRONOUNS.has(words[short.start] ?? '');
  const nouns = new Set(words.slice(short.start + 1, short.end));
  const takesOver = (rival: Hit): boolean =>
    pronoun
      ? rival.start - (plan.sentences[sentences[rival.start] ?? -1]?.firstToken ?? 0) <= SUBJECT_REACH
      : words.slice(rival.start, rival.end).some((word) => nouns.has(word));
  const latest = lastBefore(rivals, short.start);
  if (
    rivals
      .slice(Math.max(0, latest - RIVALS_SEEN), latest + 1)
      .some((r) => r.start > name.start && takesOver(r))
  )
    return false;
  if (pronoun) {
    const heading = plan.passages[there.passage]?.kind === 'heading' && there.passage === here.passage - 1;
    return (heading || here.passage === there.passage) && here.index - there.index <= 1;
  }
  const home = plan.passages[there.passage]?.section ?? -1;
  const section = plan.passages[here.passage]?.section ?? null;
  if (section !== null && home === section - 1) return true;
  for (let at: number | null = section; at !== null; at = plan.sections[at]?.parent ?? null)
    if (at === home) return true;
  return false;
}

/** Number of the last hit before a token, or -1. */
function lastBefore(hits: readonly Hit[], token: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
