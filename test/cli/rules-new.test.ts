import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.js';

const folder = makeFolder({
  'vouched.yaml': '- {requirement: spg-established, verdict: met, by: Clerk, date: 2026-01-05}\n',
  'excused.yaml': '- {requirement: spg-established, verdict: not-applicable, by: Clerk, date: 2026-01-05}\n',
  'plan.md': '# Plan\n\nThe Board meets.\n',
  'wrong.yaml': '- {requirement: spg-establised, verdict: met}\n',
  'nobody.yaml': "- {requirement: spg-established, verdict: met, by: '', date: 2026-01-05}\n",
  'words.yaml': '- {requirement: spg-established, verdict: met, by: Clerk, date: 5 January 2026}\n',
  'dayless.yaml': '- {requirement: spg-established, verdict: met, by: Clerk}\n',
  'latin1.yaml': Buffer.from(
    '- {requirement: spg-established, verdict: met, by: Ren\xe9, date: 2026-01-05}\n',
    'latin1',
  ),
  'utf16.yaml': Buffer.from('\ufeff- {requirement: spg-established, verdict: met}\n', 'utf16le'),
  'old.yaml': '# Vouched for\n- {requirement: spg-established, verdict: met, by: Clerk, date: 2020-01-05}\n',
});
const run = (...args: string[]) => runCli(args, { cwd: folder.path });
afterAll(folder.remove);

describe('planlint rules new', () => {
  it('writes a rule whose examples pass as they stand', () => {
    const made = run('rules', 'new', 'tea-party-held', '--folder', 'own');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(folder.path, 'own/guidance/tea-party-held.yaml'))).toBe(true);
    expect(run('rules', 'test', 'tea-party-held', '--rules', 'own').out).toContain('7 passed, 0 failed');
    expect(run('rules', 'new', 'tea-party-held', '--folder', 'own')).toMatchObject({ code: 2 });
  });

  it.each(['Tea: a # b', '- the Board\'s "tea"', 'null', '[tea]'])('takes the title %j', (title) => {
    const folder = `titled-${String(title.length)}`;
    expect(run('rules', 'new', 'tea-party-held', '--folder', folder, '--title', title).code).toBe(0);
    expect(run('rules', 'list', '--rules', folder, '--format', 'json').out).toContain(
      `"title": ${JSON.stringify(title)}`,
    );
  });

  it.each(['123', 'true'])('takes the id %s', (id) => {
    expect(run('rules', 'new', id, '--folder', `id-${id}`).code).toBe(0);
    expect(run('rules', 'test', id, '--rules', `id-${id}`).out).toContain('7 passed, 0 failed');
  });

  it.each(['Bad Id', 'spg-established'])('refuses %s', (id) => {
    const { code, err } = run('rules', 'new', id);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(2);
  });
});

describe('planlint check --attestations', () => {
  it('takes what people vouch for from a file', () => {
    const { out } = run(
      'check',
      'plan.md',
      '--attestations',
      'vouched.yaml',
      '--today',
      '2026-11-21',
      '--format',
      'json',
    );
    const { documents } = JSON.parse(out) as {
      documents: { requirements: { id: string; mode: string; verdict: string }[] }[];
    };
    expect(documents[0]?.requirements.find((r) => r.id === 'spg-established')).toMatchObject({
      mode: 'attested',
      verdict: 'met',
    });
  });

  it.each([
    ['text', 'vouched.yaml'],
    ['text', 'excused.yaml'],
    ['markdown', 'vouched.yaml'],
    ['markdown', 'excused.yaml'],
  ])('lists and counts in %s what %s vouches for', (format, file) => {
    const { out } = run(
      'check',
      'plan.md',
      '--format',
      format,
      '--attestations',
      file,
      '--today',
      '2026-11-21',
    );
    const said = out.replace(/\s+/g, ' ');
    expect(said).toContain('Vouched for by Clerk on 2026-01-05.');
    expect(said).toContain('1 requirement is vouched for by a person.');
  });

  it('says where an attestation names no requirement', () => {
    const { code, err } = run('check', 'plan.md', '--attestations', 'wrong.yaml');
    expect(code).toBe(2);
    expect(err).toContain('wrong.yaml:1:');
    expect(err).toContain('Did you mean spg-established?');
  });

  it.each([
    ['nobody.yaml', '1:52: the attestation does not say by whom'],
    ['words.yaml', '1:65: the attestation gives no day'],
    ['dayless.yaml', '1:3: the attestation gives no day'],
  ])('refuses %s', (file, words) => {
    const { code, err } = run('check', 'plan.md', '--attestations', file);
    expect(code).toBe(2);
    expect(err.split('\n')[0]).toContain(`${file}:${words}`);
  });

  it.each([
    ['latin1.yaml', 'latin1.yaml: line 1 is not UTF-8 text'],
    ['utf16.yaml', 'utf16.yaml: the file is UTF-16 text, not UTF-8'],
    ['.', 'cannot read .: this is a folder, not a file'],
  ])('does not read %s with letters lost', (file, words) => {
    const { code, err } = run('check', 'plan.md', '--attestations', file);
    expect([code, err.split('\n')[0]]).toEqual([2, `planlint: ${words}`]);
  });

  it('names the file where an attestation in it counts for nothing', () => {
    const { out } = run('check', 'plan.md', '--attestations', 'old.yaml', '--today', '2026-11-21');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'the attestation at old.yaml:2:3, of 2020-01-05, is more than three years old',
    );
  });
});
