// Holds the standing documents together: links lead somewhere, decisions keep their shape, the glossary keeps up with the model.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { FAMILIES, FORCES, SEVERITIES, VERDICTS } from '../src/model/verdict.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();
const decisions = documents.filter((path) => /^docs\/adr\/\d{4}-/.test(path));

describe('documents', () => {
  it.each(documents)('%s links only to files that are there', (path) => {
    // Plans shown as examples stand in fences, and link to what is not here.
    const shown = read(path).replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[ \t]*$/gm, '');
    const targets = [...shown.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(targets.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });

  it('shows commands in the README that name files which are there', () => {
    const named = [...read('README.md').matchAll(/^ {4}.*\s(\S+\.md)\b/gm)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('name files and folders in CONTRIBUTING that are there', () => {
    const shown = read('CONTRIBUTING.md');
    const paths = [...shown.matchAll(/`((?:src|test|fixtures|data|docs|rules|bench)\/[\w./-]*)`/g)].map(
      (m) => m[1] ?? '',
    );
    const layers = [...shown.matchAll(/^\| \d \| (.*?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(.*?)`/g)].map((match) => `src/${match[1] ?? ''}`),
    );
    expect(layers.length).toBeGreaterThan(5);
    expect([...paths, ...layers].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(decisions)('%s has the shape of a decision and stands in the list', (path) => {
    const text = read(path);
    const number = basename(path).slice(0, 4);
    expect(text).toMatch(
      new RegExp(`^# ${number}: \\S.*\\n\\nStatus: (?:accepted|replaced by \\[\\d{4}\\])`),
    );
    expect(text.match(/^## .*/gm)).toEqual(['## Context', '## Decision', '## Consequences']);
    expect(read('docs/adr/README.md')).toContain(`[${number}](${basename(path)})`);
  });

  it('number each decision once, without a hole', () => {
    const numbers = decisions.map((path) => Number(basename(path).slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(0);
  });

  it.each(VERDICTS)('define the verdict "%s" in the glossary', (verdict) => {
    expect(read('docs/glossary.md')).toContain(`| **${verdict}** |`);
  });

  it.each([...FORCES, ...SEVERITIES, ...FAMILIES])('explain "%s" in the glossary', (term) => {
    expect(read('docs/glossary.md')).toContain(`\`${term}\``);
  });
});
