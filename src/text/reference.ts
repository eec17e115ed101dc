// Short forms: "the group" or "it", once the thing has been named. Whether a short form at a place means a thing named before.
// It knows sections, passages and sentences, nothing of what is named.
import type { Plan } from '../model/plan.js';
import type { Hit } from './matcher.js';

const PRONOUNS = new Set(['it', 'they', 'its', 'their', 'them']);

/**
 * True where the nearest name before the short form is one of `names` and not one of `rivals`: for a noun, in its own section or
 * one that holds it; for a pronoun, in the sentence before, in the same passage. Both lists in the order of the text.
 */
export function refersBack(
  plan: Pick<Plan, 'tokens' | 'sentences' | 'passages' | 'sections'>,
  short: Hit,
  names: readonly Hit[],
  rivals: readonly Hit[],
): boolean {
  const name = lastBefore(names, short.start);
  if (!name) return false;
  const rival = lastBefore(rivals, short.start);
  if (rival && rival.start > name.start) return false;
  const sentenceOf = (hit: Hit): number => plan.tokens.sentences[hit.start] ?? -1;
  const here = plan.sentences[sentenceOf(short)];
  const there = plan.sentences[sentenceOf(name)];
  if (!here || !there) return false;
  if (PRONOUNS.has(plan.tokens.words[short.start] ?? ''))
    return here.passage === there.passage && here.index - there.index <= 1;
  const home = plan.passages[there.passage]?.section ?? -1;
  for (
    let at: number | null = plan.passages[here.passage]?.section ?? null;
    at !== null;
    at = plan.sections[at]?.parent ?? null
  )
    if (at === home) return true;
  return false;
}

function lastBefore(hits: readonly Hit[], token: number): Hit | null {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return hits[low - 1] ?? null;
}
