// Suppressions that want a look, at the foot of a plan's terminal report: those that suppress nothing, have ended or are not well put.
import type { PlanReport } from '../model/report.js';
import { plain } from './plain.js';
import type { TextStyle } from './text-style.js';
import { moreLine, WORDS } from './wording.js';
import { wrap } from './wrap.js';

const MOST = 5;

export function suppressionLines({ path, suppressions = [] }: PlanReport, style: TextStyle): string[] {
  const { paint, width, options } = style;
  const faults = suppressions.filter((s) => s.fault);
  if (faults.length === 0) return [];
  const shown = options.verbose ? faults : faults.slice(0, MOST);
  const indented = (text: string, indent: string, colour: (line: string) => string): string[] =>
    wrap(plain(text), width - indent.length).map((line) => indent + colour(line));
  const as = (line: string): string => line;
  return [
    '',
    paint.strong(WORDS.idle),
    '',
    ...shown.flatMap(({ line, fault }) => [
      ...indented(line === undefined ? path : `${path}:${line}`, '  ', paint.faint),
      ...indented(fault?.message ?? '', '    ', as),
      ...(fault?.suggestion === undefined
        ? []
        : indented(`→ ${fault.suggestion}`, '    ', paint.verdict.met)),
    ]),
    ...(faults.length > shown.length
      ? [`  ${paint.faint(moreLine(faults.length - shown.length, 'suppression'))}`]
      : []),
  ];
}

/** A line each, where only what fails is wanted. */
export function idleLines({ path, suppressions = [] }: PlanReport): string[] {
  return suppressions.flatMap(({ line, fault }) =>
    fault ? [plain(`${line === undefined ? path : `${path}:${line}`}: ${fault.message}`)] : [],
  );
}
