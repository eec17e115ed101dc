// The decisions not to be told of something, each with its reason and what is wrong with it: nothing is hidden from a reader.
import type { SuppressionReport } from '../../model/suppression.js';
import { SUPPRESSION, suppressionText } from '../wording-html.js';
import { type Child, h } from './element.js';

export function suppressionList(suppressions: readonly SuppressionReport[] = []): Child[] {
  if (suppressions.length === 0) return [];
  return [
    h('h2', { id: 'suppressions' }, SUPPRESSION.title),
    h(
      'ul',
      {},
      suppressions.map((one) =>
        h(
          'li',
          {},
          one.requirement === null ? SUPPRESSION.all : h('code', {}, one.requirement),
          `: ${suppressionText(one)}`,
          one.fault ? h('b', {}, ` ${one.fault.message} ${one.fault.suggestion ?? ''}`) : null,
        ),
      ),
    ),
  ];
}
