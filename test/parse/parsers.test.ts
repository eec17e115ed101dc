// Both parsers give the same plan: over every Markdown file of the repository, and over texts made at random.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { ToolError } from '../../src/model/errors.js';
import { parseMarkdown, type ParserName } from '../../src/parse/markdown.js';
import { readsOtherwise } from '../../src/parse/parser-differences.js';
import { readPlan } from '../../src/parse/read-plan.js';
import { parseWithSatteri } from '../../src/parse/satteri-parser.js';
import { markdownTexts } from '../../tools/markdown-grammar.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

function readBy(parser: ParserName, source: string) {
  const { lines: _, ...plan } = readPlan(source, parser);
  return plan;
}

describe('the two parsers', () => {
  it('read every Markdown file of the repository alike', () => {
    const paths = globSync(['*.md', 'docs/*.md', 'docs/adr/*.md', 'fixtures/**/*.md'], { cwd: root });
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const source = readFileSync(`${root}${path}`, 'utf8');
      expect(readBy('satteri', source), path).toEqual(readBy('remark', source));
    }
  });

  it('read texts made at random alike', () => {
    fc.assert(
      fc.property(markdownTexts({ changes: 4, longest: 2 }), (source) => {
        expect(readBy('satteri', source)).toEqual(readBy('remark', source));
      }),
      { numRuns: 120, seed: 20 },
    );
  });

  it.each([
    ['a pair of surrogates', 'a **😀**b *“c”* 😀_d_'],
    ['half a pair', 'a \ud83d b \ude00*c*'],
    ['characters of the private use area', 'a \ue000 😀 &amp; \uf0b7 *b*'],
    ['NUL', 'a\0b *c\0* &amp;'],
    ['byte order marks', '\ufeff\ufeff# a\n\n\ufeff*b*\ufeff c &amp; d'],
    ['tabs', '-\ta\n\tb\n\n\t\tc\n>\td'],
    ['line ends of all kinds', 'a\r\nb\rc\nd  \r\ne\\\r\n\r\n| a |\r\n|---|\r\n| b |\r\n'],
    ['front matter', '---\r\ntitle: £ é 😀\r\n---\r\n# a\r\n\r\nb é *c*\r\n'],
    ['indented text after a byte order mark', '\ufeff    a\n'],
  ])('read %s alike', (_, source) => {
    expect(readBy('satteri', source)).toEqual(readBy('remark', source));
  });

  it.each([
    ['stars between underscore and letter', 'a **_b_**c'],
    ['stars after an escaped one', '*\\**b'],
    ['a footnote in the text of a link', '[a[^1]](b)\n\n[^1]: c'],
    ['white space in the label of a footnote', 'a\n[^b c]: d'],
    ['a footnote within the label of another', '[^1]:[^1]:\n\t    a'],
    ['a break by backslash at the end of a link', '[a\\\n](b)'],
    ['raw text closed by another tag', '<style\n</pre>\na'],
  ])('would differ on %s, which is given to the reference', (_, source) => {
    const blocks = parseWithSatteri(source, 0);
    expect(readsOtherwise(source, blocks, 0)).toBe(true);
    expect(blocks).not.toEqual(parseMarkdown(source, 0, 'remark'));
    expect(parseMarkdown(source, 0)).toEqual(parseMarkdown(source, 0, 'remark'));
  });

  it('let a long plan be read, and refuse emphasis nested thousands deep', () => {
    const long = '## Heading\n\nWe **will** consult carers. See [the plan](x).\n\n'.repeat(40_000);
    expect(parseMarkdown(long, 0)).toHaveLength(80_000);
    for (const parser of ['satteri', 'remark'] as const)
      expect(() => parseMarkdown(`a\n\n${'*a **b '.repeat(600)}${'c** d* '.repeat(600)}`, 0, parser)).toThrow(
        expect.objectContaining({ code: 'too-deep', line: 3 }) as ToolError,
      );
  });

  it('never give the fast parser a paragraph of so many character references that it would end the process', () => {
    for (const text of ['a &nbsp; b '.repeat(40_000), 'a &nbsp;\n'.repeat(40_000)])
      expect(() => parseMarkdown(text, 0)).toThrow(
        expect.objectContaining({ code: 'too-tangled' }) as ToolError,
      );
    const apart = 'a &nbsp; b\n\n'.repeat(40_000);
    expect(parseMarkdown(apart, 0)).toHaveLength(40_000);
  });
});
