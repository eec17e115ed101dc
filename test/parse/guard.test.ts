import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ToolError } from '../../src/model/errors.js';
import { FAST_LIMITS, guardMarkdown, REFERENCE_LIMITS } from '../../src/parse/guard.js';

/** Code and line of the refusal; null where the text may be parsed. */
function refusal(text: string, limits = REFERENCE_LIMITS): [string, number | undefined] | null {
  try {
    guardMarkdown(text, 0, limits);
    return null;
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return [error.code, error.line];
  }
}
const times = (text: string, n: number) => text.repeat(n);

describe('guardMarkdown', () => {
  it.each([
    ['quotes', `a\n\n${times('>', 10_000)} b\n`, 'too-deep', 3],
    ['list marks on a line', `${times('- ', 10_000)}b\n`, 'too-deep', 1],
    [
      'lists by indentation',
      Array.from({ length: 300 }, (_, i) => `${times(' ', 2 * i)}- a\n`).join(''),
      'too-deep',
      101,
    ],
    ['quotes and lists in turn', `${times('> - ', 5000)}b\n`, 'too-deep', 1],
    ['emphasis that never closes', `a\n\n${times('*a_ ', 100_000)}`, 'too-tangled', 3],
    ['emphasis over many lines', times('*a_\n', 100_000), 'too-tangled', 1],
    ['emphasis in what looks like rows', times('|*a_|\n', 20_000), 'too-tangled', 1],
    ['emphasis after numbers that open no list', `a\n${times('2. *a_\n', 20_000)}`, 'too-tangled', 1],
    ['brackets', times('[', 100_000), 'too-tangled', 1],
    ['pictures in pictures', `${times('![', 5000)}a${times('](b)', 5000)}`, 'too-tangled', 1],
    ['comments that never close', times('a <!-- ', 100_000), 'too-tangled', 1],
    ['a quote that goes on without its mark', `> a\n${times('b\n', 100_000)}`, 'too-tangled', 1],
    ['underlined headings', times('a\n===\n', 10_000), 'too-tangled', undefined],
    ['a row of cells', `${times('|a', 200_000)}|\n`, 'too-tangled', 1],
    ['a table', `|a|\n|-|\n${times('|b|\n', 100_000)}`, 'too-long', undefined],
    ['a list', times('- a\n', 100_000), 'too-long', 15_001],
    ['text', times('word ', 4_000_000), 'too-long', 1],
    ['lines', times('\n', 1_000_000), 'too-long', 200_001],
  ])('refuses too much of %s', (_, text, code, line) => {
    const found = refusal(text);
    expect(found?.[0]).toBe(code);
    if (line !== undefined) expect(found?.[1]).toBe(line);
  });

  it.each([
    ['backticks', times('`', 100_000)],
    ['a picture written into the text', `![a](data:image/png;base64,${times('QUJD', 1_000_000)})\n`],
    ['a large table', `|a|b|c|\n|-|-|-|\n${times('|**b**|[c](d)|e_f_|\n', 5000)}`],
    ['a long list with emphasis', times('- **a** and _b_\n', 5000)],
    ['a list five deep', times('- a\n  - b\n    - c\n      - d\n        - e\n', 500)],
    ['a wrapped quote', times('> a *b* c\n> d\n\n', 2000)],
  ])('lets %s pass', (_, text) => {
    expect(refusal(text)).toBeNull();
  });

  it('lets the test plans pass, each twenty times over', () => {
    const folder = new URL('../../fixtures/plans/', import.meta.url);
    const plans = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(plans.length).toBeGreaterThan(0);
    for (const name of plans) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      expect([name, refusal(times(`${text}\n\n`, 20))]).toEqual([name, null]);
    }
  });

  it.each([
    ['quotes', `a\n\n${times('>', 10_000)} b\n`, 'too-deep', 3],
    ['lists', Array.from({ length: 300 }, (_, i) => `${times(' ', 2 * i)}- a\n`).join(''), 'too-deep', 101],
    ['emphasis that never closes', `a\n\n${times('*a_ ', 100_000)}`, 'too-tangled', 3],
    ['text', times('word ', 4_100_000), 'too-long', 1],
    ['character references in a paragraph', `a\n\n${times('a &nbsp; b ', 40_000)}`, 'too-tangled', 3],
    ['character references over many lines', times('a &nbsp;\n', 40_000), 'too-tangled', 1],
  ])('refuses too much of %s also where the fast parser reads', (_, text, code, line) => {
    expect(refusal(text, FAST_LIMITS)).toEqual([code, line]);
  });

  it.each([
    ['emphasis in pairs', times('we *say* and __do__ it ', 50_000)],
    ['brackets', times('[', 100_000)],
    ['rows', `|a|\n|-|\n${times('|b|\n', 100_000)}`],
    ['items', times('- a\n', 100_000)],
    ['character references in cells', `|a|\n|-|\n${times('|b &amp; c|\n', 100_000)}`],
  ])('lets more of %s pass to the fast parser', (_, text) => {
    expect(refusal(text, FAST_LIMITS)).toBeNull();
    expect(refusal(text)).not.toBeNull();
  });
});
