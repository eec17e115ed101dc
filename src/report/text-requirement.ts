// One requirement in the terminal report: verdict, title, the provision behind it, what was found, where, and what to write.
import type { PlacedEvidence, PlacedFinding, RequirementReport } from '../model/report.js';
import { itemGroups } from './item-groups.js';
import { joinBasis } from './join-basis.js';
import { isOpen } from '../model/verdict.js';
import { lawUrl, linkTo } from './terminal-link.js';
import { mergePlaces } from './merge-places.js';
import { plain, readable } from './plain.js';
import type { TextStyle } from './text-style.js';
import { FORCE_NAMES, moreLine, VERDICT_NAMES, WORDS } from './wording.js';
import { suppressionText } from './wording-suppression.js';
import { padTo, trim, widthOf, wrap } from './wrap.js';

const INDENT = ' '.repeat(11);
const MOST_PLACES = 2;
const MOST_FAULTS = 5;

export function requirementLines(requirement: RequirementReport, path: string, style: TextStyle): string[] {
  const { paint, width, options } = style;
  const rule = options.rules.get(requirement.id);
  const inner = width - INDENT.length;
  const indented = (text: string, colour = (line: string) => line): string[] =>
    wrap(plain(text), inner).map((line) => INDENT + colour(line));
  const { verdict } = requirement;
  const open = isOpen(verdict);
  const law = `${FORCE_NAMES[requirement.force]}: ${joinBasis(requirement.basis)}`;
  const all = options.verbose;
  const told = open || all || requirement.mode === 'attested';
  const findings = all ? requirement.findings : requirement.findings.filter((f) => !f.suppression);
  return [
    ...titleLines(rule?.title ?? requirement.id, requirement, style),
    ...(told ? indented(law, paint.faint) : []),
    ...(told
      ? indented(requirement.message + (requirement.mode === 'attested' ? ` (${WORDS.attested})` : ''))
      : []),
    ...itemLines(requirement, style, inner),
    ...some(mergePlaces(requirement.evidence), all ? Infinity : MOST_PLACES, 'place').flatMap((e) =>
      typeof e === 'string' ? indented(e, paint.faint) : placeLines(e, path, style, inner),
    ),
    ...some(findings, all ? Infinity : MOST_FAULTS, 'fault').flatMap((f) =>
      typeof f === 'string' ? indented(f, paint.faint) : faultLines(f, path, style, inner),
    ),
    ...(requirement.severity === 'off'
      ? labelled(WORDS.switchedOff, requirement.severityReason ?? '', inner, style)
      : []),
    // Where each fault says why, the requirement need not.
    ...(requirement.suppression && !requirement.findings.some((f) => f.suppression)
      ? labelled(WORDS.suppressed, suppressionText(requirement.suppression), inner, style)
      : []),
    ...(open &&
    rule &&
    requirement.findings.length === 0 &&
    requirement.severity !== 'off' &&
    !requirement.suppression
      ? labelled(WORDS.write, rule.remedy, inner, style)
      : []),
  ];
}

function titleLines(
  title: string,
  { id, verdict }: RequirementReport,
  { paint, width, options }: TextStyle,
): string[] {
  const name = verdict === 'not-applicable' ? 'n/a' : VERDICT_NAMES[verdict].toUpperCase();
  const lines = wrap(plain(title), width - INDENT.length);
  const last = lines.at(-1) ?? '';
  const room = width - INDENT.length - widthOf(last) - widthOf(id);
  const marked = lines.map(
    (line, i) =>
      (i === 0 ? `  ${paint.verdict[verdict](padTo(name, INDENT.length - 2))}` : INDENT) + paint.strong(line),
  );
  const shown = paint.faint(options.placeUrl ? linkTo(lawUrl(id, options), id) : id);
  if (room < 2) return [...marked, INDENT + shown];
  return [...marked.slice(0, -1), `${marked.at(-1) ?? ''}${' '.repeat(room)}${shown}`];
}

function itemLines(requirement: RequirementReport, style: TextStyle, inner: number): string[] {
  if (requirement.verdict === 'met' && !style.options.verbose) return [];
  return itemGroups(requirement).flatMap(({ label, names }) =>
    labelled(label, names.join('; '), inner, style),
  );
}

/** file:line, then the words of the plan, at most two lines of them. */
function placeLines(
  { start, quote, note }: PlacedEvidence,
  path: string,
  { paint, options }: TextStyle,
  inner: number,
): string[] {
  const quoted = readable(quote);
  const text = `“${options.verbose ? quoted : trim(quoted, 2 * (inner - 2) - 6)}”`;
  const words = note === undefined ? text : `${text} (${plain(note)})`;
  return [
    INDENT + paint.faint(linkTo(options.placeUrl?.(path, start.line), `${plain(path)}:${start.line}`)),
    ...wrap(words, inner - 2).map((line) => `${INDENT}  ${line}`),
  ];
}

function faultLines(
  { start, message, suggestion, suppression }: PlacedFinding,
  path: string,
  style: TextStyle,
  inner: number,
): string[] {
  const { paint, options } = style;
  const place = `${plain(path)}:${start.line}:${start.column}`;
  return [
    INDENT + paint.faint(linkTo(options.placeUrl?.(path, start.line), place)),
    ...wrap(plain(message), inner - 2).map((line) => `${INDENT}  ${line}`),
    ...(suggestion === undefined
      ? []
      : wrap(`→ ${plain(suggestion)}`, inner - 2).map((line) => `${INDENT}  ${paint.verdict.met(line)}`)),
    ...(suppression
      ? wrap(`${WORDS.suppressed} ${plain(suppressionText(suppression))}`, inner - 2).map(
          (line) => `${INDENT}  ${paint.faint(line)}`,
        )
      : []),
  ];
}

function labelled(label: string, text: string, inner: number, { paint }: TextStyle): string[] {
  const [first = '', ...rest] = wrap(`${label} ${plain(text)}`, inner);
  const head = first.startsWith(label) ? paint.strong(label) + first.slice(label.length) : first;
  return [INDENT + head, ...rest.map((line) => INDENT + line)];
}

/** The first few of a list, and a line that says how many were left out. */
function some<T>(list: readonly T[], most: number, what: string): (T | string)[] {
  const left = list.length - most;
  return left > 0 ? [...list.slice(0, most), moreLine(left, what)] : [...list];
}
