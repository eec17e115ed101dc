// The table that closes a terminal report on several plans: one line a plan, how many of each verdict, all plans together.
import type { Summary } from '../model/report.js';
import { VERDICTS } from '../model/verdict.js';
import { plain } from './plain.js';
import type { TextStyle } from './text-style.js';
import { count, errorSentence, WORDS } from './wording.js';
import { padTo, trim, widthOf } from './wrap.js';

const COLUMNS = ['met', 'partial', 'review', 'gap', 'n/a'] as const;
const CELL = 8;

export interface SummaryRow {
  readonly path: string;
  readonly judged: boolean;
  readonly summary: Summary;
}

export function summaryTable(
  plans: readonly SummaryRow[],
  total: Summary,
  { paint, width }: TextStyle,
): string[] {
  const room = width - COLUMNS.length * CELL;
  const names = plans.map((plan) => plain(plan.path));
  const first = Math.min(
    room,
    names.reduce((most, name) => Math.max(most, widthOf(name)), Math.max(widthOf(WORDS.total), 12)),
  );
  const row = (summary: Summary): string =>
    VERDICTS.map((verdict) => {
      const cell = String(summary[verdict]).padStart(CELL);
      return summary[verdict] === 0 ? paint.faint(cell) : paint.verdict[verdict](cell);
    }).join('');
  const errors = plans.filter((plan) => !plan.judged).length;
  const line = paint.faint('─'.repeat(first + COLUMNS.length * CELL));
  return [
    paint.strong(`${WORDS.summary}: ${count(plans.length, 'plan')}`),
    paint.faint(padTo('', first) + COLUMNS.map((name) => name.padStart(CELL)).join('')),
    line,
    ...plans.map(
      (plan, i) =>
        padTo(trim(names[i] ?? '', first), first) +
        (plan.judged ? row(plan.summary) : paint.bad(WORDS.notJudged.padStart(2 * CELL))),
    ),
    line,
    padTo(WORDS.total, first) + row(total),
    ...(errors > 0 ? [paint.bad(errorSentence(errors))] : []),
  ];
}
