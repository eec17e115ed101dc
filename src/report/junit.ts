// JUnit's XML for CI dashboards: a suite for each plan, a case for each requirement. Passed means met and nothing else;
// failed is what fails the run; all that is in between is skipped, with the reason.
import type { PlacedEvidence, PlanReport, RequirementReport, Stopped } from '../model/report.js';
import { type ReportFormat, sayOnce } from './format.js';
import { mergePlaces } from './merge-places.js';
import { failsRun, type ReportOptions } from './options.js';
import { plain, readable } from './plain.js';
import { openFirst, type Point, pointLines, pointsOf } from './points.js';
import { isOpen } from '../model/verdict.js';
import { stoppedSentence, VERDICT_NAMES } from './wording.js';
import { ALERTS } from './wording-formats.js';
import { attributes, escapeXml } from './xml-text.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="planlint">\n';

export const formatJunit: ReportFormat = (_head, options) => {
  const head = sayOnce(HEAD);
  return {
    plan: (document) => head() + suiteElement(document, options),
    end: ({ stopped }) => `${head()}${stopped ? stoppedSuite(stopped) : ''}</testsuites>\n`,
  };
};

function suiteElement(document: PlanReport, options: ReportOptions): string {
  const { path, error, requirements, failOn } = document;
  const idle = options.strict ? idleCases(document) : [];
  const failed = requirements.filter((r) => failsRun(r, failOn)).length;
  const passed = requirements.filter((r) => r.verdict === 'met').length;
  const counts = attributes({
    name: path,
    tests: requirements.length + (error ? 1 : 0) + idle.length,
    failures: failed + idle.length,
    errors: error ? 1 : 0,
    skipped: requirements.length - failed - passed,
  });
  const told = ['title', 'authority', 'status'].flatMap((name) => {
    const value = document[name as 'title' | 'authority' | 'status'];
    return value === null ? [] : [`<property${attributes({ name, value })}/>\n`];
  });
  const properties = told.length > 0 ? `<properties>\n${told.join('')}</properties>\n` : '';
  const cases = requirements.map((r) => caseElement(r, document, options));
  return `<testsuite${counts}>\n${properties}${errorCase(document)}${[...idle, ...cases].join('')}</testsuite>\n`;
}

function errorCase({ path, error }: PlanReport): string {
  if (error === null) return '';
  const { code, message, hint, line } = error;
  const place = line === undefined ? path : `${path}:${line}`;
  const body = [`${place}: ${message}`, ...(hint === undefined ? [] : [hint])];
  const inner = element('error', { type: code, message }, body);
  return `<testcase${attributes({ name: ALERTS.judged, classname: className(path, 'input') })}>\n${inner}</testcase>\n`;
}

/** Without it a run that was stopped would pass where the plans that it came to do. */
function stoppedSuite(stopped: Stopped): string {
  const told = element('error', { type: 'stopped', message: stoppedSentence(stopped) }, []);
  const counts = attributes({ name: 'planlint', tests: 1, failures: 0, errors: 1, skipped: 0 });
  const about = attributes({ name: ALERTS.complete, classname: 'planlint.run' });
  return `<testsuite${counts}>\n<testcase${about}>\n${told}</testcase>\n</testsuite>\n`;
}

/** Suppressions at fault, where they fail the run. */
function idleCases({ path, suppressions = [] }: PlanReport): string[] {
  return suppressions.flatMap(({ fault, line }) => {
    if (fault === undefined) return [];
    const { message, suggestion } = fault;
    const body = [`${path}:${line ?? 1}: ${message}`, ...(suggestion === undefined ? [] : [suggestion])];
    const inner = element('failure', { type: 'suppression', message: plain(message) }, body.map(plain));
    return [
      `<testcase${attributes({ name: ALERTS.suppression, classname: className(path, 'suppression') })}>\n${inner}</testcase>\n`,
    ];
  });
}

function caseElement(
  requirement: RequirementReport,
  { path, failOn }: PlanReport,
  options: ReportOptions,
): string {
  const points = openFirst(pointsOf(requirement, options));
  const [first] = points;
  if (!first) return '';
  const { id, family, verdict, evidence } = requirement;
  const name = `${first.title} (${id})`;
  const told = points.flatMap((point) => pointBody(point, requirement, path));
  const places = mergePlaces(evidence).map((place) => placeLine(place, path));
  const body = [...told, ...(isOpen(verdict) || verdict === 'met' ? places : [])];
  const inner = failsRun(requirement, failOn)
    ? element('failure', { type: verdict, message: first.message }, body)
    : verdict === 'met'
      ? element('system-out', {}, body)
      : element('skipped', { type: verdict, message: skippedMessage(first) }, body);
  return `<testcase${attributes({ name, classname: className(path, family) })}>\n${inner}</testcase>\n`;
}

function pointBody(point: Point, { suppression }: RequirementReport, path: string): string[] {
  const lines = pointLines(point);
  // That of the requirement as a whole stands in the message already.
  if (!suppression && point.fault && point.suppression)
    lines.unshift(ALERTS.suppressed(point.suppression.reason));
  return point.fault ? [`${plain(path)}:${point.start.line}:${point.start.column}`, ...lines] : lines;
}

function placeLine({ start, quote, note }: PlacedEvidence, path: string): string {
  return `${path}:${start.line} “${readable(quote)}”${note === undefined ? '' : ` (${note})`}`;
}

function skippedMessage({ verdict, message, suppression }: Point): string {
  const told = `${VERDICT_NAMES[verdict]}: ${message}`;
  return suppression === undefined ? told : `${told} ${ALERTS.suppressed(suppression.reason)}`;
}

/** Tools part it at the last full stop into a package and a class. */
function className(path: string, family: string): string {
  return `${path.replace(/^\.\//, '').replaceAll('.', '_')}.${family}`;
}

function element(name: string, values: Readonly<Record<string, string>>, lines: readonly string[]): string {
  return `<${name}${attributes(values)}>${lines.map(escapeXml).join('\n')}</${name}>\n`;
}
