// Names tied by where they stand, with no word of connection: what follows a name under "What each plan gives to ours", and an action with
// its measure or date in a column of actions. Knows nothing of what is named.
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { stanceAt } from '../text/stance.js';
import { above } from './around.js';
import { ownPlace } from './name-places.js';
import { headingCell } from './table.js';
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
    detailed ||= (cues & CUE.detail) !== 0;
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
  let years = 0;
  const isMeasure = headed(own.cell, 'measure-column');
  for (let i = row.firstSentence; i < row.endSentence; i++) {
    const { firstToken, endToken, cell, text } = reading.sentence(i);
    if (cell === own.cell || firstToken === endToken || !/\d/.test(text)) continue;
    if ((cuesAt(reading, firstToken) & SAYS_NOTHING) !== 0) return false;
    if (headed(cell, 'weight-column') || (isMeasure && headed(cell, 'target-column'))) return true;
    // A figure for now and one for later.
    if (isMeasure && headed(cell, 'year-column') && ++years > 1) return true;
  }
  return false;
}

/** Does a name stand at the head of its sentence, or of its part between bars or points? */
function beginsItem(reading: Reading, name: Hit): boolean {
  const { source, tokens } = reading.plan;
  const { firstToken } = reading.sentenceAt(name.start);
  for (let i = name.start; i >= Math.max(firstToken, name.start - MOST_BEFORE); i--)
    if (i === firstToken || /[|·•;]/.test(source.slice(tokens.ends[i - 1], tokens.starts[i]))) return true;
  return false;
}
