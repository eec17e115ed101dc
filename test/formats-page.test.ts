// docs/formats.md tells of every format, and its examples are what planlint writes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../src/report/index.js';
import { makeFolder, runCli } from './support/run-cli.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const page = readFileSync(`${root}docs/formats.md`, 'utf8');
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.split('\n', 1).join(''), text] as const),
);
const examples = [...sections].flatMap(([name, text]) =>
  [...text.matchAll(/^ {4}(.+)$/gm)].map((match) => [name, match[1] ?? ''] as const),
);

const out = makeFolder({});
const targets = FORMAT_NAMES.flatMap((name) => ['--format', `${name}=${join(out.path, name)}`]);
afterAll(out.remove);

describe('docs/formats.md', () => {
  beforeAll(() => {
    runCli(['check', 'fixtures/plans/typical.md', ...targets, '--today', '2026-11-21', '--no-config'], {
      cwd: root,
    });
  });

  it('has a section and a row for each format', () => {
    expect([...sections.keys()].sort()).toEqual([...FORMAT_NAMES].sort());
    for (const name of FORMAT_NAMES) expect(page).toContain(`| [${name}](#${name}) |`);
  });

  it.each(examples)('%s: %s', (name, example) => {
    const args = [
      'check',
      'fixtures/plans/typical.md',
      '--format',
      name,
      '--today',
      '2026-11-21',
      '--no-config',
    ];
    const lines = runCli(args, { cwd: root }).out.split('\n');
    // Apostrophes are escaped in XML.
    const parts = example
      .split('…')
      .map((part) => (/^<|^ /.test(example) ? part.replaceAll("'", '&apos;') : part));
    const [beginning = ''] = parts;
    expect(
      lines.some((line) => line.startsWith(beginning)),
      example,
    ).toBe(true);
  });
});
