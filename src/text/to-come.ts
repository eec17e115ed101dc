// Does a heading or the line over a list or table say that what stands below has not happened yet? Cues are data (cue-to-come).
import type { Passage } from '../model/plan.js';
import type { Reading } from './reading.js';

/** "Second draft sent out | October" under "What happens next". */
export function isToCome(reading: Reading, passage: Passage): boolean {
  if (passage.kind !== 'item' && passage.kind !== 'row') return false;
  for (const index of passage.intro) if (comesBelow(reading, reading.passage(index))) return true;
  const heading = reading.headingsAbove(passage)[0];
  return heading !== undefined && comesBelow(reading, heading);
}

function comesBelow(reading: Reading, { firstToken, endToken }: Passage): boolean {
  return reading.firstWithin('cue-to-come', firstToken, endToken) !== null;
}
