// A workbook for auditors: the matrix of plans and requirements, every verdict with its evidence, and how common each gap is.
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { PlanReport, Summary } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import { emptySummary } from '../model/report.js';
import { type Verdict, VERDICTS } from '../model/verdict.js';
import type { ReportFormat } from './format.js';
import type { ReportOptions } from './options.js';
import { plain } from './plain.js';
import { verdictRows } from './verdict-rows.js';
import { FAMILY_TITLES, FORCE_NAMES, stoppedSentence, VERDICT_NAMES, WORDS } from './wording.js';
import { MARKDOWN, TABLE } from './wording-formats.js';
import { freezeZipTimes } from './zip-times.js';

/** What Excel holds in a cell, and in a sheet. */
const LONGEST = 32_767;
const MOST_ROWS = 1_048_576;
const FILLS: Record<Verdict, string> = {
  met: '#d4edda',
  partial: '#e4dcf3',
  review: '#fff3cd',
  gap: '#f8d7da',
  'not-applicable': '#eeeeee',
};
type Cells = (CellObject | null)[];
/** Of the call that takes several sheets. */
type Options = NonNullable<Parameters<typeof writeExcelFile>[1]>;
type Feature = NonNullable<Options['features']>[number];

/** Cells of a verdict are one and the same, so that a large matrix stays small. */
const VERDICT_CELLS = Object.fromEntries(
  VERDICTS.map((v) => [v, { ...textCell(VERDICT_NAMES[v]), backgroundColor: FILLS[v] }]),
) as Record<Verdict, CellObject>;
const BY_NAME = new Map(VERDICTS.map((v) => [VERDICT_NAMES[v], VERDICT_CELLS[v]]));

export const formatXlsx: ReportFormat = (_head, options) => {
  const rules = [...options.rules.values()];
  const matrix: Cells[] = [];
  const verdicts: Cells[] = [];
  const counts = new Map(rules.map((rule) => [rule.id, emptySummary()]));
  const gaps = new Map<string, string[]>();
  return {
    plan: (document) => {
      matrix.push(matrixRow(document, rules));
      const rows = verdictRows(document, options).map((row) =>
        Object.keys(TABLE.columns).map((key) => cellOf(row[key as keyof typeof row])),
      );
      // A sheet that is full says so in its last row.
      if (verdicts.length + rows.length < MOST_ROWS - 2) verdicts.push(...rows);
      else if (verdicts.length < MOST_ROWS - 1) verdicts.push([textCell(TABLE.full)]);
      for (const { id, verdict } of document.requirements) {
        const count = counts.get(id);
        if (count) count[verdict]++;
        if (verdict === 'gap') gaps.set(id, [...(gaps.get(id) ?? []), plain(document.path)]);
      }
      return '';
    },
    end: async ({ stopped }) => {
      if (stopped) matrix.push([textCell(stoppedSentence(stopped))]);
      const sheets = [
        sheetOf(TABLE.sheets.matrix, matrixHead(rules), matrix, [40, 40, 24, 14], 1),
        sheetOf(TABLE.sheets.verdicts, Object.values(TABLE.columns).map(headCell), verdicts, WIDTHS, 1),
        sheetOf(TABLE.sheets.gaps, gapHead(), gapRows(rules, counts, gaps, options), [34, 50, 34, 14, 40], 2),
      ];
      const filters = sheets.map(({ data }) => `A1:${columnName(data[0]?.length ?? 1)}${data.length}`);
      const buffer = await writeExcelFile(sheets, { features: [filterFeature(filters)] }).toBuffer();
      return freezeZipTimes(new Uint8Array(buffer));
    },
  };
};

const WIDTHS = [36, 36, 20, 12, 32, 44, 30, 14, 10, 14, 12, 34, 60, 40, 8, 8, 70, 60, 60, 70, 30];

function matrixHead(rules: readonly Rule[]): Cells {
  const columns = [WORDS.plan, TABLE.columns.title, TABLE.columns.authority, TABLE.columns.status];
  return [
    ...[...columns, ...MARKDOWN.columns].map(headCell),
    ...rules.map((rule) => ({ ...headCell(rule.id), textRotation: 90 })),
  ];
}

function matrixRow(
  { path, title, authority, status, error, summary, requirements }: PlanReport,
  rules: readonly Rule[],
): Cells {
  const verdicts = new Map(requirements.map((r) => [r.id, r.verdict]));
  const about = [path, title ?? '', authority ?? '', error === null ? (status ?? '') : TABLE.unjudged];
  return [
    ...about.map((text) => textCell(plain(text))),
    ...VERDICTS.map((verdict) => numberCell(summary[verdict])),
    ...rules.map((rule) => {
      const verdict = verdicts.get(rule.id);
      return verdict === undefined ? null : VERDICT_CELLS[verdict];
    }),
  ];
}

function gapHead(): Cells {
  const { requirement, name, family, force, law } = TABLE.columns;
  return [...[requirement, name, family, force, law], ...MARKDOWN.columns, TABLE.plansWithGap].map(headCell);
}

/** The most common gap first. */
function gapRows(
  rules: readonly Rule[],
  counts: ReadonlyMap<string, Summary>,
  gaps: ReadonlyMap<string, readonly string[]>,
  { basisText }: ReportOptions,
): Cells[] {
  const gapsOf = ({ id }: Rule): number => counts.get(id)?.gap ?? 0;
  return [...rules]
    .sort((a, b) => gapsOf(b) - gapsOf(a))
    .map((rule) => {
      const { id, title, family, force, basis } = rule;
      const about = [id, title, FAMILY_TITLES[family], FORCE_NAMES[force], basis.map(basisText).join(', ')];
      const numbers = VERDICTS.map((verdict) => numberCell(counts.get(id)?.[verdict] ?? 0));
      return [
        ...about.map((text) => textCell(plain(text))),
        ...numbers,
        textCell((gaps.get(id) ?? []).join('; ')),
      ];
    });
}

function sheetOf(
  name: string,
  head: Cells,
  rows: readonly Cells[],
  widths: readonly number[],
  sticky: number,
) {
  const columns = head.map((_, i) => ({ width: widths[i] ?? 12 }));
  return { sheet: name, data: [head, ...rows], columns, stickyRowsCount: 1, stickyColumnsCount: sticky };
}

function cellOf(value: string | number): CellObject | null {
  if (value === '') return null;
  if (typeof value === 'number') return numberCell(value);
  return BY_NAME.get(value) ?? textCell(value);
}

/** Always text, never a formula, whatever it begins with. */
function textCell(text: string): CellObject {
  const cut =
    text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  return { value: cut, type: String, alignVertical: 'top' };
}

function numberCell(value: number): CellObject {
  return { value, type: Number, alignVertical: 'top' };
}

function headCell(text: string): CellObject {
  return { ...textCell(text), fontWeight: 'bold', backgroundColor: '#e8ecef' };
}

/** 1 is A, 27 is AA. */
function columnName(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((n - 1) % 26));
}

/** The head of each sheet gets its filter buttons. */
function filterFeature(ranges: readonly string[]): Feature {
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string =>
    xml.replace('</sheetData>', `</sheetData><autoFilter ref="${ranges[sheetIndex] ?? 'A1'}"/>`);
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}
