import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { formatCsv } from '../../src/report/csv.js';
import { findUnsafe, makeHostileFolder, reportsOn } from '../support/hostile.js';
import { samplePlan, writeSample } from '../support/sample-report.js';

const folder = makeHostileFolder();
afterAll(folder.remove);
const read = (text: string) =>
  parse<Record<string, string>>(text, {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
    relax_column_count: false,
  });

describe('csv', () => {
  const text = reportsOn(folder.path, ['csv']).csv.toString();
  const rows = read(text);

  it('has a row for each requirement of each plan, and one for a plan that could not be judged', () => {
    expect(text.startsWith('\ufeffPlan,Title,')).toBe(true);
    const perPlan = new Map<string, number>();
    for (const row of rows) perPlan.set(row['Plan'] ?? '', (perPlan.get(row['Plan'] ?? '') ?? 0) + 1);
    expect([...perPlan.values()].sort((a, b) => a - b)).toEqual([1, 133, 133, 133, 133, 133]);
    expect(rows.find((row) => row['Plan'] === 'broken <x>.md')).toMatchObject({
      Verdict: 'not judged',
      Line: '1',
    });
  });

  it('says where the met is met', () => {
    const met = rows.filter((row) => row['Verdict'] === 'met' && row['Plan']?.endsWith('typical.md'));
    expect(met.length).toBe(50);
    expect(
      met.filter((row) => /^\d+$/.test(row['Line'] ?? '') && row['Quotation'] !== '').length,
    ).toBeGreaterThan(45);
  });

  it('has no cell that a spreadsheet would take for a formula, and no control character', async () => {
    const quotes = ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '\u202e=1', '＝1', '\u0000=1'];
    const sample = await writeSample(
      formatCsv,
      quotes.map((quote) => samplePlan({ quote, path: quote, message: quote })),
    );
    const cells = [...rows, ...read(sample)].flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    expect(findUnsafe(text.slice(1) + sample.slice(1))).toEqual([]);
  });

  it('tells of a run that was stopped in a last row', async () => {
    const stopped = { judged: 1, plans: 3 };
    const told = {
      Verdict: 'not judged',
      'What was found': 'Not complete: the run was stopped after 1 of 3 plans.',
    };
    const some = read(await writeSample(formatCsv, [samplePlan({})], {}, stopped));
    expect(some).toEqual([expect.objectContaining({ Plan: 'plan.md' }), expect.objectContaining(told)]);
    expect(read(await writeSample(formatCsv, [], {}, stopped))).toEqual([expect.objectContaining(told)]);
  });

  it('has its head even with no plan', async () => {
    expect(await writeSample(formatCsv, [])).toMatch(/^\ufeffPlan,.*\r\n$/);
  });
});
