import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.js';

const rule = readFileSync(new URL('../../rules/act/spg-established.yaml', import.meta.url), 'utf8')
  .replace('id: spg-established', 'id: demo-rule')
  .replace(/(name: No group at all\n +verdict: )gap/, '$1met');
const folder = makeFolder({
  'own/act/demo-rule.yaml': rule,
  'labels/one.md': '# One\n\nThe strategic planning group will oversee progress.\n',
  'labels/one.labels.yaml':
    'plan: one.md\nverdicts:\n  spg-established: {verdict: review, quote: "group will oversee"}\n  front-matter-valid: {verdict: met}\n  no-such-rule: {verdict: gap}\nfaults:\n  - {requirement: front-matter-valid, quote: "# One"}\n  - {requirement: acronyms-explained, quote: "absent"}\n',
  'broken/one.labels.yaml': 'plan: one.md\nverdicts: {a: {verdict: perhaps}}\n',
});
const run = (...args: string[]) => runCli(args, { cwd: folder.path });
afterAll(folder.remove);

describe('planlint', () => {
  it('prints its version and help, and says what it cannot do', () => {
    expect(run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run('--help').out).toMatch(/check.*explain.*rules.*eval/s);
    expect(run('--help').code).toBe(0);
    expect(run('chekc')).toMatchObject({
      code: 2,
      err: "planlint: unknown command 'chekc' (Did you mean check?)\n",
    });
  });

  it.skipIf(!existsSync('/dev/full'))('says in one line that its words cannot be written', () => {
    const bin = fileURLToPath(new URL('../../bin/planlint.js', import.meta.url));
    for (const words of ['--help', '--version', 'rules list']) {
      const { status, stderr } = spawnSync('sh', [
        '-c',
        `"$0" "$1" ${words} > /dev/full`,
        process.execPath,
        bin,
      ]);
      expect([status, stderr.toString()], words).toEqual([
        2,
        'planlint: cannot write standard output: the disk is full\n  Name another file where --output, --format or the configuration names this one.\n',
      ]);
    }
  });
});

describe('planlint explain', () => {
  it('tells the law, what counts, what to write, the limits and examples', () => {
    const { out, code } = run('explain', 'spg-established');
    expect(code).toBe(0);
    expect(out).toMatch(/^A strategic planning group took part\nspg-established · /);
    for (const part of [
      /^Duty: 2014 Act s\.32\(1\)$/m,
      /^What is asked$/m,
      /^What counts$/m,
      /^What to write$/m,
      /^What this check cannot see$/m,
      /^Examples$/m,
    ])
      expect(out).toMatch(part);
  });

  it('says when the requirement applies, as the page of the rule and the list for tools do', () => {
    expect(run('explain', 'published-after-approval').out).toContain('\nAsked where status is published.\n');
    const list = JSON.parse(run('rules', 'list', '--format', 'json').out) as {
      id: string;
      applies?: unknown;
    }[];
    expect(list.find(({ id }) => id === 'published-after-approval')?.applies).toEqual({
      status: { is: 'published' },
    });
    expect(list.find(({ id }) => id === 'spg-established')).not.toHaveProperty('applies');
  });

  it('names the nearest ids for one that it does not know', () => {
    const { code, err } = run('explain', 'spg-establishd');
    expect([code, err]).toEqual([
      2,
      'planlint: there is no requirement "spg-establishd"\n  Did you mean spg-established?\n',
    ]);
    expect(run('explain', 'zzzzzz').err).toMatch(/\n {2}planlint rules list shows all of them\.\n$/);
  });
});

describe('planlint rules list', () => {
  it('lists id, force and title by family', () => {
    const { out } = run('rules', 'list');
    expect(out).toMatch(/^ {2}spg-established +must +A strategic planning group took part$/m);
    expect(out).toMatch(/\(front-matter\)\n {2}.*front-matter-valid/s);
  });

  it('gives one family, also as JSON', () => {
    const list = JSON.parse(
      run('rules', 'list', '--family', 'front-matter', '--format', 'json').out,
    ) as Record<string, unknown>[];
    expect(new Set(list.map((entry) => entry['family']))).toEqual(new Set(['front-matter']));
    expect(Object.keys(list[0] ?? {})).toEqual(['id', 'family', 'force', 'title', 'basis']);
    expect(run('rules', 'list', '--family', 'front-mater')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Did you mean front-matter\?/) as string,
    });
  });
});

