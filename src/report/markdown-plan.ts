// One plan in the Markdown summary: its heading, and sections of entries, the most important first. Knows nothing of how much there is room for.
import type { PlacedEvidence, PlanReport, RequirementReport } from '../model/report.js';
import { FORCES } from '../model/verdict.js';
import { fileUri } from './file-uri.js';
import { joinBasis } from './join-basis.js';
import { lawLinks } from './law-links.js';
import { escapeMarkdown } from './markdown-text.js';
import { mergePlaces } from './merge-places.js';
import { failsRun, type ReportOptions } from './options.js';
import { readable } from './plain.js';
import { type Point, pointsOf } from './points.js';
import { isOpen } from '../model/verdict.js';
import { standingOf } from './standing.js';
import { standingSentence, WORDS } from './wording.js';
import { MARKDOWN } from './wording-formats.js';
import { trim } from './wrap.js';
import { escapeXml } from './xml-text.js';

export interface Section {
  readonly open: string;
  readonly entries: readonly string[];
  readonly close: string;
}

/** Columns of a quotation. */
const QUOTE = 160;
const MOST_PLACES = 3;

export function planHeading({ title, path, error }: PlanReport, level: '##' | '###'): string {
  const name = escapeMarkdown(title ?? (error ? path : WORDS.untitled));
  return `${level} ${name}\n\n\`${path.replace(/[`\s]+/g, ' ')}\`\n`;
}

export function planSentence(document: PlanReport): string {
  const { error } = document;
  if (error === null) return `**${standingSentence(standingOf(document))}**\n`;
  const hint = error.hint === undefined ? '' : ` ${escapeMarkdown(error.hint)}`;
  return `**${escapeMarkdown(`${error.message}.`)}**${hint}\n`;
}

/** What fails and what is met in part; then, folded, other gaps, what a person has to decide, what is met, and what is suppressed. */
export function planSections(document: PlanReport, options: ReportOptions): Section[] {
  const { path, failOn } = document;
  const sorted = [...document.requirements].sort((a, b) => FORCES.indexOf(a.force) - FORCES.indexOf(b.force));
  const of = (wanted: (requirement: RequirementReport) => boolean): RequirementReport[] =>
    sorted.filter((r) => !isSilent(r) && wanted(r));
  const open = (list: readonly RequirementReport[]): string[] =>
    list.flatMap((r) => openPointsOf(r, options).map((point) => openEntry(point, path, options)));
  const failing = of((r) => failsRun(r, failOn));
  const gaps = of((r) => r.verdict === 'gap' && !failsRun(r, failOn));
  const partial = of((r) => r.verdict === 'partial');
  const review = of((r) => r.verdict === 'review');
  const met = of((r) => r.verdict === 'met');
  const excused = of((r) => r.verdict === 'not-applicable' && r.mode === 'attested');
  const silent = sorted.filter((r) => isSilent(r) && isOpen(r.verdict));
  const faults = of((r) => isOpen(r.verdict)).flatMap((r) => suppressedPointsOf(r, options));
  return [
    plainSection(MARKDOWN.failing(failing.length), open(failing)),
    ...idleSections(document, options),
    plainSection(MARKDOWN.partial(partial.length), open(partial)),
    folded(MARKDOWN.gaps(gaps.length, failing.length), open(gaps)),
    folded(MARKDOWN.review(review.length), open(review)),
    folded(
      MARKDOWN.met(met.length),
      met.map((r) => metEntry(r, path, options)),
    ),
    folded(
      MARKDOWN.excused(excused.length),
      excused.map((r) => metEntry(r, path, options)),
    ),
    folded(MARKDOWN.suppressed(silent.length + faults.length), [
      ...silent.map((r) => silentEntry(r, options)),
      ...faults.map((p) => faultEntry(p, path, options)),
    ]),
  ];
}

