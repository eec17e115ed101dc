// One requirement as the page shows it: what is asked by which law, the verdict, its places in the plan, faults, and what to write.
// Used for the page and, in the browser, for the dialog of the matrix; knows nothing of reports and rules.
import type { ItemResult } from '../../model/report.js';
import type { Force, Verdict } from '../../model/verdict.js';
import { FORCE_NAMES, VERDICT_NAMES } from '../wording.js';
import { REQUIREMENT } from '../wording-html.js';
import { type Child, type Element, h, unseen } from './element.js';
import type { Surroundings } from './surroundings.js';
import { verdictTag } from './verdict-tag.js';

export interface Law {
  readonly text: string;
  readonly url: string | null;
}

export interface Place extends Surroundings {
  readonly line: number;
  readonly quote: string;
  /** What it bears out; empty where that is plain. */
  readonly note: string;
}

export interface Fault {
  readonly line: number;
  readonly message: string;
  readonly suggestion: string;
  /** Why it is suppressed; empty where it is not. */
  readonly suppression: string;
}

export interface RequirementView {
  readonly id: string;
  readonly title: string;
  readonly force: Force;
  readonly verdict: Verdict;
  readonly message: string;
  readonly law: readonly Law[];
  readonly items: readonly ItemResult[];
  readonly places: readonly Place[];
  readonly faults: readonly Fault[];
  readonly remedy: string;
  /** Why it is suppressed; empty where it is not. */
  readonly suppression: string;
}

/** Level 3 on the page of a plan. What is open is shown in full; the places of what is met or not asked are folded. */
export function requirementHead(
  { id, title, force, verdict, law }: RequirementView,
  level: 2 | 3,
): Element[] {
  return [
    h(
      `h${level}`,
      { class: 'req-title', id: `${id}-title` },
      verdictTag(verdict),
      unseen(': '),
      h('span', {}, title),
    ),
    h(
      'p',
      { class: 'req-law' },
      h('strong', {}, `${FORCE_NAMES[force]}: `),
      law.flatMap((one, i) => [i > 0 ? ', ' : null, lawLink(one)]),
      ' ',
      h('code', {}, id),
    ),
  ];
}

export function requirementBody(view: RequirementView, level: 3 | 4): Element[] {
  const { verdict, message, items, places, faults, remedy, suppression } = view;
  const open = verdict === 'gap' || verdict === 'partial' || verdict === 'review';
  const heading = (text: string): Element => h(`h${level}`, { class: 'part' }, text);
  const quotes = h('ul', { class: 'places' }, places.map(placeItem));
  return [
    h('p', {}, message),
    ...suppressed(suppression),
    ...(items.length > 0 ? [h('ul', { class: 'items' }, items.map(listItem))] : []),
    ...(faults.length > 0
      ? [heading(REQUIREMENT.faults), h('ul', { class: 'places' }, faults.map(faultItem))]
      : []),
    ...(places.length === 0
      ? []
      : open
        ? [heading(REQUIREMENT.placesOpen), quotes]
        : [
            h(
              'details',
              { class: 'folded' },
              h(
                'summary',
                { class: 'ds_details__summary' },
                `${REQUIREMENT.places}: ${REQUIREMENT.placeCount(places.length)}`,
              ),
              quotes,
            ),
          ]),
    ...(open && remedy !== '' && faults.length === 0
      ? [h('div', { class: 'ds_inset-text remedy' }, heading(REQUIREMENT.write), h('p', {}, remedy))]
      : []),
  ];
}

function lawLink({ text, url }: Law): Child {
  return url === null ? text : h('a', { href: url, rel: 'noreferrer' }, text);
}

function listItem({ name, verdict }: ItemResult): Element {
  return h(
    'li',
    {},
    h('span', { class: `dot v-${verdict}` }),
    `${name}: `,
    h('b', {}, VERDICT_NAMES[verdict]),
  );
}

function placeItem({ line, quote, note, heading, before, after }: Place): Element {
  const words = before === '' && after === '' ? quote : h('mark', {}, quote);
  return h(
    'li',
    {},
    h(
      'p',
      { class: 'where' },
      h('b', {}, REQUIREMENT.line(line)),
      heading === '' ? null : `, ${REQUIREMENT.under(heading)}`,
      note === '' ? null : ` (${note})`,
    ),
    h(
      'blockquote',
      {},
      h(
        'p',
        {},
        before === '' ? null : h('span', { class: 'context' }, `${before} `),
        words,
        after === ''
          ? null
          : h('span', { class: 'context' }, /^[.,;:!?)’”]/.test(after) ? after : ` ${after}`),
      ),
    ),
  );
}

function suppressed(text: string): Element[] {
  return text === '' ? [] : [h('p', { class: 'suppressed' }, text)];
}

function faultItem({ line, message, suggestion, suppression }: Fault): Element {
  return h(
    'li',
    {},
    h('p', {}, h('b', {}, REQUIREMENT.line(line)), `: ${message}`),
    suggestion === ''
      ? null
      : h('p', { class: 'suggestion' }, h('b', {}, REQUIREMENT.instead), ` ${suggestion}`),
    suppressed(suppression),
  );
}
