// Verdict counts as one bar: plain SVG, each part in a colour and a pattern of its own class, told in words too.
import type { Verdict } from '../../model/verdict.js';
import { VERDICT_NAMES } from '../wording.js';
import { chartText } from '../wording-html.js';
import { type Element, h } from './element.js';
import { VERDICT_ORDER } from './verdict-tag.js';

const WIDTH = 1000;
/** White between two parts. */
const SEAM = 3;

export interface BarOptions {
  readonly height: number;
  /** Title of a bar that stands for itself; one beside its numbers is left out for those who hear the page. */
  readonly title?: { readonly id: string; readonly text: string };
}

export function verdictBar(
  counts: Readonly<Record<Verdict, number>>,
  { height, title }: BarOptions,
): Element {
  const parts = VERDICT_ORDER.filter((verdict) => counts[verdict] > 0);
  const all = parts.reduce((sum, verdict) => sum + counts[verdict], 0);
  let from = 0;
  const bars = parts.map((verdict) => {
    const x = (WIDTH * from) / all;
    from += counts[verdict];
    const end = (WIDTH * from) / all;
    const width = Math.max(1, end - x - (from < all ? SEAM : 0));
    return h('rect', { class: `v-${verdict}`, x: x.toFixed(1), y: 0, width: width.toFixed(1), height });
  });
  const names = parts.map((verdict) => [VERDICT_NAMES[verdict], counts[verdict]] as const);
  return h(
    'svg',
    {
      class: 'bar',
      viewBox: `0 0 ${WIDTH} ${height}`,
      height,
      preserveAspectRatio: 'none',
      focusable: 'false',
      ...(title
        ? { role: 'img', 'aria-labelledby': `${title.id}-title ${title.id}-desc` }
        : { 'aria-hidden': 'true' }),
    },
    title
      ? [
          h('title', { id: `${title.id}-title` }, title.text),
          h('desc', { id: `${title.id}-desc` }, chartText(names, all)),
        ]
      : [],
    bars,
  );
}
