// A requirement as other tools take it: points, each one thing to tell at one place. Each fault is one; a requirement without faults is one as a whole.
import type { RequirementReport } from '../model/report.js';
import type { Position } from '../model/span.js';
import type { SuppressionMark } from '../model/suppression.js';
import { isOpen, type Severity, type Verdict } from '../model/verdict.js';
import { itemGroups } from './item-groups.js';
import { joinBasis } from './join-basis.js';
import type { ReportOptions } from './options.js';
import { plain } from './plain.js';
import { VERDICT_NAMES } from './wording.js';
import { POINTS } from './wording-formats.js';

export interface Point {
  readonly requirement: RequirementReport;
  readonly verdict: Verdict;
  readonly level: Level;
  /** True for one fault among those of the requirement. */
  readonly fault: boolean;
  readonly start: Position;
  readonly end: Position;
  /** False where nothing in the text bears on it, so that it stands at the first line. */
  readonly placed: boolean;
  /** Title of the requirement. */
  readonly title: string;
  /** What was found, in one line. */
  readonly message: string;
  /** The provisions behind it, in one line. */
  readonly law: string;
  /** What to do about it, in one line; undefined where nothing is. */
  readonly remedy: string | undefined;
  /** What tells it from other points of its requirement wherever it stands: the words of the plan, or the fault. */
  readonly key: string;
  /** Also where the configuration switches the requirement off. */
  readonly suppression: SuppressionMark | undefined;
}

/** How much it weighs: by severity for a gap, one step less for what is shown in part; what a person has to decide is a note. */
export type Level = Exclude<Severity, 'off'>;

const FIRST: Position = { line: 1, column: 1 };

export function pointsOf(requirement: RequirementReport, { rules }: Pick<ReportOptions, 'rules'>): Point[] {
  const { verdict, evidence, findings } = requirement;
  const rule = rules.get(requirement.id);
  const common = {
    requirement,
    verdict,
    level: levelOf(requirement),
    title: plain(rule?.title ?? requirement.id),
    law: plain(joinBasis(requirement.basis)),
  };
  const silence = requirement.suppression ?? switchedOff(requirement);
  const faults = findings.map(
    ({ start, end, message, suggestion, suppression }): Point => ({
      ...common,
      fault: true,
      start,
      end,
      placed: true,
      message: plain(message),
      remedy: suggestion === undefined ? undefined : plain(suggestion),
      key: message,
      suppression: silence ?? suppression,
    }),
  );
  if (faults.length > 0 && isOpen(verdict)) return faults;
  const [best] = evidence;
  const items = itemGroups(requirement).map(({ label, names }) => ` ${label} ${names.join('; ')}.`);
  const whole: Point = {
    ...common,
    fault: false,
    start: best?.start ?? FIRST,
    end: best?.end ?? FIRST,
    placed: best !== undefined,
    message: plain(requirement.message + items.join('')),
    remedy: isOpen(verdict) && rule ? plain(rule.remedy.trim()) : undefined,
    key: best?.quote ?? '',
    suppression: silence,
  };
  return [whole, ...faults];
}

function levelOf({ verdict, severity }: RequirementReport): Level {
  if (verdict === 'gap' && severity !== 'off') return severity;
  return verdict === 'partial' && severity === 'error' ? 'warning' : 'note';
}

function switchedOff({ severity, severityReason }: RequirementReport): SuppressionMark | undefined {
  return severity === 'off' ? { by: 'configuration', reason: severityReason ?? '' } : undefined;
}

/** Those that are open before those that are suppressed one by one. */
export function openFirst<T extends { readonly suppression?: SuppressionMark | undefined }>(
  points: readonly T[],
): T[] {
  return [...points.filter((p) => !p.suppression), ...points.filter((p) => p.suppression)];
}

/** "Gap: the area is divided into localities", for tools that show one line. */
export function pointTitle({ verdict, title }: Point): string {
  const name = VERDICT_NAMES[verdict];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${title}`;
}

/** What was found, the law, what to write, and why it stands at the first line where it does; each a line of its own. */
export function pointLines({ verdict, message, law, remedy, placed }: Point): string[] {
  return [
    message,
    ...(isOpen(verdict) && !placed ? [POINTS.noPlace] : []),
    `${POINTS.law} ${law}`,
    ...(remedy === undefined ? [] : [`${POINTS.write} ${remedy}`]),
  ];
}