function isSilent({ severity, suppression }: RequirementReport): boolean {
  return severity === 'off' || suppression !== undefined;
}

function silentEntry(requirement: RequirementReport, options: ReportOptions): string {
  const { id, suppression, severityReason } = requirement;
  const title = options.rules.get(id)?.title ?? id;
  return `- ${escapeMarkdown(title)}: ${escapeMarkdown(suppression?.reason ?? severityReason ?? '')}\n`;
}

/** All where none is open: the verdict itself is new to the baseline. */
function openPointsOf(requirement: RequirementReport, options: ReportOptions): Point[] {
  const points = pointsOf(requirement, options);
  const open = points.filter((p) => p.suppression === undefined);
  return open.length > 0 ? open : points;
}

function suppressedPointsOf(requirement: RequirementReport, options: ReportOptions): Point[] {
  const points = pointsOf(requirement, options);
  const silent = points.filter((p) => p.suppression !== undefined);
  return silent.length < points.length ? silent : [];
}

function faultEntry({ message, start, suppression }: Point, path: string, options: ReportOptions): string {
  return `- ${placeLink(path, start.line, options)} ${escapeMarkdown(message)} ${escapeMarkdown(suppression?.reason ?? '')}\n`;
}

/** Suppressions at fault, where they fail the run. */
function idleSections({ path, suppressions = [] }: PlanReport, options: ReportOptions): Section[] {
  const entries = suppressions.flatMap(({ fault, line = 1 }) =>
    fault && options.strict ? [`- ${placeLink(path, line, options)} ${escapeMarkdown(fault.message)}\n`] : [],
  );
  return entries.length === 0 ? [] : [plainSection(WORDS.idle, entries)];
}

function plainSection(title: string, entries: readonly string[]): Section {
  return { open: `\n**${title}**\n\n`, entries, close: '' };
}

function folded(title: string, entries: readonly string[]): Section {
  return { open: `\n<details><summary>${escapeXml(title)}</summary>\n\n`, entries, close: '\n</details>\n' };
}

function openEntry(point: Point, path: string, options: ReportOptions): string {
  const { requirement, title, message, remedy, placed, start, fault } = point;
  const [best] = fault ? [] : requirement.evidence;
  const place = placed ? ` ${placeLink(path, start.line, options)}` : '';
  const quote = best === undefined ? '' : ` “${escapeMarkdown(trim(readable(best.quote), QUOTE))}”`;
  const advice = remedy === undefined ? '' : `\n  _${WORDS.write}_ ${escapeMarkdown(remedy)}`;
  return `- **${escapeMarkdown(title)}** (${law(requirement, options)})${place}\n  ${escapeMarkdown(message)}${quote}${advice}\n`;
}

function metEntry(requirement: RequirementReport, path: string, options: ReportOptions): string {
  const title = options.rules.get(requirement.id)?.title ?? requirement.id;
  const places = mergePlaces(requirement.evidence).slice(0, MOST_PLACES);
  const attested = requirement.mode === 'attested' ? ` ${escapeMarkdown(requirement.message)}` : '';
  return `- ${escapeMarkdown(title)} (${law(requirement, options)})${attested}${places.map((p) => metPlace(p, path, options)).join('')}\n`;
}

function metPlace({ start, quote }: PlacedEvidence, path: string, options: ReportOptions): string {
  return ` ${placeLink(path, start.line, options)} “${escapeMarkdown(trim(readable(quote), QUOTE / 2))}”`;
}

function law({ id, basis }: RequirementReport, options: ReportOptions): string {
  const rule = options.rules.get(id);
  return rule ? lawLinks(rule, options).join(', ') : escapeMarkdown(joinBasis(basis));
}

function placeLink(path: string, line: number, { webUrl, repositoryPath }: ReportOptions): string {
  const url = webUrl(repositoryPath(path), line) ?? `${fileUri(path)}#L${line}`;
  return `[${MARKDOWN.line(line)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
