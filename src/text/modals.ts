// Words that tell of a verb that it is to come, wished or owed ("will", "hope to", "must"), each with where it stands. Cues are data (the concepts cue-*).
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';
import { startsBefore } from './starts-before.js';

type ModalStance = 'planned' | 'wished' | 'unclear';

const MODALS: readonly (readonly [string, ModalStance])[] = [
  ['cue-future', 'planned'],
  ['cue-wish', 'wished'],
  ['cue-obligation', 'unclear'],
];

export interface Modal extends Hit {
  readonly stance: ModalStance;
}

/** Of several that begin together the last named cue is the last, the first named the first. */
export function nearestModal(reading: Reading, from: number, to: number, last: boolean): Modal | null {
  const modals = ALL_MODALS.of(reading, 0);
  if (last) {
    for (let i = startsBefore(modals, to) - 1; i >= 0; i--) {
      const modal = modals[i];
      if (!modal || modal.start < from) return null;
      if (modal.end <= to) return modal;
    }
    return null;
  }
  for (let i = startsBefore(modals, from); i < modals.length; i++) {
    const modal = modals[i];
    if (!modal || modal.start >= to) return null;
    if (modal.end <= to) return modal;
  }
  return null;
}

/** All modals of a plan, by where they begin, then in the order of the cues. One that lies within another is a part of it ("would like ... to"). */
const ALL_MODALS = new Kept((reading: Reading): readonly Modal[] => {
  let reach = -1;
  let from = -1;
  return allModals(reading).filter(({ start, end }) => {
    if (start > from && end <= reach) return false;
    if (end > reach) [from, reach] = [start, end];
    return true;
  });
});

function allModals(reading: Reading): Modal[] {
  return MODALS.flatMap(([cue, stance]) =>
    reading.of(cue).map((hit) => ({
      start: hit.start,
      end: hit.end,
      stance: isProposal(reading, hit) ? ('planned' as const) : stance,
    })),
  ).sort((a, b) => a.start - b.start);
}

/** In a draft put out for views, "a bus would call every month" is what the plan means to do. */
function isProposal(reading: Reading, modal: Hit): boolean {
  const status = reading.plan.frontMatter.data?.['status'];
  return (
    (status === 'draft' || status === 'consultation') &&
    reading.firstWithin('cue-proposal', modal.start, modal.end) !== null
  );
}
