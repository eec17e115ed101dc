import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import type { PlanReport, Report } from '../../src/model/report.js';
import type { ReportTail } from '../../src/report/format.js';
import { formatNdjson } from '../../src/report/ndjson.js';
import { findUnsafe, makeHostileFolder, reportsOn } from '../support/hostile.js';
import { sampleHead, sampleOptions, samplePlan } from '../support/sample-report.js';

const folder = makeHostileFolder();
afterAll(folder.remove);
const readSchema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8')) as object;
interface Line {
  readonly head?: Readonly<Record<string, unknown>>;
  readonly plan?: PlanReport;
  readonly end?: ReportTail & { readonly plans: number };
}

describe('ndjson', () => {
  const reports = reportsOn(folder.path, ['ndjson', 'json']);
  const text = reports.ndjson.toString();
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

  it('fits its schema, line by line', () => {
    const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
    const validate = ajv
      .addSchema(readSchema('report.schema.json'))
      .compile(readSchema('report-line.schema.json'));
    for (const line of lines) expect(validate(line), JSON.stringify(validate.errors?.slice(0, 2))).toBe(true);
    expect(validate({ head: lines[0]?.head, end: lines.at(-1)?.end })).toBe(false);
  });

  it('is the head, each plan, the end, with no character that steers a terminal', () => {
    expect(lines.map((line) => Object.keys(line)[0])).toEqual([
      'head',
      ...Array<string>(6).fill('plan'),
      'end',
    ]);
    expect(findUnsafe(text)).toEqual([]);
  });

  it('says what the whole report in JSON says', () => {
    const report = JSON.parse(reports.json.toString()) as Report;
    const plans = lines.flatMap((line) => line.plan ?? []);
    const { work, ...head } = lines[0]?.head ?? {};
    expect(work).toMatchObject({ plans: plans.length });
    expect({ ...head, documents: plans, summary: lines.at(-1)?.end?.summary }).toEqual(report);
    expect(lines.at(-1)?.end?.plans).toBe(plans.length);
  });

  it('writes each plan as soon as it is told of it', () => {
    const writer = formatNdjson(sampleHead, sampleOptions);
    const [first, second] = ['a.md', 'b.md'].map((path) => String(writer.plan(samplePlan({ path }))));
    expect(first?.split('\n').map((line) => line.slice(0, 7))).toEqual(['{"head"', '{"plan"', '']);
    expect(second?.match(/\n/g)?.length).toBe(1);
  });
});
