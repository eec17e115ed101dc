import { read, utils, type WorkBook } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import type { Chunk } from '../../src/report/format.js';
import { formatXlsx } from '../../src/report/xlsx.js';
import { emptySummary, type PlanReport } from '../../src/model/report.js';
import { findUnsafe, makeHostileFolder, reportsOn } from '../support/hostile.js';
import { sampleHead, sampleOptions, samplePlan } from '../support/sample-report.js';

const folder = makeHostileFolder();
afterAll(folder.remove);
type Row = readonly (string | number | undefined)[];

function rowsOf(book: WorkBook, name: string): Row[] {
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return utils.sheet_to_json<Row>(sheet, { header: 1 });
}

async function write(plans: readonly PlanReport[]): Promise<Uint8Array> {
  const writer = formatXlsx(sampleHead, sampleOptions);
  for (const plan of plans) writer.plan(plan);
  const chunk: Chunk = await writer.end({ summary: emptySummary() });
  return chunk as Uint8Array;
}

describe('xlsx', () => {
  const bytes = reportsOn(folder.path, ['xlsx']).xlsx;
  const book = read(bytes, { cellFormula: true, cellStyles: true });

  it('is a workbook of three sheets that a spreadsheet reader opens', () => {
    expect(book.SheetNames).toEqual(['Matrix', 'Verdicts', 'Gaps by requirement']);
    for (const name of book.SheetNames)
      expect(book.Sheets[name]?.['!autofilter']?.ref).toMatch(/^A1:[A-Z]+\d+$/);
  });

  it('has the matrix: a row for each plan, a column for each requirement', () => {
    const [head = [], ...rows] = rowsOf(book, 'Matrix');
    expect(rows).toHaveLength(6);
    const column = head.indexOf('localities-divided');
    const real = rows.find((row) => String(row[0]).endsWith('typical.md')) ?? [];
    expect([real[column], real.slice(4, 9)]).toEqual(['met', [50, 2, 50, 26, 5]]);
    expect(rows.find((row) => row[0] === 'broken <x>.md')?.[3]).toBe('not judged');
  });

  it('has every verdict with its law and evidence', () => {
    const [head = [], ...rows] = rowsOf(book, 'Verdicts');
    expect(rows).toHaveLength(5 * 133 + 1);
    const of = (row: Row, name: string) => row[head.indexOf(name)];
    const row = rows.find(
      (r) => String(r[0]).endsWith('typical.md') && of(r, 'Requirement') === 'localities-divided',
    );
    expect(row && of(row, 'Law or guidance')).toBe('2014 Act s.29(3)(a)');
    expect(row && of(row, 'Line')).toBeTypeOf('number');
  });

  it('counts how common each gap is, the most common first', () => {
    const [, ...rows] = rowsOf(book, 'Gaps by requirement');
    expect(rows).toHaveLength(133);
    const gaps = rows.map((row) => Number(row[8]));
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    expect(String(rows[0]?.[10])).toContain('.md');
  });

  it('has no formula and no control character', () => {
    const cells = book.SheetNames.flatMap(
      (name) => Object.values(book.Sheets[name] ?? {}) as { f?: string; v?: unknown }[],
    );
    expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
    expect(findUnsafe(cells.map((cell) => (typeof cell.v === 'string' ? cell.v : '')).join('\n'))).toEqual(
      [],
    );
    expect(cells.some((cell) => String(cell.v).startsWith('=cmd|'))).toBe(true);
  });

  it('is the same, byte for byte, each time', async () => {
    const plans = [samplePlan({}), samplePlan({ path: 'b.md', verdict: 'gap' })];
    const first = await write(plans);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(await write(plans), first)).toBe(0);
  });

  it('cuts what no cell can hold', async () => {
    const quote = `${'x'.repeat(32_765)}\u{1f600}${'y'.repeat(10)}`;
    const [, row = []] = rowsOf(read(await write([samplePlan({ quote })])), 'Verdicts');
    const long = row.flatMap((cell) => (typeof cell === 'string' && cell.length > 1000 ? [cell] : []))[0];
    expect(long?.length).toBeLessThanOrEqual(32_767);
    expect(long?.isWellFormed()).toBe(true);
    expect(long?.endsWith('…')).toBe(true);
  });
});
