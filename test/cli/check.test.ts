import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const GOOD = '---\ntitle: Well at home\nauthority: fife\nstatus: draft\n---\n# Well at home\n\nOur plan.\n';
const OTHER = '# Living well\n\nThe strategic planning group will oversee progress.\n';
const BAD = new Uint8Array([0x23, 0x20, 0x61, 0x0a, 0x62, 0xff, 0x0a]);
const folder = makeFolder({
  'plans/a.md': GOOD,
  'plans/deep/b.markdown': OTHER,
  'plans/node_modules/c.md': OTHER,
  'plans/notes.txt': OTHER,
  'latin1.md': BAD,
  'binary.md': new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x0a, 0x00, 0x01]),
  'utf16.md': new Uint8Array([0xff, 0xfe, 0x23, 0x00, 0x61, 0x00]),
  'utf16-unmarked.md': Buffer.from('# Plan\n', 'utf16le'),
  'utf16-big.md': Buffer.from('# Plan\n', 'utf16le').swap16(),
  'utf32.md': new Uint8Array([0xff, 0xfe, 0, 0, 0x23, 0, 0, 0, 0x61, 0, 0, 0]),
  'plan.pdf': '%PDF-1.4\n1 0 obj\n',
  'plan.docx': 'PK\x03\x04word/document.xml',
  'plan.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00]),
  'plan.rtf': '{\\rtf1\\ansi Our plan}',
  'empty.md': ' \n\n',
  'quotes.md': `# A\n\n${'>'.repeat(10_000)} deep\n`,
  'marks.md': `# A\n\n${'*a_ '.repeat(100_000)}\n`,
  'bom.md': `\ufeff${GOOD}`,
  'escape.md':
    '# \u001b[31mRed\u0007 \u202eturned\n\nThe strategic planning group \u001b]0;x\u0007will oversee progress.\n',
  'own/act/demo-rule.yaml': 'id: demo-rule\ntitle: x\n',
  'none/readme.txt': 'x',
});
const run = (...args: string[]) => runCli(['check', ...args], { cwd: folder.path });
const readReport = (text: string) => JSON.parse(text) as Report;
afterAll(folder.remove);

describe('planlint check: what is read', () => {
  it('reads a folder with its folders, sorted, and not node_modules', () => {
    const { out, code } = run('plans', '--format', 'json', '--fail-on', 'never');
    expect(readReport(out).documents.map((d) => d.path)).toEqual(['plans/a.md', 'plans/deep/b.markdown']);
    expect(code).toBe(0);
  });

  it('reads each plan once, however often it is named', () => {
    const { out } = run('plans/a.md', './plans/a.md', 'plans/*.md', 'plans', '--format', 'json');
    expect(readReport(out).documents.map((d) => d.path)).toEqual(['plans/a.md', 'plans/deep/b.markdown']);
  });

  it('reads one plan from standard input', () => {
    const options = { cwd: folder.path, input: GOOD };
    const plain = runCli(['check', '-', '--format', 'json'], options);
    expect(readReport(plain.out).documents.map((d) => [d.path, d.title])).toEqual([
      ['<stdin>', 'Well at home'],
    ]);
    const named = runCli(['check', '-', '--format', 'json', '--stdin-filename', 'draft.md'], options);
    expect(readReport(named.out).documents.map((d) => d.path)).toEqual(['draft.md']);
  });

  it('reads past a byte order mark', () => {
    expect(readReport(run('bom.md', '--format', 'json').out).documents[0]?.authority).toBe('fife');
  });

  it('takes the status from the command where the plan gives none', () => {
    const { out } = run('plans', '--format', 'json', '--assume-status', 'consultation');
    expect(readReport(out).documents.map((d) => d.status)).toEqual(['draft', 'consultation']);
  });
});

describe('planlint check: exit codes', () => {
  it.each([
    ['1 where a duty is a gap', ['plans/a.md'], 1],
    ['0 where nothing is to fail', ['plans/a.md', '--fail-on', 'never'], 0],
    ['2 where a plan cannot be read, although another fails', ['plans/a.md', 'latin1.md'], 2],
    ['2 for a plan that cannot be read, although nothing is to fail', ['latin1.md', '--fail-on', 'never'], 2],
    ['2 for a file that is not there', ['absent.md'], 2],
    ['2 for an unknown option', ['plans/a.md', '--fail-onn', 'must'], 2],
  ])('%s', (_, args, code) => {
    expect(run(...args).code).toBe(code);
  });

  it('fails by force: --fail-on should also counts what guidance expects', () => {
    const counts = (level: string) => {
      const report = readReport(run('plans/a.md', '--format', 'json', '--fail-on', level).out);
      return report.documents[0]?.requirements.filter((r) => r.verdict === 'gap').map((r) => r.force) ?? [];
    };
    expect(counts('should')).toContain('should');
    expect(run('plans/a.md', '--fail-on', 'may').code).toBe(1);
  });
});

