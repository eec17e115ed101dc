import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Log, Result, Run } from 'sarif';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCodeScanning, formatSarif } from '../../src/report/sarif.js';
import { makeFolder } from '../support/run-cli.js';
import { findUnsafe, makeHostileFolder, reportsOn, stringsOf } from '../support/hostile.js';
import { readSarifSchema, validateSarif } from '../support/sarif-multitool.js';
import { sampleHead, sampleOptions, samplePlan, writeSample } from '../support/sample-report.js';

const folder = makeHostileFolder();
const work = makeFolder({});
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(readSarifSchema());
const faults = (log: unknown) => (validate(log) ? [] : validate.errors?.slice(0, 3));
let full = '';
let open = '';
const runOf = (text: string): Run => {
  const [run] = (JSON.parse(text) as Log).runs;
  if (!run) throw new Error('no run');
  return run;
};
const resultsOn = (run: Run, path: RegExp): Result[] =>
  run.results?.filter((r) => path.test(r.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '')) ??
  [];

/** A log with only so many of its results: the validator is slow. */
const firstOf = (text: string, results: number): string => {
  const log = JSON.parse(text) as Log;
  log.runs[0]?.results?.splice(results);
  return JSON.stringify(log);
};

beforeAll(() => {
  const reports = reportsOn(folder.path, ['sarif', 'code-scanning']);
  full = reports.sarif.toString();
  open = reports['code-scanning'].toString();
});
afterAll(() => {
  folder.remove();
  work.remove();
});

describe('sarif', () => {
  it('fits the schema of the standard', () => {
    expect(faults(JSON.parse(full))).toEqual([]);
    expect(faults(JSON.parse(open))).toEqual([]);
    const broken = JSON.parse(full) as { runs: { results: { level: string }[] }[] };
    Object.assign(broken.runs[0]?.results[0] ?? {}, { level: 'fatal' });
    expect(faults(broken)).not.toEqual([]);
  });

  it('passes the rules of the standard and of GitHub', { timeout: 120_000 }, () => {
    const broken = firstOf(full, 2)
      .replace('"fullDescription"', '"x"')
      .replace(/"startLine":\d+/, '"startLine":0');
    const found = validateSarif({ full: firstOf(full, 250), open: firstOf(open, 50), broken }, work.path);
    expect(found('full')).toEqual([]);
    expect(found('open')).toEqual([]);
    expect(found('broken').map((f) => f.level)).toContain('error');
  });

  it('tells every requirement of every judged plan, with its verdict as kind', () => {
    const run = runOf(full);
    const results = resultsOn(run, /typical\.md$/);
    expect(new Set(results.map((r) => r.ruleId)).size).toBe(run.tool.driver.rules?.length);
    const kinds = new Map(
      results.map((r) => [String(r.properties?.['verdict']), `${r.kind ?? ''} ${r.level ?? ''}`]),
    );
    expect(kinds.get('met')).toBe('pass none');
    expect(kinds.get('review')).toBe('review none');
    expect(kinds.get('not-applicable')).toBe('notApplicable none');
    const levels = (verdict: string) =>
      new Set(
        results
          .filter((r) => r.properties?.['verdict'] === verdict)
          .map((r) => `${r.kind ?? ''} ${r.level ?? ''}`),
      );
    expect(levels('gap')).toEqual(new Set(['fail error', 'fail warning', 'fail note']));
    expect(levels('partial')).toContain('fail warning');
  });

  it('gives GitHub only what is open', () => {
    const results = runOf(open).results ?? [];
    expect(new Set(results.map((r) => r.kind))).toEqual(new Set(['fail', 'review']));
  });

  it('gives each rule its help, its law with a link, and what to write', () => {
    const rule = runOf(full).tool.driver.rules?.find(({ id }) => id === 'localities-divided');
    expect(rule?.helpUri).toBe('https://www.legislation.gov.uk/asp/2014/9/section/29');
    expect(rule?.help?.markdown).toContain(
      '[2014 Act s.29(3)(a)](https://www.legislation.gov.uk/asp/2014/9/section/29)',
    );
    expect(rule?.help?.text).toContain('Name them, for example');
    expect(rule?.properties).toMatchObject({
      tags: ['act', 'must'],
      'problem.severity': 'error',
      precision: 'high',
    });
  });

  it('places what it tells to the column, in UTF-16 code units', () => {
    const run = runOf(full);
    expect(run.columnKind).toBe('utf16CodeUnits');
    const met = resultsOn(run, /typical\.md$/).filter((r) => r.kind === 'pass');
    const lines = readFileSync(new URL('../../fixtures/plans/typical.md', import.meta.url), 'utf8').split(
      '\n',
    );
    let compared = 0;
    for (const { locations } of met) {
      const [location] = locations ?? [];
      const { startLine = 0, startColumn = 0, endLine, endColumn } = location?.physicalLocation?.region ?? {};
      const quote = location?.message?.text?.match(/^“([\w ,]+)\.?”/)?.[1];
      if (quote === undefined || endLine !== startLine) continue;
      expect(lines[startLine - 1]?.slice(startColumn - 1, (endColumn ?? 0) - 1)).toContain(quote);
      compared++;
    }
    expect(compared).toBeGreaterThan(5);
  });

  it('puts a gap at the first line and says so', () => {
    const gap = resultsOn(runOf(full), /typical\.md$/).find((r) => r.kind === 'fail' && r.level === 'error');
    expect(gap?.locations?.[0]?.physicalLocation?.region).toEqual({ startLine: 1 });
    expect(gap?.message.text).toContain('put at the first line');
  });

  it('writes paths as URIs, relative to the folder of the run', () => {
    const uris = runOf(full).artifacts?.map((a) => a.location?.uri);
    expect(uris).toContain('%3D1%2B1%2Ca%20b%250A%3B%3A%3Ac.md');
    expect(uris).toContain('gr%C3%B6%C3%9Fe/plan.md');
    expect(uris).toContain('line%0Aend.md');
    for (const uri of uris ?? []) expect(() => new URL(uri ?? '', 'https://x.test/')).not.toThrow();
  });

  it('tells of a run that was stopped', async () => {
    const writer = formatSarif(sampleHead, sampleOptions);
    const begun = String(writer.plan(samplePlan({})));
    const summary = samplePlan({}).summary;
    const text = begun + String(await writer.end({ summary, stopped: { judged: 1, plans: 3 } }));
    expect(faults(JSON.parse(text))).toEqual([]);
    expect(runOf(text).invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            descriptor: { id: 'stopped' },
            level: 'error',
            message: { text: 'Not complete: the run was stopped after 1 of 3 plans.' },
          },
        ],
      },
    ]);
  });

  it('tells of a plan that could not be judged', () => {
    const [invocation] = runOf(full).invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.[0]).toMatchObject({
      level: 'error',
      descriptor: { id: 'not-utf8' },
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'broken%20%3Cx%3E.md' }, region: { startLine: 1 } } },
      ],
    });
  });

  it('holds no control character, mark of direction or half of a pair', () => {
    expect(findUnsafe(stringsOf(JSON.parse(full)).join('\n'))).toEqual([]);
  });
});