describe('planlint rules test', () => {
  it('passes where the examples hold', () => {
    expect(run('rules', 'test', 'spg-established')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ passed, 0 failed\n$/) as string,
    });
  });

  it('shows what was wanted and what came, and fails', () => {
    const { code, out } = run('rules', 'test', 'demo-rule', '--rules', 'own');
    expect(code).toBe(1);
    expect(out).toMatch(/^demo-rule: No group at all\n {2}wanted met, got gap$/m);
    expect(out).toMatch(/^\d+ passed, 1 failed$/m);
  });

  it('knows no rule that is not there', () => {
    expect(run('rules', 'test', 'demo-rule')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/there is no rule or family "demo-rule"/) as string,
    });
  });
});

describe('planlint eval', () => {
  it('scores verdicts, places and faults', () => {
    const { out, code } = run('eval', 'labels', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      plans: 1,
      judgements: 3,
      missing: 1,
      agreement: [1, 3],
      falseAlarm: [1, 1],
      falseAllClear: [0, 1],
      reviewGiven: [1, 3],
      faultRecall: [1, 2],
      confusion: { 'review>review': 1, 'met>gap': 1, 'gap>missing': 1 },
      differences: [
        { plan: 'one', requirement: 'front-matter-valid', wanted: 'met', got: 'gap' },
        { plan: 'one', requirement: 'no-such-rule', wanted: 'gap', got: 'missing' },
      ],
    });
  });

  it('keeps to a family, and lists differences on request', () => {
    expect(
      JSON.parse(run('eval', 'labels', '--family', 'act,outcomes', '--format', 'json').out),
    ).toMatchObject({ judgements: 1, agreement: [1, 1], faultRecall: [0, 0] });
    expect(run('eval', 'labels', '--verbose').out).toMatch(/^one +front-matter-valid +wanted met +got gap$/m);
  });

  it('says what is wrong with a folder or labels', () => {
    expect(run('eval', 'own')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^planlint: no labels in the folder own\n/) as string,
    });
    expect(run('eval', 'absent')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^planlint: absent is not a folder that can be read\n/) as string,
    });
    expect(run('eval', 'broken').err).toMatch(
      /^planlint: broken\/one\.labels\.yaml:2:\d+: .*met, partial, review, gap, not-applicable at verdicts\.a\.verdict\n/,
    );
  });
});

describe('planlint cite', () => {
  const law = makeFolder({
    'plan.md': '# Law\n\nWe plan under section 29 of the Public Bodies (Joint Working) Act 2014.\n',
    'none.md': '# Care\n\nWe care.\n',
  });
  const cite = (...args: string[]) => runCli(['cite', ...args], { cwd: law.path });
  afterAll(law.remove);

  it('lists each citation with its meaning, and marks what is not as cited', () => {
    const { out, code } = cite('plan.md');
    expect(code).toBe(0);
    expect(out).toContain('line 3  section 29 of the Public Bodies (Joint Working) Act 2014\n');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Public Bodies (Joint Working) (Scotland) Act 2014, section 29: Requirement to prepare strategic plans (not as cited)',
    );
    expect(out).toMatch(/\/asp\/2014\/9\/section\/29\n\n1 citation\n$/);
  });

  it('gives other tools the same as JSON, says where there is none, and refuses what is not there', () => {
    expect(JSON.parse(cite('plan.md', '--format', 'json').out)).toMatchObject({
      version: 1,
      citations: [{ start: { line: 3, column: 15 }, provision: 'section 29', right: false }],
    });
    expect(cite('none.md').out).toBe('No legislation is cited.\n');
    expect(cite('absent.md')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('absent.md: there is no such file') as string,
    });
  });
});
