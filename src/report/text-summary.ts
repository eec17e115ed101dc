// The table that closes a terminal report on several plans: one line a plan, how many of each verdict, all plans together.
import type { Report, Summary } from '../model/report.js';
import { VERDICTS } from '../model/verdict.js';
import { plain } from './plain.js';
import type { TextStyle } from './text-style.js';
import { count, errorSentence, WORDS } from './wording.js';
import { padTo, trim, widthOf } from './wrap.js';

const COLUMNS = ['met', 'partial', 'review', 'gap', 'n/a'] as const;
const CELL = 8;

export function summaryTable(report: Report, { paint, width }: TextStyle): string[] {
  const room = width - COLUMNS.length * CELL;
  const names = report.documents.map((plan) => plain(plan.path));
  const first = Math.min(room, Math.max(...names.map(widthOf), widthOf(WORDS.total), 12));
  const row = (summary: Summary): string =>
    VERDICTS.map((verdict) => {
      const cell = String(summary[verdict]).padStart(CELL);
      return summary[verdict] === 0 ? paint.faint(cell) : paint.verdict[verdict](cell);
    }).join('');
  const errors = report.documents.filter((plan) => plan.error !== null).length;
  const line = paint.faint('─'.repeat(first + COLUMNS.length * CELL));
  return [
    paint.strong(`${WORDS.summary}: ${count(report.documents.length, 'plan')}`),
    paint.faint(padTo('', first) + COLUMNS.map((name) => name.padStart(CELL)).join('')),
    line,
    ...report.documents.map(
      (plan, i) =>
        padTo(trim(names[i] ?? '', first), first) +
        (plan.error ? paint.bad(WORDS.notJudged.padStart(2 * CELL)) : row(plan.summary)),
    ),
    line,
    padTo(WORDS.total, first) + row(report.summary),
    ...(errors > 0 ? [paint.bad(errorSentence(errors))] : []),
  ];
}
