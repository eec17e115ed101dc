import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { formatCheckstyle } from '../../src/report/checkstyle.js';
import { formatCsv } from '../../src/report/csv.js';
import { formatGithub } from '../../src/report/github.js';
import { formatGitlab } from '../../src/report/gitlab.js';
import { formatJunit } from '../../src/report/junit.js';
import { formatMarkdown } from '../../src/report/markdown.js';
import type { ReportFormat } from '../../src/report/format.js';
import { findUnsafe, makeHostileFolder, reportsOn, stringsOf } from '../support/hostile.js';
import { samplePlan, writeSample } from '../support/sample-report.js';

const folder = makeHostileFolder();
const reports = { junit: '', github: '', gitlab: '', checkstyle: '' };
beforeAll(() => {
  const read = reportsOn(folder.path, ['junit', 'github', 'gitlab', 'checkstyle']);
  for (const name of ['junit', 'github', 'gitlab', 'checkstyle'] as const)
    reports[name] = read[name].toString('utf8');
});
afterAll(folder.remove);

/** Errors that xmllint, of libxml2, finds in a file held against a schema. */
async function lint(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema, maxMemoryPages: 16_384 });
  return errors.map((error) => error.message).slice(0, 3);
}

/** As any text may be: control characters, marks of direction, halves of pairs, and what formats give meaning. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '\ud800',
        '\u0000',
        ']]>',
        '&',
        '<',
        '"',
        '%',
        '\r\n',
        '::',
        ',',
        '\ufffe',
        '\u202e',
        'ä',
      ),
    )
    .map((p) => p.join('')),
);

/** What a runner makes of a line of output: the rule by which @actions/core escapes, read backwards. */
function readCommand(line: string) {
  const [, command = '', list = '', data = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
  const unescape = (text: string) =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const properties = list.split(',').map((part) => {
    const at = part.indexOf('=');
    return [
      part.slice(0, at),
      unescape(
        part
          .slice(at + 1)
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ','),
      ),
    ] as const;
  });
  return { command, properties: new Map(properties), data: unescape(data) };
}

describe('junit', () => {
  const schema = readFileSync(new URL('../support/schemas/junit-10.xsd', import.meta.url), 'utf8');
  const cases = (kind: string) => reports.junit.match(new RegExp(`<${kind} type="[^"]*"`, 'g')) ?? [];

  it('fits the schema of Jenkins', async () => {
    expect(await lint(reports.junit, schema)).toEqual([]);
    expect(await lint(reports.junit.replace(' failures=', ' x='), schema)).not.toEqual([]);
    expect(await lint(await writeSample(formatJunit, []), schema)).toEqual([]);
  });

  it('fails what fails the run, and passes only what is met', () => {
    expect(new Set(cases('failure'))).toEqual(new Set(['<failure type="gap"']));
    expect(new Set(cases('skipped'))).toEqual(
      new Set(['gap', 'partial', 'review', 'not-applicable'].map((verdict) => `<skipped type="${verdict}"`)),
    );
    const real = /<testsuite name="[^"]*typical\.md"([^>]*)>/.exec(reports.junit)?.[1] ?? '';
    const count = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(real)?.[1]);
    expect(count('failures')).toBeGreaterThan(0);
    const suite = reports.junit.slice(reports.junit.indexOf(real));
    expect(suite.match(/<system-out>/g)).toHaveLength(count('tests') - count('failures') - count('skipped'));
  });

  it('shows where the met is met', () => {
    expect(reports.junit).toMatch(/<system-out>[^<]+\n[^<]*typical\.md:\d+ “[^<]+<\/system-out>/);
  });

  it('tells an error of a plan that could not be judged', () => {
    expect(reports.junit).toContain(
      '<error type="not-utf8" message="line 1 is not UTF-8 text">broken &lt;x&gt;.md:1',
    );
  });
});

describe('checkstyle', () => {
  const schema = readFileSync(new URL('../support/schemas/checkstyle.xsd', import.meta.url), 'utf8');

  it('is right XML of its shape', async () => {
    expect(await lint(reports.checkstyle, schema)).toEqual([]);
    expect(await lint(reports.checkstyle.replace('severity="error"', 'severity="x"'), schema)).not.toEqual(
      [],
    );
    expect(await lint(await writeSample(formatCheckstyle, []), schema)).toEqual([]);
  });

  it('names each plan once, and what is open in it', () => {
    expect(reports.checkstyle.match(/<file /g)).toHaveLength(6);
    expect(reports.checkstyle).toMatch(/<error line="1" column="1" severity="error" message="Gap: /);
    expect(reports.checkstyle).not.toContain('message="Met');
  });
});

describe('gitlab', () => {
  const issues = () => JSON.parse(reports.gitlab) as Record<string, unknown>[];
  const schema = {
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: { type: 'string', minLength: 1 },
        check_name: { type: 'string', minLength: 1 },
        fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', pattern: '^[^.]|^\\.[^/]' },
            lines: {
              type: 'object',
              required: ['begin'],
              properties: { begin: { type: 'integer', minimum: 1 } },
            },
          },
        },
      },
    },
  };

  it('is what GitLab documents', async () => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    expect(validate(issues()) || validate.errors?.slice(0, 3)).toBe(true);
    expect(validate(JSON.parse(await writeSample(formatGitlab, [])))).toBe(true);
  });

  it('has a fingerprint of its own for each', () => {
    const all = issues().map((issue) => issue['fingerprint']);
    expect(new Set(all).size).toBe(all.length);
  });

  it('holds no character that steers a terminal', () => {
    expect(findUnsafe(stringsOf(issues()).join('\n'))).toEqual([]);
  });
});

