// One requirement told in full: the law, what is looked for, what to write, what cannot be seen, and the rule's own examples.
import { conditionText } from '../engine/condition-text.js';
import type { Basis, Rule } from '../model/rule.js';
import { type Paint, paintFor } from './paint.js';
import { plain } from './plain.js';
import { EXPLANATION, FAMILY_TITLES, FORCE_NAMES, VERDICT_NAMES } from './wording.js';
import { padTo, wrap } from './wrap.js';

export interface ListStyle {
  readonly colour: boolean;
  readonly width: number;
}

export function formatExplanation(
  rule: Rule,
  basisText: (basis: Basis) => string,
  { colour, width }: ListStyle,
): string {
  const paint = paintFor(colour);
  const columns = Math.max(50, Math.min(width, 100));
  const section = (title: string, text: string): string[] => [
    '',
    paint.strong(title),
    ...indent(text, columns),
  ];
  const { messages } = rule;
  const said = (['met', 'partial', 'review', 'gap'] as const).flatMap((verdict) => {
    const text = messages[verdict];
    return text === undefined ? [] : verdictLines(verdict, text, paint, columns);
  });
  const lines = [
    ...wrap(plain(rule.title), columns).map(paint.strong),
    paint.faint(`${rule.id} · ${FAMILY_TITLES[rule.family]}`),
    paint.faint('─'.repeat(columns)),
    ...wrap(`${FORCE_NAMES[rule.force]}: ${rule.basis.map(basisText).join(', ')}`, columns),
    ...(rule.applies
      ? wrap(`${EXPLANATION.applies} ${conditionText(rule.applies).replaceAll('`', '')}.`, columns)
      : []),
    ...section(EXPLANATION.requirement, rule.requirement),
    ...section(EXPLANATION.explain, rule.explain),
    '',
    paint.strong(EXPLANATION.verdicts),
    ...said,
    ...section(EXPLANATION.remedy, rule.remedy),
    ...section(EXPLANATION.limits, rule.limits),
    '',
    paint.strong(EXPLANATION.examples),
    ...rule.examples.flatMap((example) => [
      '',
      ...verdictLines(example.verdict, example.name, paint, columns),
      ...exampleLines(example.plan, columns, paint),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function verdictLines(
  verdict: keyof typeof VERDICT_NAMES,
  text: string,
  paint: Paint,
  columns: number,
): string[] {
  const name = verdict === 'not-applicable' ? 'n/a' : verdict;
  return wrap(plain(text), columns - 11).map(
    (line, i) => `  ${i === 0 ? paint.verdict[verdict](padTo(name, 9)) : ' '.repeat(9)}${line}`,
  );
}

function exampleLines(plan: string, columns: number, paint: Paint): string[] {
  return plan
    .trimEnd()
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : wrap(plain(line), columns - 13)))
    .map((line) => paint.faint(`           │ ${line}`.trimEnd()));
}

function indent(text: string, columns: number): string[] {
  return wrap(plain(text), columns - 2).map((line) => `  ${line}`);
}
