// The baseline through the command, on real files: write, hold, fail for what is new, tell what is mended, prune.
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report, RequirementReport } from '../../src/model/report.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const HEAD = '---\ntitle: Well at home\nauthority: fife\nstatus: published\n---\n# Well at home\n\n';
const PLAN = `${HEAD}## Money\n\nThe sum is tbc.\n\n## Homes\n\nSee [here](homes.md).\n`;
const MENDED = PLAN.replace('tbc', '£4 million');
const REVIEWED = `${PLAN}\nThe strategic planning group will oversee progress.\n`;
const FILE = 'ci/base.json';

let folder = makeFolder({});
beforeEach(() => {
  folder = makeFolder({ 'plans/a.md': PLAN, 'ci/readme.txt': 'x' });
});
afterEach(() => {
  folder.remove();
});

const put = (text: string, name = 'plans/a.md'): void => {
  writeFileSync(join(folder.path, name), text);
};
const textOf = (name = FILE): string => readFileSync(join(folder.path, name), 'utf8');
const run = (...args: string[]) =>
  runCli(['check', 'plans', '--baseline', FILE, '--today', '2026-11-21', ...args], { cwd: folder.path });
const write = () => run('--write-baseline', '--quiet');

/** The plan held to the baseline: exit code, what fails, what is said of entries that are mended. */
function hold(...args: string[]) {
  const { code, out, err } = run('--format', 'json', ...args);
  const { documents } = JSON.parse(out) as Report;
  const [plan] = documents;
  const find = (id: string): RequirementReport | undefined => plan?.requirements.find((r) => r.id === id);
  const failing = plan?.requirements.filter((r) => r.verdict === 'gap' && !r.suppression).map((r) => r.id);
  return {
    code,
    err,
    documents,
    find,
    failing,
    told: (plan?.suppressions ?? []).map((s) => s.fault?.message),
  };
}

