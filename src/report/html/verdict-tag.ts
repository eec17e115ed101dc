// A verdict as a label: always in words, the colour beside them.
import type { Verdict } from '../../model/verdict.js';
import { VERDICT_NAMES } from '../wording.js';
import { type Element, h } from './element.js';

/** Worst first: the order in which verdicts are listed. */
export const VERDICT_ORDER: readonly Verdict[] = ['gap', 'partial', 'review', 'met', 'not-applicable'];

const COLOURS: Record<Verdict, string> = {
  met: 'ds_tag--green',
  partial: 'ds_tag--purple',
  review: 'ds_tag--yellow',
  gap: 'ds_tag--red',
  'not-applicable': 'ds_tag--grey',
};

export function verdictTag(verdict: Verdict): Element {
  return h('span', { class: `ds_tag ${COLOURS[verdict]} tag` }, VERDICT_NAMES[verdict]);
}