describe('sarif fingerprints', () => {
  const keys = async (plans: ReturnType<typeof samplePlan>[]): Promise<string[]> => {
    const log = JSON.parse(await writeSample(formatSarif, plans)) as Log;
    return log.runs.flatMap(
      (run) => run.results?.map((r) => r.partialFingerprints?.['planlint/v1'] ?? '') ?? [],
    );
  };

  it('stay when the text moves, and part when its words change', async () => {
    const here = await keys([samplePlan({ line: 10, quote: 'We met  carers.' })]);
    expect(await keys([samplePlan({ line: 99, quote: 'We met\ncarers' })])).toEqual(here);
    expect(await keys([samplePlan({ line: 10, quote: 'We met nobody.' })])).not.toEqual(here);
  });

  it('are each of their own within a plan', async () => {
    const all = await keys([samplePlan({ times: 3 })]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(3);
  });
});

describe('sarif of many plans', () => {
  it('begins a new run before GitHub would refuse the one', async () => {
    const plans = ['a', 'b', 'c'].map((name) => samplePlan({ times: 12_000, path: `${name}.md` }));
    const log = JSON.parse(await writeSample(formatSarif, plans)) as Log;
    expect(
      log.runs.map((run) => [run.results?.length, run.automationDetails?.id, run.artifacts?.length]),
    ).toEqual([
      [24_000, undefined, 2],
      [12_000, 'planlint/2/', 1],
    ]);
    for (const run of log.runs) run.results?.splice(10);
    expect(faults(log)).toEqual([]);
  });

  it('is complete with no plan at all', async () => {
    expect(faults(JSON.parse(await writeSample(formatSarif, [])))).toEqual([]);
  });

  it('doubles braces, which would stand for an argument', async () => {
    const written = await writeSample(formatSarif, [samplePlan({ message: 'Empty {0}.', quote: 'a {1}' })]);
    expect(written).toContain('Empty {{0}}.');
  });

  it('marks what is suppressed, and leaves it out for GitHub', async () => {
    const plans = [samplePlan({ suppression: { by: 'plan', reason: 'agreed \u202eelsewhere', line: 3 } })];
    expect(await writeSample(formatSarif, plans)).toContain(
      '"suppressions":[{"kind":"inSource","status":"accepted","justification":"agreed elsewhere"',
    );
    expect(runOf(await writeSample(formatCodeScanning, plans)).results).toEqual([]);
  });
});