describe('a baseline', () => {
  it('lets what is known pass, keeps every verdict, and says so', () => {
    const before = JSON.parse(
      runCli(['check', 'plans', '--format', 'json', '--today', '2026-11-21'], { cwd: folder.path }).out,
    ) as Report;
    const { code, err } = write();
    expect(err).toMatch(/^planlint: wrote ci\/base\.json: \d+ known entries of 1 plan\n$/);
    expect(code).toBe(0);
    const text = run();
    expect([text.code, text.err]).toEqual([0, '']);
    expect(text.out.replace(/\s+/g, ' ')).toMatch(
      /\((\d+) suppressed\) No duty is missing beyond what is set aside\. \1 requirements are suppressed and not counted here, \d+ of them duties that are not shown\. $/,
    );
    expect(text.out).not.toMatch(/^ {2}GAP/m);
    expect(run('--verbose').out).toContain('Suppressed: Known in the baseline.');
    const { documents } = hold();
    expect(documents[0]?.summary).toEqual(before.documents[0]?.summary);
    for (const { verdict, suppression } of documents[0]?.requirements ?? [])
      expect(suppression).toEqual(
        ['gap', 'partial', 'review'].includes(verdict)
          ? { by: 'baseline', reason: 'Known in the baseline.' }
          : undefined,
      );
  });

  it('fits its schema, has one entry a line in a fixed order, and is the same each time', () => {
    put(PLAN, 'plans/B.md');
    write();
    const text = textOf();
    const schema = JSON.parse(
      readFileSync(new URL('../../schema/baseline.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
    const data = JSON.parse(text) as { plans: Record<string, { requirement: string }[]> };
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...data, version: 2 })).toBe(false);
    expect(Object.keys(data.plans)).toEqual(['../plans/B.md', '../plans/a.md']);
    const entries = Object.values(data.plans).flat();
    expect(text.split('\n').filter((line) => line.includes('"requirement"'))).toHaveLength(entries.length);
    expect(text).toContain('      { "requirement": "no-placeholders", "verdict": "gap" },\n');
    const ids = (data.plans['../plans/a.md'] ?? []).map((entry) => entry.requirement);
    expect(ids).toEqual([...ids].sort());
    write();
    expect(textOf()).toBe(text);
    expect(readdirSync(join(folder.path, 'ci')).sort()).toEqual(['base.json', 'readme.txt']);
  });

  it('holds where text has moved', () => {
    write();
    put(`${HEAD}## Homes\n\nMore about\nhomes.\n\nSee [here](homes.md).\n\n## Money\n\nThe sum is tbc.\n`);
    expect(hold()).toMatchObject({ code: 0, failing: [], told: [] });
  });

  it('fails for a new gap, and shows it alone', () => {
    put(MENDED);
    write();
    put(PLAN);
    const { code, out } = run();
    expect(code).toBe(1);
    expect(out.match(/^ {2}GAP +\S.* (\S+)$/gm)).toEqual([expect.stringMatching(/ no-placeholders$/)]);
    expect(run('--quiet').out).toMatch(/^plans\/a\.md: GAP .*\(no-placeholders\)\n/);
  });

  it('fails for another fault of a known kind, and marks the one that is known', () => {
    write();
    put(PLAN.replace('tbc.', 'tbc.\n\nThe date is tbc.\n\nThe place is [insert place].'));
    const { code, failing, find } = hold();
    expect([code, failing]).toEqual([1, ['no-placeholders']]);
    expect(find('no-placeholders')?.findings.map((f) => f.suppression?.by)).toEqual([
      'baseline',
      undefined,
      undefined,
    ]);
  });

  it('fails for a verdict that has grown worse', () => {
    put(REVIEWED);
    write();
    expect(textOf()).toContain('{ "requirement": "spg-established", "verdict": "review" }');
    put(PLAN);
    expect(hold()).toMatchObject({ code: 1, failing: ['spg-established'] });
  });

  it('asks to take out what is mended, fails for it only where strict, and takes it out', () => {
    write();
    put(MENDED);
    const message = '“no-placeholders” is met now, and is still in the baseline.';
    expect(hold()).toMatchObject({ code: 0, told: [message] });
    expect(run().out).toContain(message);
    expect(run('--strict-suppressions', '--quiet')).toEqual({
      code: 1,
      out: `plans/a.md: ${message}\n`,
      err: '',
    });
    const before = textOf().split('\n');
    const { code, err, told } = hold('--prune-baseline', '--strict-suppressions');
    expect([code, err, told]).toEqual([
      0,
      'planlint: took what is mended out of ci/base.json: 2 entries fewer\n',
      [],
    ]);
    const after = textOf().split('\n');
    expect(before.filter((line) => !after.includes(line))).toEqual([
      expect.stringContaining('"no-placeholders", "verdict"'),
      expect.stringContaining('"no-placeholders", "finding"'),
    ]);
    put(PLAN);
    expect(hold('--prune-baseline')).toMatchObject({
      code: 1,
      err: 'planlint: nothing to take out of ci/base.json\n',
      failing: ['no-placeholders'],
    });
  });

  it('tightens where a gap has become less than one', () => {
    write();
    put(REVIEWED);
    expect(hold().told).toEqual(['“spg-established” was gap, and is review now.']);
    expect(hold('--prune-baseline').told).toEqual([]);
    put(PLAN);
    expect(hold()).toMatchObject({ code: 1, failing: ['spg-established'] });
  });

  it('takes a renamed plan for a new one, and tells of the old', () => {
    write();
    renameSync(join(folder.path, 'plans/a.md'), join(folder.path, 'plans/c.md'));
    const gone =
      'planlint: ci/base.json holds 1 plan no longer there (../plans/a.md); --prune-baseline takes it out\n';
    expect(hold()).toMatchObject({ code: 1, err: gone });
    expect(run('--fail-on', 'never', '--strict-suppressions').code).toBe(1);
    run('--prune-baseline', '--quiet');
    expect(JSON.parse(textOf())).toEqual({ version: 1, plans: {} });
    expect(run('--fail-on', 'never', '--strict-suppressions')).toMatchObject({ code: 0, err: '' });
  });

  it('keeps the entries of plans that were not asked about, or could not be judged', () => {
    put(MENDED, 'plans/b.md');
    write();
    const text = textOf();
    const inside = ['check', 'b.md', '--baseline', '../ci/base.json', '--write-baseline'];
    expect(runCli(inside, { cwd: join(folder.path, 'plans') }).code).toBe(0);
    expect(textOf()).toBe(text);
    writeFileSync(join(folder.path, 'plans/a.md'), new Uint8Array([0x23, 0xff]));
    expect([run('--prune-baseline').code, textOf()]).toEqual([2, text]);
  });

  it('leaves to the plan what the plan itself suppresses', () => {
    const own = `${PLAN}\n<!-- planlint-disable spg-established -- the scheme settles it -->\n`;
    put(own);
    write();
    expect(textOf()).not.toContain('spg-established');
    expect(hold()).toMatchObject({ code: 0, failing: [] });
    put(PLAN);
    write();
    put(own);
    expect(hold().told).toContain(
      '“spg-established” is suppressed in the plan, and is still in the baseline.',
    );
  });
});

describe('a baseline at fault gets one line', () => {
  it('where it cannot be read, and is then not written over', () => {
    put('{ "version": 1, "plans": {', FILE);
    const { code, out, err } = run('--write-baseline');
    expect(err).toMatch(/^planlint: ci\/base\.json:1:\d+: not valid JSON\n {2}Mend it at this place.*\n$/);
    expect([code, out, textOf()]).toEqual([2, '', '{ "version": 1, "plans": {']);
  });

  it.each([
    [
      'is not there',
      ['--baseline', 'none.json'],
      /^planlint: there is no baseline none\.json\n {2}.*--write-baseline/,
    ],
    ['is a folder', ['--baseline', 'plans'], /^planlint: cannot read the baseline plans\n/],
    [
      'cannot be written',
      ['--baseline', 'none/b.json', '--write-baseline'],
      /^planlint: cannot write the baseline none\/b\.json\n/,
    ],
    ['is not named', ['--write-baseline'], /^planlint: --write-baseline needs --baseline FILE\n/],
    [
      'is to be written and pruned',
      ['--write-baseline', '--prune-baseline'],
      /^planlint: --write-baseline and --prune-baseline do not go together\n/,
    ],
  ])('where it %s', (_, args, message) => {
    const { code, err } = runCli(['check', 'plans', '--quiet', ...args], { cwd: folder.path });
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});

it('of the example repository holds nothing that is not so any more', () => {
  const cwd = fileURLToPath(new URL('../../fixtures/plan-repository/', import.meta.url));
  const { out, code } = runCli(['check', '--quiet', '--strict-suppressions', '--today', '2026-11-21'], {
    cwd,
  });
  expect([code, out]).toEqual([0, expect.not.stringContaining('Suppressions to look at')]);
});
