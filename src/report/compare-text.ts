// A comparison for a terminal: what was lost first, each with the words it rested on before and rests on now.
import { CHANGES, type Change, type ComparedPlace, type RequirementComparison } from '../engine/compare.js';
import type { Comparison, CompareOptions } from './comparison.js';
import { joinBasis } from './join-basis.js';
import { type Paint, paintFor } from './paint.js';
import { plain, readable } from './plain.js';
import { FORCE_NAMES, moreLine } from './wording.js';
import {
  CHANGE_NAMES,
  changesLine,
  COMPARE,
  comparisonSentence,
  placeWords,
  turnWords,
} from './wording-compare.js';
import { padTo, trim, widthOf, wrap } from './wrap.js';

const INDENT = ' '.repeat(11);
const MOST_PLACES = 2;

export function formatComparisonAsText(comparison: Comparison, options: CompareOptions): string {
  const { before, after, requirements, summary } = comparison;
  const paint = paintFor(options.colour);
  const width = Math.max(50, Math.min(options.width, 100));
  const line = paint.faint('─'.repeat(width));
  // What moved or rests on other words is counted, and shown to those who ask.
  const told = (r: RequirementComparison): boolean =>
    r.change !== 'same' &&
    (options.verbose || r.change === 'lost' || r.change === 'gained' || r.before.verdict !== r.after.verdict);
  const shown = CHANGES.flatMap((change) => requirements.filter((r) => r.change === change && told(r)));
  const untold = summary.lost + summary.gained + summary.changed + summary.moved - shown.length;
  const failing = requirements.filter((r) => r.fails).length;
  const hidden = untold > 0 ? ` ${COMPARE.hidden}` : '';
  const lines = [
    ...wrap(plain(after.title ?? after.path), width).map(paint.strong),
    paint.faint(trim(`${plain(before.path)} → ${plain(after.path)}`, width)),
    ...(shown.length > 0 ? [line] : []),
    ...shown.flatMap((r) => [...requirementLines(r, comparison, { paint, width, options }), '']),
    line,
    ...wrap(`${changesLine(summary)}${hidden}`, width),
    ...wrap(comparisonSentence(summary, failing), width).map(failing > 0 ? paint.bad : paint.good),
  ];
  return `${lines.join('\n')}\n`;
}

interface Style {
  readonly paint: Paint;
  readonly width: number;
  readonly options: CompareOptions;
}

function requirementLines(r: RequirementComparison, { before, after }: Comparison, style: Style): string[] {
  const { paint, width, options } = style;
  const inner = width - INDENT.length;
  const indented = (text: string, colour = (part: string) => part): string[] =>
    wrap(plain(text), inner).map((part) => INDENT + colour(part));
  const title = plain(options.rules.get(r.id)?.title ?? r.id);
  const room = Math.max(2, inner - widthOf(title) - widthOf(r.id));
  const named = widthOf(title) + 2 + widthOf(r.id) <= inner;
  const colour: Record<Change, (text: string) => string> = {
    lost: paint.bad,
    gained: paint.good,
    changed: paint.warn,
    moved: paint.faint,
    same: paint.faint,
  };
  const most = options.verbose ? Infinity : MOST_PLACES;
  return [
    `  ${colour[r.change](padTo(CHANGE_NAMES[r.change].toUpperCase(), 9))}${paint.strong(trim(title, inner))}${named ? ' '.repeat(room) + paint.faint(r.id) : ''}`,
    ...(named ? [] : [INDENT + paint.faint(r.id)]),
    ...indented(turnWords(r.before.verdict, r.after.verdict), colour[r.change]),
    ...indented(`${FORCE_NAMES[r.force]}: ${joinBasis(r.basis)}`, paint.faint),
    ...(r.before.verdict === r.after.verdict ? [] : indented(r.after.message)),
    ...(r.items.length === 0
      ? []
      : indented(
          `${COMPARE.items} ${r.items.map((i) => `${i.name} (${turnWords(i.before, i.after)})`).join('; ')}`,
        )),
    ...places(COMPARE.was, r.before.evidence, before.path, most, style),
    ...places(COMPARE.now, r.after.evidence, after.path, most, style),
    ...r.moved
      .slice(0, most)
      .flatMap(({ before: from, after: to }) => [
        ...indented(
          `${placeWords(from.line, from.section)} → ${placeWords(to.line, to.section)}`,
          paint.faint,
        ),
        ...indented(`“${trim(readable(to.quote), 2 * inner - 6)}”`),
      ]),
    ...r.before.findings.slice(0, most).flatMap((text) => indented(`${COMPARE.mended} ${text}`)),
    ...r.after.findings.slice(0, most).flatMap((text) => indented(`${COMPARE.faults} ${text}`)),
  ];
}

function places(
  label: string,
  evidence: readonly ComparedPlace[],
  path: string,
  most: number,
  { paint, width }: Style,
): string[] {
  const inner = width - INDENT.length - 2;
  const left = evidence.length - most;
  return [
    ...evidence
      .slice(0, most)
      .flatMap(({ line, section, quote }) => [
        ...wrap(
          `${label} ${plain(path)}:${line}${section.length > 0 ? ` (${plain(section.join(' › '))})` : ''}`,
          inner + 2,
        ).map((part) => INDENT + paint.faint(part)),
        ...wrap(`“${trim(readable(quote), 2 * inner - 6)}”`, inner).map((part) => `${INDENT}  ${part}`),
      ]),
    ...(left > 0 ? [INDENT + paint.faint(moreLine(left, 'place'))] : []),
  ];
}
