// Whose date a date in a sentence is: this plan's or another document's; and which cue ties it to a period: covering, beginning,
// ending, or some other event. What the words are is data (concepts plan-itself, previous-plan, document-noun, period-*).
import type { Passage, Sentence } from '../model/plan.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

const RELATIVES = new Set(['which', 'that', 'who', 'whose']);
const MOST_LABELLED = 25;
const MOST_LABEL = 4;
const JOINING = new Set(
  'for covering the period years year from of over two three four five ten next coming between and is a our draft final consultation 2 3 4 5 10'.split(
    ' ',
  ),
);

/** The document that a date in a sentence belongs to: this plan (its hit), another one, or none named. */
export function holderOf(reading: Reading, sentence: Sentence, at: Hit): Hit | 'other' | null {
  const nouns = reading.allWithin('document-noun', sentence.firstToken, sentence.endToken);
  const old = reading.allWithin('previous-plan', sentence.firstToken, sentence.endToken);
  const own = reading
    .allWithin('plan-itself', sentence.firstToken, sentence.endToken)
    .filter((hit) => !old.some((o) => o.start < hit.end && hit.start < o.end));
  const named = [
    ...own,
    ...old,
    ...nouns.filter((n) => ![...own, ...old].some((h) => h.start <= n.start && n.end <= h.end)),
  ].sort((a, b) => a.start - b.start);
  const before = named.filter((h) => h.end <= at.start);
  const { words } = reading.plan.tokens;
  const after = named.find((h) => h.start >= at.end);
  // "It covers 2025 to 2028 and takes the place of the earlier plan": the subject is not what it replaces.
  if (before.length === 0 && after && old.includes(after) && words[sentence.firstToken] === 'it') return null;
  let holder = before.at(-1) ?? after;
  if (!holder) return null;
  // "This plan replaces our last one and runs from ...": after "and" the first subject goes on.
  const first = before[0];
  const rest = words.slice(holder.end, at.start);
  const goesOn =
    rest.some((w, i) => w === 'and' && i < rest.length - 1) ||
    (old.includes(holder) && rest.length > 2 && !RELATIVES.has(rest[0] ?? ''));
  if (first && first !== holder && goesOn && own.includes(first)) holder = first;
  return own.includes(holder) ? holder : 'other';
}

/** "Strategic Plan 2025-28", "our plan for the period 2025 to 2028", "the 2025-28 strategic plan". */
export function adjoins(reading: Reading, holder: Hit, at: Hit): boolean {
  const { words } = reading.plan.tokens;
  const between =
    holder.end <= at.start
      ? words.slice(holder.end, at.start)
      : holder.start >= at.end
        ? words.slice(at.end, holder.start)
        : [];
  return between.length <= 6 && between.every((w) => JOINING.has(w));
}

/** "Period: ..." at the head of a short line, item or row, outside the section of another document. */
export function labelOf(reading: Reading, passage: Passage, sentence: Sentence, at: Hit): Hit | null {
  const place = labelledPlace(reading, passage, sentence);
  if (place.endToken - place.firstToken > MOST_LABELLED) return null;
  const label = reading.firstWithin('period-label', place.firstToken, place.endToken);
  if (!label || label.start > place.firstToken + 2 || at.start - label.end > MOST_LABEL) return null;
  const foreign = reading
    .headingsAbove(passage)
    .slice(0, 1)
    .filter((h) => h !== firstHeading(reading))
    .some(
      (h) =>
        reading.firstWithin('document-noun', h.firstToken, h.endToken) !== null &&
        reading.firstWithin('plan-itself', h.firstToken, h.endToken) === null,
    );
  return foreign ? null : { start: place.firstToken, end: place.endToken };
}

/** A row, or a sentence with the one-word line before it ("Duration."). */
function labelledPlace(
  reading: Reading,
  passage: Passage,
  sentence: Sentence,
): { firstToken: number; endToken: number } {
  if (passage.kind === 'row') return passage;
  const before =
    sentence.index > passage.firstSentence ? reading.plan.sentences[sentence.index - 1] : undefined;
  if (!before || before.endToken - before.firstToken > MOST_LABEL) return sentence;
  return { firstToken: before.firstToken, endToken: sentence.endToken };
}

/** "It runs ..." after a sentence about this plan. */
export function followsPlan(reading: Reading, passage: Passage, sentence: Sentence): boolean {
  const opening = reading.plan.tokens.words[sentence.firstToken] ?? '';
  if (
    (opening !== 'it' && opening !== 'this' && opening !== "it's") ||
    sentence.index === passage.firstSentence
  )
    return false;
  const before = reading.plan.sentences[sentence.index - 1];
  if (!before) return false;
  const own = reading.firstWithin('plan-itself', before.firstToken, before.endToken);
  return own !== null && reading.firstWithin('previous-plan', before.firstToken, before.endToken) === null;
}

export function lastCue(
  reading: Reading,
  from: number,
  to: number,
): 'cover' | 'begin' | 'end' | 'event' | null {
  let best: { at: number; cue: 'cover' | 'begin' | 'end' | 'event' } | null = null;
  for (const cue of ['cover', 'begin', 'end', 'event'] as const) {
    const last = reading.allWithin(`period-${cue}`, from, to).at(-1);
    if (last && (best === null || last.end >= best.at)) best = { at: last.end, cue };
  }
  return best?.cue ?? null;
}

function firstHeading(reading: Reading): Passage | undefined {
  return reading.remember('first heading', 0, () => reading.plan.passages.find((p) => p.kind === 'heading'));
}