describe('github', () => {
  const lines = () => reports.github.trimEnd().split('\n').map(readCommand);

  it('is one command a line, and no plan makes one of its own', () => {
    for (const { command, properties, data } of lines()) {
      expect(['error', 'warning', 'notice']).toContain(command);
      expect([...properties.keys()]).toEqual(expect.arrayContaining(['file', 'line', 'endLine', 'title']));
      expect(data).not.toBe('');
    }
    expect(findUnsafe(reports.github)).toEqual([]);
  });

  it('names files as they are', () => {
    const files = new Set(lines().map(({ properties }) => properties.get('file')));
    for (const name of ['=1+1,a b%0A;::c.md', 'line\nend.md', 'größe/plan.md']) expect(files).toContain(name);
  });

  it('tells errors for gaps in duties, warnings for partial duties, notices for review', () => {
    const told = (command: string) =>
      new Set(
        lines().flatMap((l) =>
          l.command === command ? (/^\w+/.exec(l.properties.get('title') ?? '')?.[0] ?? '') : [],
        ),
      );
    expect(told('error')).toEqual(new Set(['Gap', 'This']));
    expect(told('warning')).toEqual(new Set(['Gap', 'Partial']));
    expect(told('notice')).toContain('Review');
  });
});

it('a run that was stopped is told in each format that has a place for it', async () => {
  const said = 'Not complete: the run was stopped after 1 of 3 plans.';
  const write = (format: ReportFormat, plans = [samplePlan({ verdict: 'met' })]) =>
    writeSample(format, plans, {}, { judged: plans.length, plans: 3 });
  const schemaOf = (name: string) =>
    readFileSync(new URL(`../support/schemas/${name}`, import.meta.url), 'utf8');
  const junit = await write(formatJunit);
  expect(junit).toContain(`<error type="stopped" message="${said}">`);
  const checkstyle = await write(formatCheckstyle);
  expect(checkstyle).toContain(`<!-- ${said} -->`);
  const linted = [
    [junit, 'junit-10.xsd'],
    [checkstyle, 'checkstyle.xsd'],
    [await write(formatJunit, []), 'junit-10.xsd'],
    [await write(formatCheckstyle, []), 'checkstyle.xsd'],
  ] as const;
  for (const [xml, schema] of linted) expect(await lint(xml, schemaOf(schema))).toEqual([]);
  expect(await write(formatGithub)).toBe(`::error::${said}\n`);
});

describe('what a plan says', () => {
  it('never breaks a format, whatever it is', async () => {
    const schemas = ['junit-10.xsd', 'checkstyle.xsd'].map((name) =>
      readFileSync(new URL(`../support/schemas/${name}`, import.meta.url), 'utf8'),
    );
    const texts = fc.sample(
      fc.record({ path: anyText, title: anyText, quote: anyText, message: anyText }),
      300,
    );
    const plans = texts.map((text) => samplePlan({ ...text, verdict: 'partial' }));
    const written = await Promise.all(
      [formatJunit, formatCheckstyle].map((format) => writeSample(format, plans)),
    );
    for (const [i, xml] of written.entries()) expect(await lint(xml, schemas[i] ?? '')).toEqual([]);
    expect(JSON.parse(await writeSample(formatGitlab, plans))).toHaveLength(plans.length);
    const commands = (await writeSample(formatGithub, plans)).trimEnd().split('\n');
    expect(commands).toHaveLength(plans.length);
    for (const line of commands) expect(readCommand(line).properties.size).toBeGreaterThanOrEqual(4);
  });

  it('tells suppressions at fault where they fail the run', async () => {
    const fault = { message: 'It suppresses nothing.' };
    const plan = {
      ...samplePlan({}),
      suppressions: [{ by: 'plan', requirement: null, reason: null, line: 3, used: false, fault }],
    } as const;
    expect(await writeSample(formatGithub, [plan], { quiet: true })).toBe('');
    for (const format of [formatGithub, formatGitlab, formatCheckstyle, formatJunit])
      expect(await writeSample(format, [plan], { quiet: true, strict: true })).toContain(fault.message);
    expect(await writeSample(formatJunit, [plan], { strict: true })).toContain('failures="1"');
  });

  it('of a fault suppressed by itself stands after those that are open, with the reason', async () => {
    const [requirement] = samplePlan({ verdict: 'gap' }).requirements;
    if (!requirement) throw new Error('no requirement');
    const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 2 } });
    const findings = [
      { message: 'Known.', ...at(1), suppression: { by: 'plan', reason: 'agreed', line: 1 } as const },
      { message: 'New.', ...at(2) },
    ];
    const plan = { ...samplePlan({}), requirements: [{ ...requirement, findings }] };
    const junit = await writeSample(formatJunit, [plan]);
    expect(junit).toContain('<failure type="gap" message="New.">');
    expect(junit).toMatch(/New\.[^]*Suppressed: agreed\nKnown\./);
    expect(await writeSample(formatCsv, [plan])).toMatch(/2: New\. 1: Known\.\s+Suppressed: agreed/);
    expect(await writeSample(formatMarkdown, [plan])).toMatch(
      /fails\*\*[^]*New\.[^]*1 suppressed[^]*Known\. agreed/,
    );
  });

  it('is left out where it is suppressed or does not fail a quiet run', async () => {
    const suppressed = samplePlan({ verdict: 'gap', suppression: { by: 'plan', reason: 'agreed' } });
    const open = samplePlan({ verdict: 'gap' });
    expect(await writeSample(formatGithub, [suppressed])).toBe('');
    expect(await writeSample(formatJunit, [suppressed])).toContain(
      '<skipped type="gap" message="gap: Unclear. Suppressed: agreed">',
    );
    expect(await writeSample(formatGithub, [open, samplePlan({})], { quiet: true })).toMatch(
      /^::error [^\n]+\n$/,
    );
  });
});
