// The report as a table, one row for each requirement of each plan: for spreadsheets.
import type { PlanReport, RequirementReport, Stopped } from '../model/report.js';
import { itemGroups } from './item-groups.js';
import { joinBasis } from './join-basis.js';
import { mergePlaces } from './merge-places.js';
import type { ReportOptions } from './options.js';
import { plain, readable } from './plain.js';
import { openFirst } from './points.js';
import { isOpen } from '../model/verdict.js';
import { FAMILY_TITLES, FORCE_NAMES, stoppedSentence, VERDICT_NAMES } from './wording.js';
import { ALERTS, TABLE } from './wording-formats.js';

/** Column -> what stands in it. Numbers stay numbers; text is one line without control characters. */
export type VerdictRow = Readonly<Record<keyof typeof TABLE.columns, string | number>>;

/** A plan that could not be judged has one row that says why. */
export function verdictRows(document: PlanReport, options: ReportOptions): VerdictRow[] {
  const { path, title, authority, status, error, requirements } = document;
  const plan = {
    plan: plain(path),
    title: plain(title ?? ''),
    authority: plain(authority ?? ''),
    status: plain(status ?? ''),
  };
  if (error === null) return requirements.map((r) => ({ ...plan, ...rowOf(r, options) }));
  const told = {
    verdict: TABLE.unjudged,
    message: plain([`${error.message}.`, error.hint ?? ''].join(' ').trim()),
  };
  return [{ ...plan, ...NOTHING, ...told, line: error.line ?? '' }];
}

/** Stands last, so that nobody takes the rows before it for all of them. */
export function stoppedRow(stopped: Stopped): VerdictRow {
  const told = { verdict: TABLE.unjudged, message: stoppedSentence(stopped) };
  return { plan: '', title: '', authority: '', status: '', ...NOTHING, ...told };
}

const NOTHING = {
  requirement: '',
  name: '',
  family: '',
  force: '',
  severity: '',
  mode: '',
  law: '',
  items: '',
  line: '',
  column: '',
  quotation: '',
  places: '',
  faults: '',
  write: '',
  suppressed: '',
} as const;

function rowOf(requirement: RequirementReport, options: ReportOptions) {
  const { id, family, force, severity, verdict, mode, basis, message, evidence, findings } = requirement;
  const rule = options.rules.get(id);
  const [best, ...others] = mergePlaces(evidence);
  const faults = openFirst(findings);
  const [fault] = faults;
  return {
    requirement: id,
    name: plain(rule?.title ?? ''),
    family: FAMILY_TITLES[family],
    force: FORCE_NAMES[force],
    severity,
    verdict: VERDICT_NAMES[verdict],
    mode,
    law: plain(joinBasis(basis)),
    message: plain(message),
    items: itemGroups(requirement)
      .map(({ label, names }) => plain(`${label} ${names.join('; ')}`))
      .join('. '),
    line: best?.start.line ?? fault?.start.line ?? '',
    column: best?.start.column ?? fault?.start.column ?? '',
    quotation: best === undefined ? '' : readable(best.quote),
    places: others.map(({ start, quote }) => `${start.line}: “${readable(quote)}”`).join(' '),
    faults: faults
      .map(({ start, message: told, suggestion = '', suppression }) =>
        plain(
          `${start.line}: ${told} ${suggestion} ${suppression ? ALERTS.suppressed(suppression.reason) : ''}`,
        ).trim(),
      )
      .join(' '),
    write: isOpen(verdict) && rule ? plain(rule.remedy.trim()) : '',
    suppressed: plain(requirement.suppression?.reason ?? requirement.severityReason ?? ''),
  };
}