describe('planlint check: input at fault gets one line', () => {
  it.each([
    ['latin1.md', /^latin1\.md:2: line 2 is not UTF-8 text$/m],
    ['binary.md', /^binary\.md:2: the file is not text \(it holds NUL bytes\)$/m],
    ['plan.pdf', /^plan\.pdf: the file is a PDF, not text$/m],
    ['plan.docx', /^plan\.docx: the file is a Word file or other archive, not text$/m],
    ['plan.doc', /^plan\.doc: the file is a Word file of the old kind, not text$/m],
    ['plan.rtf', /^plan\.rtf: the file is Rich Text, not text$/m],
    ['utf16.md', /^utf16\.md: the file is UTF-16 text, not UTF-8$/m],
    ['utf16-unmarked.md', /^utf16-unmarked\.md: the file is UTF-16 text, not UTF-8$/m],
    ['utf16-big.md', /^utf16-big\.md: the file is UTF-16 text, not UTF-8$/m],
    ['utf32.md', /^utf32\.md: the file is UTF-32 text, not UTF-8$/m],
    ['empty.md', /^empty\.md: the file is empty$/m],
    ['quotes.md', /^quotes\.md:3: quotes and lists stand more than 100 deep within one another$/m],
    ['marks.md', /^marks\.md:3: too many /m],
  ])('%s', (name, line) => {
    const { out, err, code } = run(name);
    expect(out).toMatch(line);
    expect([code, err]).toEqual([2, '']);
    expect(out).not.toMatch(/\bat .*\.js:\d+/);
  });

  it('says the same in JSON, with code, line and hint', () => {
    const [plan] = readReport(run('quotes.md', '--format', 'json').out).documents;
    expect(plan?.error).toMatchObject({ code: 'too-deep', line: 3 });
    expect(plan?.error?.hint).toBeTruthy();
    expect(plan?.requirements).toEqual([]);
  });

  it('still judges the other plans', () => {
    const { documents } = readReport(run('latin1.md', 'plans/a.md', 'empty.md', '--format', 'json').out);
    expect(documents.map((d) => [d.path, d.error?.code ?? null])).toEqual([
      ['latin1.md', 'not-utf8'],
      ['plans/a.md', null],
      ['empty.md', 'empty'],
    ]);
    expect(documents[1]?.requirements.length).toBeGreaterThan(0);
  });
});

describe('planlint check: a command at fault gets one line and a hint', () => {
  it.each([
    [['absent.md'], /^planlint: absent\.md: there is no such file or folder\n {2}\S.*\n$/],
    [['none'], /^planlint: no plans in the folder none\n {2}\S.*\n$/],
    [['plans/*.pdf'], /^planlint: no file matches plans\/\*\.pdf\n {2}\S.*\n$/],
    [['plans', '-q', '-v'], /^planlint: --quiet and --verbose do not go together\n {2}\S.*\n$/],
    [['plans', '--stdin-filename', 'x.md'], /^planlint: --stdin-filename names a plan on .*\n {2}\S.*\n$/],
    [[], /^planlint: no plan to check\n {2}\S.*\n$/],
    [['plans', '--jobs', '10000'], /^planlint: .*--jobs.*10000.* Write a whole number from 1 to 9999\.\n$/],
    [['plans', '--today', '2026-02-30'], /^planlint: .*--today.*2026-02-30.* Write a day that exists .*\n$/],
    [['plans', '--format', 'xml'], /^planlint: .*--format.*xml.*text, json, .*\.\n$/],
    [
      ['plans', '--fail-onn', 'may'],
      /^planlint: unknown option '--fail-onn' \(Did you mean --fail-on\?\)\n$/,
    ],
    [['plans', '--rules', 'absent'], /^planlint: cannot read the rule folder absent\n {2}\S.*\n$/],
    [['plans', '--rules', 'own'], /^planlint: .*own\/act\/demo-rule\.yaml:1:1: .*\n {2}\S.*\n$/],
    [
      ['plans/a.md', '--output', 'plans/a.md/report.txt'],
      /^planlint: cannot write plans\/a\.md\/report\.txt: its folder is a file\n {2}\S.*\n$/,
    ],
  ])('%j', (args, message) => {
    const { code, out, err } = run(...args);
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });

  it('shows the trace only to those who ask', () => {
    const { err } = runCli(['check', 'absent.md'], { cwd: folder.path, env: { PLANLINT_DEBUG: '1' } });
    expect(err).toMatch(/at .*\.c?js:\d+/);
  });
});

