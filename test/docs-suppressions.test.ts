// Runs what docs/suppressions.md shows: its comments, its configuration, its attestation and its commands, in the order told.
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import type { Report } from '../src/model/report.js';
import { makeFolder, runCli } from './support/run-cli.js';

const page = readFileSync(new URL('../docs/suppressions.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text = '']) => ({
  language,
  text,
}));
const plan = blocks.find((b) => b.language === 'markdown')?.text ?? '';
const [configuration = '', attestation = ''] = blocks.filter((b) => b.language === 'yaml').map((b) => b.text);
const commands = [...page.matchAll(/^ {4}planlint (check .*)$/gm)].map((match) =>
  (match[1] ?? '').split(' '),
);

const BARE = '# Well at home\n\nThe sum is tbc.\n';
const folder = makeFolder({ 'plans/own.md': plan, 'plans/bare.md': BARE });
const settled = makeFolder({ 'planlint.config.yaml': configuration, 'plans/bare.md': BARE });
const attested = makeFolder({ 'plans/bare.md': `---\n${attestation}---\n${BARE}` });
afterAll(() => {
  for (const { remove } of [folder, settled, attested]) remove();
});

function find({ path }: { path: string }, id: string, file: string) {
  const { out } = runCli(['check', 'plans', '--format', 'json', '--today', '2026-11-21'], { cwd: path });
  return (JSON.parse(out) as Report).documents
    .find((d) => d.path === file)
    ?.requirements.find((r) => r.id === id);
}

it('suppresses in the plan what it says', () => {
  expect(find(folder, 'spg-established', 'plans/own.md')).toMatchObject({
    verdict: 'gap',
    suppression: { by: 'plan', line: 3 },
  });
  expect(find(folder, 'no-placeholders', 'plans/own.md')?.suppression).toMatchObject({ by: 'plan', line: 5 });
});

it('suppresses in the configuration what it says', () => {
  expect(find(settled, 'spg-established', 'plans/bare.md')?.suppression).toMatchObject({
    by: 'configuration',
    role: 'Head of Planning',
    until: '2027-03-31',
  });
});

it('tells of a suppression of the configuration that suppresses nothing in any plan', () => {
  const met = '# Plan\n\nThe strategic planning group considered the draft of this plan in May 2025.\n';
  const files = { 'planlint.config.yaml': configuration, 'plans/met.md': met };
  const { path, remove } = makeFolder(files);
  const run = (...args: string[]) =>
    runCli(['check', 'plans', '--fail-on', 'never', '--quiet', ...args], { cwd: path });
  const told =
    'planlint: 1 suppression of the configuration suppresses nothing in these plans: spg-established (planlint.config.yaml:2:5)\n';
  expect(run()).toEqual({ code: 0, out: '', err: told });
  expect(run('--strict-suppressions').code).toBe(1);
  writeFileSync(`${path}/plans/bare.md`, BARE);
  expect(run('--strict-suppressions', '--today', '2026-11-21')).toEqual({ code: 0, out: '', err: '' });
  remove();
});

it('tells of a suppression that is for none of all plans, and not where only some are asked about', () => {
  const { path, remove } = makeFolder({
    'planlint.config.yaml':
      'files: plans\nsuppressions: [{requirement: gaelic, reason: a, files: plans/gone.md}]\n',
    'plans/bare.md': BARE,
    'plans/empty.md': '',
  });
  const told = (...args: string[]) => runCli(['check', '--quiet', ...args], { cwd: path }).err;
  const idle =
    'planlint: 1 suppression of the configuration suppresses nothing in these plans: gaelic (planlint.config.yaml:2:16)\n';
  expect([told(), told('.'), told('plans/bare.md'), told('plans')]).toEqual([idle, idle, '', '']);
  writeFileSync(`${path}/plans/gone.md`, '');
  expect(told()).toBe('');
  remove();
});

it('attests what it says', () => {
  const requirement = find(attested, 'spg-established', 'plans/bare.md');
  expect(requirement).toMatchObject({ verdict: 'met', mode: 'attested' });
  expect(requirement?.suppression).toBeUndefined();
});

it('gives commands that run in the order told', () => {
  expect(commands).toHaveLength(4);
  for (const command of commands) {
    const { code, err } = runCli(command, { cwd: folder.path });
    expect([
      command.join(' '),
      code,
      err.replace(/^planlint: (?:wrote|nothing to take out of) .*\n$/, ''),
    ]).toEqual([command.join(' '), 0, '']);
  }
});
