// Names tied by where they stand, with no word of connection: what follows a name under "What each plan gives to ours", what an arrow leads
// to, what is told beside "Origin:", and an action with its measure or date in a column of actions. Knows nothing of what is named.
import type { Passage, Sentence } from '../model/plan.js';
import { endsAsking, isAsking } from '../text/asking.js';
import { framedAs } from '../text/framed.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { stanceAt } from '../text/stance.js';
import { above } from './around.js';
import { ownPlace, sentencesOf } from './name-places.js';
import { headingCell } from './table.js';
import type { Ties } from './tie.js';
import { CUE, cuesAt } from './tie-cues.js';

/** Words before a name that still begins its item. */
const MOST_BEFORE = 2;
/** Words beside a name that tell something. */
const LEAST_TOLD = 3;
const SAYS_NOTHING = CUE.placeholder | CUE.unsettled | CUE.refusal;

/** "Workforce plan 2025-28: the 38 trainee posts in Outcome 2", under "Family of plans, and what each gives to this one". */
export function answersTitle(reading: Reading, name: Hit): boolean {
  const passage = reading.passageAt(name.start);
  return (
    passage.kind !== 'row' &&
    beginsItem(reading, name) &&
    ownPlace(reading, name).end - name.end >= LEAST_TOLD &&
    (cuesAt(reading, name.start) & (SAYS_NOTHING | CUE.stockClaim)) === 0 &&
    above(reading, passage).some(({ start, end }) => reading.firstWithin('ties-title', start, end) !== null)
  );
}

/** "Actions of this plan that are also in the strategy:" over a list of them, each told and none another document. */
export function opensShared(reading: Reading, name: Hit): boolean {
  const { index, kind, endToken } = reading.passageAt(name.start);
  const { firstToken, endToken: end, text } = reading.sentenceAt(name.start);
  if (kind === 'row' || end !== endToken || !/:\W*$/.test(text)) return false;
  const cues = cuesAt(reading, firstToken);
  if ((cues & CUE.ownVoice) === 0 || (cues & SAYS_NOTHING) !== 0) return false;
  const items = reading.passagesUnder(index);
  return (
    items.length > 1 &&
    reading.firstWithin('shared-lead', firstToken, end) !== null &&
    items.every(
      (item) =>
        item.endToken - item.firstToken >= LEAST_TOLD &&
        (cuesAt(reading, item.firstToken) & (SAYS_NOTHING | CUE.stockClaim)) === 0 &&
        reading.firstWithin('any-document', item.firstToken, item.endToken) === null,
    )
  );
}

const ARROW = /→|⇒|➜|➤|▶|-+>|=+>/;

/** "Housing strategy → 40 flats for people who leave hospital (Partnership, £90k)": what is done stands on the other side of an arrow. */
export function isPointedAt(reading: Reading, name: Hit): boolean {
  const { source, tokens } = reading.plan;
  const { firstToken, endToken, text } = reading.sentenceAt(name.start);
  if (!ARROW.test(text)) return pointsOn(reading, name);
  const gap = (i: number): string => source.slice(tokens.ends[i], tokens.starts[i + 1]);
  let arrow = name.end - 1;
  while (arrow + 1 < endToken && !ARROW.test(gap(arrow))) arrow++;
  let end = arrow + 2;
  while (end < endToken && !ARROW.test(gap(end - 1))) end++;
  if (arrow + 1 >= endToken || end - arrow <= LEAST_TOLD) return pointsOn(reading, name);
  return (
    (cuesAt(reading, firstToken) & (SAYS_NOTHING | CUE.stockClaim)) === 0 &&
    reading.firstWithin('connection-detail', arrow + 1, end) !== null
  );
}

/** "LOIP outcome      Our matching priority" over lines with arrows, in a figure set as text. */
function pointsOn(reading: Reading, name: Hit): boolean {
  if ((cuesAt(reading, name.start) & CUE.connectingHeader) === 0) return false;
  const { index, kind } = reading.passageAt(name.start);
  const next = reading.plan.passages[index + 1];
  return next?.kind === kind && kind !== 'row' && ARROW.test(next.text);
}

/** "Origin: Local Housing Strategy. Lead: Head of Service.": an action that says after its label which plan it comes from. */
export function isLabelledSource(reading: Reading, name: Hit): boolean {
  const { source, tokens } = reading.plan;
  const { firstToken, passage } = reading.sentenceAt(name.start);
  const label = reading.firstWithin('source-label', firstToken, name.start);
  if (label?.start !== firstToken || !/^\W*:/.test(source.slice(tokens.ends[label.end - 1]))) return false;
  const others = sentencesOf(reading, reading.passage(passage)).filter((s) => s.firstToken !== firstToken);
  return (
    others.reduce((words, s) => words + s.endToken - s.firstToken, 0) >= LEAST_TOLD &&
    others.every((s) => (cuesAt(reading, s.firstToken) & SAYS_NOTHING) === 0)
  );
}