describe('planlint check: JSON', () => {
  it('fits its schema', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    const plans = join(import.meta.dirname, '../../fixtures/plans');
    for (const args of [[plans], ['latin1.md', 'quotes.md', 'plans']]) {
      const report = readReport(run(...args, '--format', 'json', '--today', '2026-11-21').out);
      expect(validate(report), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      expect(report.today).toBe('2026-11-21');
    }
    expect(validate({ version: 1, documents: [] })).toBe(false);
  });

  it('is the same each time', () => {
    const args = ['plans', '--format', 'json', '--today', '2026-11-21'];
    expect(run(...args).out).toBe(run(...args).out);
  });

  it('cites provisions in short', () => {
    const [plan] = readReport(run('plans/a.md', '--format', 'json').out).documents;
    expect(plan?.requirements.find((r) => r.id === 'spg-established')?.basis).toEqual(['2014 Act s.32(1)']);
  });
});

describe('planlint check: text', () => {
  let text = '';
  beforeAll(() => {
    text = run('plans').out;
  });

  it('shows verdict, title, id, provision, message, place, words and remedy', () => {
    expect(text).toMatch(/^ {2}REVIEW {3}A strategic planning group took part {2,}spg-established$/m);
    expect(text).toMatch(/^ {11}Duty: 2014 Act s\.32\(1\)$/m);
    expect(text).toMatch(
      /^ {11}plans\/deep\/b\.markdown:3\n {13}“The strategic planning group will oversee progress\.”$/m,
    );
    expect(text).toMatch(/^ {11}Write: Name the group/m);
  });

  it('closes each plan with totals and a plain sentence, and several with a table', () => {
    expect(text).toMatch(/^Not ready: \d+ duties are not shown/m);
    expect(text).toMatch(/^Summary: 2 plans$/m);
    expect(text).toMatch(/^plans\/a\.md +\d+ +\d+ +\d+ +\d+ +\d+$/m);
  });

  it('has no colour in a pipe, and lines of at most 100 columns', () => {
    expect(text).not.toContain('\u001b');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('has colour where it is forced, but not against --no-color or NO_COLOR', () => {
    const colour = (env: Record<string, string>, ...args: string[]) =>
      runCli(['check', 'plans/a.md', ...args], { cwd: folder.path, env }).out.includes('\u001b[');
    expect(colour({ FORCE_COLOR: '1' })).toBe(true);
    expect(colour({ FORCE_COLOR: '0' })).toBe(false);
    expect(colour({ FORCE_COLOR: '1' }, '--no-color')).toBe(false);
    expect(colour({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  it('never lets a plan steer the terminal', () => {
    const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
    for (const format of ['text', 'json'])
      expect(run('escape.md', '--verbose', '--format', format).out).not.toMatch(controls);
  });

  it('never tells a plan that is too large the size that it may have', () => {
    writeFileSync(join(folder.path, 'large.txt'), 'x'.repeat(21_000_000));
    expect(run('large.txt').out).toContain('the file is 20.1 MB; planlint reads plans of up to 20 MB');
  });

  it('writes to a file, and then nothing to the screen', () => {
    const { out, code } = run('plans', '--output', 'report.txt');
    expect([out, code]).toEqual(['', 1]);
    expect(readFileSync(join(folder.path, 'report.txt'), 'utf8')).toBe(text);
  });

  it('says with --quiet only what fails, a line each, and nothing where nothing does', () => {
    const lines = run('plans/a.md', '--quiet').out.trimEnd().split('\n');
    const closing = lines.findIndex((line) => line.startsWith('plans/a.md: Not ready: '));
    expect(closing).toBeGreaterThan(0);
    expect(lines.slice(0, closing).filter((line) => !/^plans\/a\.md: GAP \S/.test(line))).toEqual([]);
    expect(run('plans/a.md', '--quiet', '--fail-on', 'never').out).toBe('');
  });

  it('says of each plan that cannot be judged what is wrong, and how many there are once', () => {
    const several = run('empty.md', 'latin1.md').out;
    expect(several.match(/could not be judged/g)).toHaveLength(1);
    expect(several).toMatch(/\n2 plans could not be judged\.\n$/);
    expect(run('empty.md').out).toMatch(/\n\n1 plan could not be judged\.\n$/);
    expect(run('empty.md', 'latin1.md', '-q').out).toBe(
      'empty.md: the file is empty\nlatin1.md:2: line 2 is not UTF-8 text\n',
    );
  });

  it('shows with --verbose also what is met', () => {
    expect(text).not.toMatch(/^ {2}MET /m);
    expect(run('plans/a.md', '--verbose').out).toMatch(/^ {2}MET {6}The front matter is there/m);
  });
});
