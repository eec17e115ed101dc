// Dates that the text gives for the steps of making the plan, compared with the front matter. How a step is told is for the rule to say.
// A text that also gives the recorded date is believed.
import type { Passage, Sentence } from '../model/plan.js';
import type { Finding } from '../model/report.js';
import { agree, daysBetween, firstDay, isFullDate } from '../text/calendar.js';
import type { DateMention } from '../text/dates.js';
import { Kept } from '../text/kept.js';
import type { Hit } from '../text/matcher.js';
import { periodsOf, tokensOf } from '../text/periods.js';
import type { Reading } from '../text/reading.js';
import { keyOf } from './check.js';
import { DEFAULT_REGIONS } from './clause.js';
import { valueAt } from './front-matter.js';

export interface Step {
  /** Of the front matter. */
  readonly field: string;
  readonly said: readonly string[];
  /** What else tells it, where a period is given beside it. */
  readonly over?: readonly string[];
  /** Of a period, the day on which the step falls. */
  readonly edge: 'start' | 'end';
}

/** Dates further apart are of another event. */
const MOST_APART = 400;
const MOST_BETWEEN = 5;
const MOST_BETWEEN_IN_ROW = 2;
const FARTHEST = 12;
/** Characters beside the date of a cell: "by 1 May 2026". */
const MOST_BESIDE = 6;
const UNTIL = new Set(['until', 'till', 'by', 'before', 'to', 'closing', 'closed']);

/** Null where the text or the front matter gives no date. */
export function compareStep(reading: Reading, step: Step, other: string): Finding | 'agrees' | null {
  const { data, places } = reading.plan.frontMatter;
  const recorded = valueAt(data, step.field);
  const place = places.get(step.field);
  if (!isFullDate(recorded) || !place) return null;
  const at = (keys: readonly string[], period: boolean): Told[] =>
    keys
      .flatMap((key) => [...reading.of(keyOf(key))])
      .flatMap((hit) => dateAt(reading, hit, step, period, keyOf(other)) ?? []);
  const told = [...at(step.said, false), ...at(step.over ?? [], true)].filter(
    ({ date }) => Math.abs(daysBetween(recorded, firstDay(date))) <= MOST_APART,
  );
  const [first] = told;
  if (!first) return null;
  if (told.some(({ date }) => agree(date, recorded))) return 'agrees';
  const { line } = reading.plan.lines.positionOf(first.at);
  return {
    start: place.start,
    end: place.end,
    message: `${step.field} is ${recorded}, but line ${String(line)} of the plan says ${first.date}.`,
    suggestion: 'Look up the day, and give it in both places.',
  };
}

interface Told {
  readonly date: string;
  readonly at: number;
}

function dateAt(reading: Reading, hit: Hit, step: Step, period: boolean, other: string): Told | null {
  const passage = reading.passageAt(hit.start);
  const sentence = reading.sentenceAt(hit.start);
  if (!DEFAULT_REGIONS.includes(passage.region) || passage.kind === 'heading') return null;
  if (isOfAnother(reading, hit)) return null;
  const within = passage.kind === 'row' ? passage : sentence;
  if (reading.firstWithin(other, within.firstToken, within.endToken)) return null;
  const place = placeOfDate(reading, passage, sentence, hit, step.edge);
  if (!place || (period && place.mention.from === place.mention.to)) return null;
  const date = step.edge === 'start' ? place.mention.from : place.mention.to;
  return date.length < 7 || place.mention.form === 'season' ? null : { date, at: place.sentence.start };
}

const BESIDE = new Set(['before', 'after', 'since', 'following', 'until']);

/** "Before the first draft, in June": the date is that of what came before. */
function isOfAnother({ plan: { tokens } }: Reading, { start }: Hit): boolean {
  const { words } = tokens;
  return (
    BESIDE.has(words[start - 1] ?? '') || (words[start - 1] === 'the' && BESIDE.has(words[start - 2] ?? ''))
  );
}

interface Place {
  readonly mention: DateMention;
  readonly sentence: Sentence;
}

/** The date right after the words, that of the whole table row, or the only one of the sentence where it can be theirs. */
function placeOfDate(
  reading: Reading,
  passage: Passage,
  sentence: Sentence,
  hit: Hit,
  edge: Step['edge'],
): Place | null {
  const own = periodsOf(reading, sentence);
  const isRow = passage.kind === 'row';
  const next = firstAfter(reading, sentence, own, hit.end);
  const apart = next ? tokensOf(reading, sentence, next).start - hit.end : Infinity;
  if (next && apart <= (isRow ? MOST_BETWEEN_IN_ROW : MOST_BETWEEN))
    return isTheirs(reading, sentence, hit, next, edge) ? { mention: next, sentence } : null;
  const ofRow = isRow ? dateOfRow(reading, passage, sentence) : null;
  if (ofRow) return ofRow;
  // Of several dates the first after the words, unless another act stands between.
  const mention = own.length === 1 ? own[0] : next;
  return mention && isTheirs(reading, sentence, hit, mention, edge) ? { mention, sentence } : null;
}

/** The first date that begins at a token or after it. */
function firstAfter(
  reading: Reading,
  sentence: Sentence,
  mentions: readonly DateMention[],
  token: number,
): DateMention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mention = mentions[middle];
    if (mention && tokensOf(reading, sentence, mention).start < token) low = middle + 1;
    else high = middle;
  }
  return mentions[low];
}

/** "On 12 May the consultation closed", "it closed, after a long summer, on 12 May"; never "it opened ... until 12 May". */
function isTheirs(
  reading: Reading,
  sentence: Sentence,
  hit: Hit,
  mention: DateMention,
  edge: Step['edge'],
): boolean {
  const at = tokensOf(reading, sentence, mention);
  if (at.end <= hit.start) return at.start - sentence.firstToken <= 2;
  if (at.start - hit.end > FARTHEST) return false;
  const between = reading.plan.tokens.words.slice(hit.end, at.start);
  if (between.includes('and') && periodsOf(reading, sentence).length > 1) return false;
  return edge === 'end' || !between.some((word) => UNTIL.has(word));
}

/** The first cell beside this one that holds a date and no more. */
function dateOfRow(reading: Reading, passage: Passage, { cell }: Sentence): Place | null {
  const [first, other] = DATED_CELLS.of(reading, passage.index);
  return (first?.sentence.cell === cell ? other : first) ?? null;
}

/** The first of a row's cells that hold a date and no more, and the first one in another column. */
const DATED_CELLS = new Kept((reading: Reading, row): readonly Place[] => {
  const { firstSentence, endSentence } = reading.passage(row);
  const found: Place[] = [];
  for (let i = firstSentence; i < endSentence && found.length < 2; i++) {
    const sentence = reading.sentence(i);
    const [mention] = periodsOf(reading, sentence);
    if (!mention || sentence.text.length - (mention.end - mention.start) > MOST_BESIDE) continue;
    if (found[0]?.sentence.cell !== sentence.cell) found.push({ mention, sentence });
  }
  return found;
});