/** "| Staff badges in Gaelic | 60% wear one | Dec 2026 |" under "Our pledge": an action of this plan, by its column and its measure. */
export function isActionCell(reading: Reading, name: Hit): boolean {
  const row = reading.passageAt(name.start);
  if (row.kind !== 'row') return false;
  const own = reading.sentenceAt(name.start);
  const head = headingCell(reading, row, own.cell);
  if (!head || reading.firstWithin('action-column', head.firstToken, head.endToken) === null) return false;
  const said = own.endToken - own.firstToken - (name.end - name.start);
  if (said < LEAST_TOLD || (cuesAt(reading, name.start) & (SAYS_NOTHING | CUE.stockClaim)) !== 0)
    return false;
  if (reading.firstWithin('promise-only', own.firstToken, own.endToken) !== null) return false;
  const stance = stanceAt(reading, name);
  if (stance !== 'in-force' && stance !== 'planned' && stance !== 'done') return false;
  let detailed = false;
  for (let i = row.firstSentence; i < row.endSentence; i++) {
    const { firstToken, endToken, cell } = reading.sentence(i);
    if (cell === own.cell || firstToken === endToken) continue;
    const cues = cuesAt(reading, firstToken);
    if ((cues & SAYS_NOTHING) !== 0) return false;
    detailed ||= (cues & CUE.detail) !== 0 || isTarget(reading, row, reading.sentence(i));
  }
  return detailed;
}

/**
 * "| Homes with a Gaelic speaker on each shift | 2 of 9 | 6 of 9 |" under "Measure", "2025" and "2028": a figure to be reached; and
 * "| Staffing and skills | 25% |" under "Weighting": what a choice turns on.
 */
export function isFigureSet(reading: Reading, name: Hit): boolean {
  const row = reading.passageAt(name.start);
  if (row.kind !== 'row') return false;
  const own = reading.sentenceAt(name.start);
  const headed = (cell: number, key: string): boolean => {
    const head = headingCell(reading, row, cell);
    return head !== null && reading.firstWithin(key, head.firstToken, head.endToken) !== null;
  };
  if (headed(0, 'risk-column')) return false;
  let years = 0;
  const isMeasure = headed(own.cell, 'measure-column');
  for (let i = row.firstSentence; i < row.endSentence; i++) {
    const { firstToken, endToken, cell, text } = reading.sentence(i);
    if (cell === own.cell || firstToken === endToken || !/\d/.test(text)) continue;
    if ((cuesAt(reading, firstToken) & SAYS_NOTHING) !== 0) return false;
    if (headed(cell, 'weight-column') || (isMeasure && headed(cell, 'target-column'))) return true;
    // "| Direct payment | 61 | 120 |" under "Aim for 2028".
    if (own.cell === 0 && named(headingCell(reading, row, cell))) return true;
    // A figure for now and one for later.
    if (isMeasure && headed(cell, 'year-column') && ++years > 1) return true;
  }
  return false;
}

/** "Target 2028", "Aim": more than a year. */
function named(head: { readonly text: string } | null): boolean {
  return head !== null && /\b(?:targets?|goal|aim|ambition)\b/i.test(head.text);
}

/** A number under "2027" or "Target". */
function isTarget(reading: Reading, row: Passage, { cell, text }: Sentence): boolean {
  if (!/^[£<>~]?\d[\d.,%km]*$/.test(text.trim())) return false;
  const head = headingCell(reading, row, cell);
  return head !== null && TARGET.test(head.text);
}
const TARGET = /\b(?:20\d\d|targets?|goal|aim)\b/i;

/** Does a name stand at the head of its sentence, or of its part between bars or points? */
function beginsItem(reading: Reading, name: Hit): boolean {
  const { source, tokens } = reading.plan;
  const { firstToken } = reading.sentenceAt(name.start);
  for (let i = name.start; i >= Math.max(firstToken, name.start - MOST_BEFORE); i--)
    if (i === firstToken || /[|·•;]/.test(source.slice(tokens.ends[i - 1], tokens.starts[i]))) return true;
  return false;
}

/** "Are carers paid between visits? Yes, in each of our contracts since 2022.": what is asked is so, with something definite. */
export function isAffirmed(reading: Reading, name: Hit): boolean {
  const asked = reading.sentenceAt(name.start);
  if (!endsAsking(asked.text)) return false;
  const { words } = reading.plan.tokens;
  for (let i = asked.index + 1; i <= asked.index + 2; i++) {
    const answer = reading.plan.sentences[i];
    if (!answer || reading.passage(answer.passage).section !== reading.passage(asked.passage).section)
      return false;
    let from = answer.firstToken;
    // "A. Yes"
    if (/^(?:a|answer)$/.test(words[from] ?? '')) from++;
    if (from >= answer.endToken) continue;
    const cues = cuesAt(reading, from);
    return words[from] === 'yes' && (cues & SAYS_NOTHING) === 0 && (cues & CUE.detail) !== 0;
  }
  return false;
}

/** "Child Poverty Action Report; what we bring to it:", in a list, with nothing under it. */
function isUnanswered(reading: Reading, { text, passage }: Sentence): boolean {
  return (
    isAsking(text) && reading.passage(passage).kind === 'item' && reading.passagesUnder(passage).length === 0
  );
}

/** Is what a sentence tells of a name only somebody's words, or a question that nobody answers? */
export function isOnlyNamed(reading: Reading, name: Hit, sentence: Sentence): boolean {
  return framedAs(reading, name, sentence) !== null || isUnanswered(reading, sentence);
}

/** Where whoever is said to act will do: "Details of it are given elsewhere", "It is one of our themes", "Work on it begins in May". */
export function tellsNoAct(reading: Reading, { voice }: Ties, { firstToken, endToken }: Sentence): boolean {
  return voice === 'any' && reading.firstWithin('no-act-told', firstToken, endToken) !== null;
}
