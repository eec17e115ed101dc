// The matrix: a row a requirement, a column a plan, a verdict a cell. Its 40,000 cells hold no more than their word.
import type { Verdict } from '../../model/verdict.js';
import { FAMILY_TITLES } from '../wording.js';
import { BATCH, VERDICT_CELLS } from '../wording-html.js';
import { type Child, type Element, h } from './element.js';
import { NO_LETTER, type PackedBatch, verdictOf } from './packed.js';
import type { Row } from './rows.js';

/** More columns than a sheet of paper takes. */
const TOO_WIDE = 12;

export function matrix({ plans }: PackedBatch, rows: readonly Row[]): Child[] {
  const cells = new Map<string, Element>();
  return [
    h('p', { id: 'matrix-help' }, BATCH.matrixHelp),
    h(
      'div',
      {
        class: plans.length > TOO_WIDE ? 'scroll wide' : 'scroll',
        tabindex: 0,
        role: 'group',
        'aria-labelledby': 'matrix',
      },
      h(
        'table',
        {
          id: 'matrix-table',
          class: 'matrix',
          'aria-labelledby': 'matrix',
          'aria-describedby': 'matrix-help',
        },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, BATCH.requirement),
            plans.map((plan) => h('th', { scope: 'col' }, h('span', {}, plan.name))),
          ),
        ),
        h(
          'tbody',
          {},
          rows.map(({ place, requirement }) =>
            h(
              'tr',
              { 'data-key': place },
              h('th', { scope: 'row', title: FAMILY_TITLES[requirement.family] }, requirement.title),
              plans.map((plan) => cellOf(plan.verdicts.charAt(place) || NO_LETTER, cells)),
            ),
          ),
        ),
      ),
    ),
    plans.length > TOO_WIDE ? h('p', { class: 'paper' }, BATCH.matrixOff) : null,
  ];
}

/** Cells of one verdict are alike, so that one serves for all. */
function cellOf(letter: string, made: Map<string, Element>): Element {
  const known = made.get(letter);
  if (known) return known;
  const verdict: Verdict | undefined = verdictOf(letter);
  const cell = h(
    'td',
    { class: letter === NO_LETTER ? 'x' : letter },
    verdict ? VERDICT_CELLS[verdict] : '–',
  );
  made.set(letter, cell);
  return cell;
}
