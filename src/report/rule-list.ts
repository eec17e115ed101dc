// The rules as a list: for people by family, for tools as JSON.
import type { Basis, Rule } from '../model/rule.js';
import { FAMILIES } from '../model/verdict.js';
import type { ListStyle } from './explanation.js';
import { toSafeJson } from './safe-json.js';
import { paintFor } from './paint.js';
import { plain } from './plain.js';
import { count, FAMILY_TITLES } from './wording.js';
import { padTo } from './wrap.js';

export function formatRuleList(
  rules: readonly Rule[],
  basisText: (basis: Basis) => string,
  style: ListStyle & { readonly format: 'text' | 'json' },
): string {
  if (style.format === 'json') {
    const list = rules.map(({ id, family, force, title, basis, applies }) => ({
      id,
      family,
      force,
      title,
      basis: basis.map(basisText),
      ...(applies ? { applies } : {}),
    }));
    return `${toSafeJson(list)}\n`;
  }
  const paint = paintFor(style.colour);
  const widest = Math.max(0, ...rules.map((rule) => rule.id.length));
  const lines = FAMILIES.flatMap((family) => {
    const members = rules.filter((rule) => rule.family === family);
    if (members.length === 0) return [];
    return [
      `${paint.strong(FAMILY_TITLES[family])} ${paint.faint(`(${family})`)}`,
      ...members.map(
        (rule) => `  ${padTo(rule.id, widest)}  ${paint.faint(padTo(rule.force, 6))}  ${plain(rule.title)}`,
      ),
      '',
    ];
  });
  return `${[...lines, count(rules.length, 'rule')].join('\n')}\n`;
}
