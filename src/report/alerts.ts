// What is open in a plan as alerts, each at a place: for the formats that tell other tools what to look at, and nothing of what is met.
import type { PlanReport } from '../model/report.js';
import type { Position } from '../model/span.js';
import { failsRun, type ReportOptions } from './options.js';
import { plain } from './plain.js';
import { type Level, type Point, pointLines, pointsOf, pointTitle } from './points.js';
import { isOpen } from '../model/verdict.js';
import { ALERTS } from './wording-formats.js';

export interface Alert {
  /** Of the requirement; a code where it is of the plan as a whole. */
  readonly id: string;
  readonly level: Level;
  /** A person has to decide. */
  readonly review: boolean;
  readonly title: string;
  /** Each a line without control characters. */
  readonly lines: readonly string[];
  readonly start: Position;
  readonly end: Position;
  /** What tells it from other alerts with its id in this plan. */
  readonly key: string;
}

/** What is suppressed is left out; with `quiet` also what does not fail the run, as suppressions at fault do where `strict`. */
export function alertsOf(document: PlanReport, options: ReportOptions): Alert[] {
  const { error, requirements, suppressions = [], failOn } = document;
  const shown = options.quiet ? requirements.filter((r) => failsRun(r, failOn)) : requirements;
  return [
    ...(error === null
      ? []
      : [
          wholeAlert(error.code, 'error', ALERTS.unjudged, error.line, [sentence(error.message), error.hint]),
        ]),
    ...(options.quiet && !options.strict ? [] : suppressions).flatMap(({ fault, line }) =>
      fault === undefined
        ? []
        : [wholeAlert('suppression', 'warning', ALERTS.suppression, line, [fault.message, fault.suggestion])],
    ),
    ...shown
      .flatMap((r) => pointsOf(r, options))
      .filter(isAlert)
      .map(alertOf),
  ];
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

export function isAlert({ verdict, suppression }: Point): boolean {
  return isOpen(verdict) && suppression === undefined;
}

function alertOf(point: Point): Alert {
  const { requirement, verdict, level, start, end, key } = point;
  const lines = pointLines(point);
  return {
    id: requirement.id,
    level,
    review: verdict === 'review',
    title: pointTitle(point),
    lines,
    start,
    end,
    key,
  };
}

function wholeAlert(
  id: string,
  level: Level,
  title: string,
  line: number | undefined,
  told: readonly (string | undefined)[],
): Alert {
  const place = { line: line ?? 1, column: 1 };
  const lines = told.filter((part) => part !== undefined).map(plain);
  return { id, level, review: false, title, lines, start: place, end: place, key: lines.join(' ') };
}
