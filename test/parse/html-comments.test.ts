import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsInHtml } from '../../src/parse/html-comments.js';
import { readPlan } from '../../src/parse/read-plan.js';

const textsIn = (source: string): string[] => readPlan(source).comments.map((comment) => comment.text);

describe('comments of a plan', () => {
  it.each([
    ['a line of their own', '# A\n\n<!-- x -->\n\nText.\n'],
    ['the end of a line', '# A\n\nText. <!-- x -->\n'],
    ['a heading', '# A <!-- x -->\n'],
    ['a cell', '| a | b |\n|--|--|\n| c <!-- x --> | d |\n'],
    ['a list', '- a <!-- x -->\n- b\n'],
    ['a quotation, over two lines', '> a\n>\n> <!--\n> x -->\n'],
    ['a link', '[a <!-- x --> b](c.md)\n'],
    ['a note', 'a[^1]\n\n[^1]: b <!-- x -->\n'],
    ['a box of HTML', '<div class="box">\n<!-- x -->\n</div>\n'],
    ['company', '<!----> <!--> <!-- x -->\n'],
  ])('are found in %s', (_, source) => {
    expect(textsIn(source).map((text) => text.replace(/^>\s*/, ''))).toContain('x');
  });

  it.each([
    ['front matter', '---\ntitle: a # <!-- x -->\n---\n\nText.\n'],
    ['a code block', '```\n<!-- x -->\n```\n'],
    ['indented code', 'Text.\n\n    <!-- x -->\n'],
    ['code in a line', 'Write `<!-- x -->` there.\n'],
    ['an escape', '\\<!-- x -->\n'],
    ['an attribute', '<img alt="<!-- x -->" src="a.png">\n'],
    ['a script', '<script>\n<!-- x -->\n</script>\n'],
    ['a comment that is never closed', '<!-- x\n\nText.\n'],
  ])('are not found in %s', (_, source) => {
    expect(textsIn(source)).toEqual([]);
  });

  it('keep their place', () => {
    const source = '# Ä\r\n\r\n> text <!-- a\tb --> text\r\n';
    const [comment] = readPlan(source).comments;
    expect(source.slice(comment?.start, comment?.end)).toBe('<!-- a\tb -->');
  });

  it('hold in any HTML: each is a slice of it, in order, none within another', () => {
    const piece = fc.constantFrom(
      '<!--',
      '-->',
      '<',
      '>',
      '"',
      "'",
      '<b ',
      '<script>',
      '</script>',
      '-',
      'x',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(9), (pieces, offset) => {
        const html = pieces.join('');
        let before = 0;
        for (const { start, end, text } of commentsInHtml(html, offset)) {
          const slice = html.slice(start - offset, end - offset);
          expect(slice).toMatch(/^<!--[^]*-->$|^<!--?>$|^<!--->$/);
          expect(slice).toContain(text);
          expect(start - offset).toBeGreaterThanOrEqual(before);
          before = end - offset;
        }
      }),
    );
  });
});
