// What a plan opens and never closes is told with the place of the mark, and with how far it reaches.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

function leftOpen(source: string): string[] {
  const { unclosed, lines } = readPlan(source);
  return unclosed.map(
    ({ start, end, to, closing, isHidden }) =>
      `${lines.positionOf(start).line}-${lines.positionOf(to).line} ${source.slice(start, end)} ${closing} ${isHidden}`,
  );
}

describe('what is never closed', () => {
  it.each([
    ['a comment', 'One.\n\n<!-- Two.\n\nThree.\n\n', ['3-5 <!-- --> true']],
    ['a comment within other HTML', '<div><!-- a --> b <!-- c\n</div>', ['1-2 <!-- --> true']],
    ['a fence', 'One.\n\n```\n# Two\n', ['3-4 ``` ``` false']],
    ['a fence of code', '~~~~yaml\na: b\n~~~', ['1-3 ~~~~ ~~~~ true']],
    ['a fence alone', '````', ['1-1 ```` ```` false']],
    ['a fence closed with words behind it', '```\na\n``` b', ['1-3 ``` ``` false']],
    ['a fence in a list item', '- ```\n  a\n\nThree.', ['1-2 ``` ``` false']],
    ['a fence in a quotation', '> ~~~\n> a\n\nThree.', ['1-2 ~~~ ~~~ false']],
    ['a fence in a note', 'a[^1]\n\n[^1]: b\n\n    ```\n    c', ['5-6 ``` ``` false']],
    ['raw text', '<pre class="x">a\n\nb', ['1-3 <pre class="x"> </pre> false']],
    ['text that nobody sees', '<STYLE\n>a\n\nb', ['1-4 <STYLE </style> true']],
    ['an instruction', '<?php a\n\nb', ['1-3 <? ?> false']],
    ['character data', '<![CDATA[ a\n\nb', ['1-3 <![CDATA[ ]]> false']],
  ])('is told: %s', (_, source, told) => {
    expect(leftOpen(source)).toEqual(told);
  });

  it.each([
    ['comments', '<!-- a -->\n\n<!-->\n\n<!---->\n\n<!--\na\n\nb\n-->\n\nc <!-- d'],
    ['fences', '```\na\n```\n\n~~~ b\n~~~~  \n\n- ```\n  a\n  ```\n\n> ```\n> a\n> ```'],
    ['fences with any line end', '```\r\na\r\n```\r\n\r\n~~~\ra\r~~~\r'],
    ['raw text', '<pre>a\n\nb</pre>\n\n<script>\n</script>\n\n<presto>\n\n<?a?>\n\n<![CDATA[a]]>'],
    ['text that is set in, and code in a sentence', '    ```\n\na ``` b'],
  ])('is not what is closed or opens nothing: %s', (_, source) => {
    expect(leftOpen(source)).toEqual([]);
  });

  it('is every fence without its end, however deep, and no other', () => {
    const fence = fc.record({
      mark: fc.constantFrom('```', '~~~', '`````'),
      within: fc.constantFrom('', '- ', '> ', '> - ', '1. > '),
      closes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fence, { maxLength: 6 }), (fences) => {
        const inContainers = fences.filter(({ within, closes }) => closes || within !== '');
        const source = inContainers
          .map(({ mark, within, closes }) => {
            const further = within.replace(/-|1\./g, (sign) => ' '.repeat(sign.length));
            const lines = [`${within}${mark}`, `${further}a`, ...(closes ? [`${further}${mark}`] : [])];
            return lines.join('\n');
          })
          .join('\n\nText.\n\n');
        expect(readPlan(source).unclosed.length).toBe(inContainers.filter(({ closes }) => !closes).length);
      }),
      { numRuns: 200 },
    );
  });

  // In steps that grow with the square of the length, each would outlast a test's time.
  it.each([
    ['signs of tags', `<div>\n${'<'.repeat(300_000)}`],
    ['declarations', `<div>\n${'<!x '.repeat(100_000)}`],
    ['labels of footnotes', '[^'.repeat(200_000)],
    ['labels and an end', `a]: ${'[^ b '.repeat(100_000)}`],
  ])('takes no more than its length to pass over: %s', (_, source) => {
    expect(readPlan(source, 'satteri').passages.length).toBeLessThan(3);
  });
});
