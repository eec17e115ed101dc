// Markdown texts made at random for comparing parsers: every construct, nested, then knocked about as people and converters do.
import fc from 'fast-check';

const WORDS = ['our', 'plan', 'We consulted', 'carers’', '£1.5m', 'by 31 March 2028.', 'Fife', 'é', '😀', 'a', '12%', 'NHS', 'day-to-day', 'e\u0301', '中文', '“quoted”'];
const STRAY = ['*', '**', '_', '__', '***', '`', '``', '[', ']', '(', ')', '<', '>', '!', '|', '~~', '#', '\\', '&', '-', '+', '=', ':', '"', '\t', '  ', '\u00a0', '1.', '•', '\ufeff'];
const ENTITIES = ['&amp;', '&nbsp;', '&#163;', '&#x41;', '&copy', '&copy;', '&bogus;', '&#0;', '&#x1F600;', '&ouml;', '&lt;', '&#42;'];
const ESCAPES = ['\\*', '\\_', '\\[', '\\]', '\\|', '\\\\', '\\&', '\\<', '\\a', '\\`', '\\!', '\\#', '\\\n'];
const URLS = ['u', 'http://x.y/z', '<a b>', '/p(q)r', '#s', 'a\\)b', '&amp;', '', 'é', 'x "title"', "x 'ti\ntle'", 'x (t)'];
const LABELS = ['ref', 'Ref', 'other one', 'OTHER  one', 'ẞ', '1', '^1', '^note', 'a]b', 'x\\]y', 'a*b*'];
const HTML = ['<br>', '<b>', '</b>', '<a href="x">', '<!-- c -->', '<!--', '-->', '<?php ?>', '<!X>', '<img src="a.png" alt="b">', '<span\n a=1>', '<3', '<http://a.b>', '<me@a.b>', '<![CDATA[x]]>'];
const HTML_BLOCKS = ['<div>\nx\n</div>', '<div>\n\n*x*\n\n</div>', '<!-- a\n\nb -->', '<!-- a -->', '<pre>\n\nx\n</pre>', '<script>\na\n\nb\n</script>', '<x-y>\na', '</p>', '<?a\n\nb?>', '<table><tr><td>\n| a |\n</td></tr></table>', '<style>\n\n', '<img src="a.png">', '<!DOCTYPE html>', '<a>\nb\n</a>'];

const pick = (values) => fc.constantFrom(...values);
const lines = (text, indent, first = indent) =>
  text
    .split('\n')
    .map((line, i) => (i === 0 ? first : line === '' ? '' : indent) + line)
    .join('\n');

const { inline } = fc.letrec((tie) => ({
  inline: fc.array(tie('piece'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: fc.tuple(pick(WORDS), pick([' ', ' ', ' ', '', '\n', '  \n', '\n  '])).map((p) => p.join('')) },
    { weight: 1, arbitrary: pick(STRAY) },
    { weight: 1, arbitrary: pick(ENTITIES) },
    { weight: 1, arbitrary: pick(ESCAPES) },
    { weight: 1, arbitrary: pick(HTML) },
    { weight: 1, arbitrary: fc.tuple(pick(['`', '``', '```']), pick(['x', ' a b ', 'a`b', 'a\nb', '|', '\\', ' ` '])).map(([f, t]) => f + t + f) },
    { weight: 1, arbitrary: pick(LABELS).map((l) => `[${l}]`) },
    { weight: 2, arbitrary: fc.tuple(pick(['*', '**', '_', '__', '***']), tie('inline')).map(([m, t]) => m + t + m) },
    { weight: 1, arbitrary: fc.tuple(pick(['', '!']), tie('inline'), pick(URLS)).map(([b, t, u]) => `${b}[${t}](${u})`) },
    { weight: 1, arbitrary: fc.tuple(pick(['', '!']), tie('inline'), pick(LABELS)).map(([b, t, l]) => `${b}[${t}][${l}]`) },
  ),
}));
const line = inline.map((text) => text.replace(/\s*\n\s*/g, ' '));

const row = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 4 }), pick([['| ', ' | ', ' |'], ['', '|', ''], ['|', '|', '|'], ['| ', ' | ', ''], ['  |', ' |', '|  ']]))
  .map(([cells, [a, b, c]]) => a + cells.join(b) + c);
const rule = fc
  .tuple(fc.array(pick(['---', ':-:', '-', ':--', '--:', ' --- ']), { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([cells, edges]) => (edges ? `|${cells.join('|')}|` : cells.join('|')));
const table = fc.tuple(row, rule, fc.array(row, { maxLength: 4 })).map(([head, under, rows]) => [head, under, ...rows].join('\n'));
const marker = pick(['- ', '* ', '+ ', '1. ', '2) ', '10. ', '-   ', '-\t', '1.  ', '-', '- [ ] ', '- [x] ', '-     ']);

const { block } = fc.letrec((tie) => ({
  blocks: fc
    .array(fc.tuple(tie('block'), pick(['\n\n', '\n\n', '\n', '\n\n\n', '\n \n', '\n\t\n'])), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([text, gap], i) => (i < parts.length - 1 ? text + gap : text)).join('')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: inline },
    { weight: 2, arbitrary: fc.tuple(pick(['# ', '## ', '### ', '#', '#######', '  # ', '#\t']), line, pick(['', ' #', ' ##  ', '#'])).map((p) => p.join('')) },
    { weight: 1, arbitrary: fc.tuple(inline, pick(['===', '---', '-', '  ==  ', '--- '])).map((p) => p.join('\n')) },
    { weight: 1, arbitrary: pick(['---', '***', '_ _ _', ' * * *', '- - -', '+++']) },
    { weight: 1, arbitrary: fc.tuple(pick(['```', '~~~', '````', ' ```']), pick(['', 'js', ' a b']), inline, pick(['```', '~~~', '````', '', '  ```'])).map(([o, i, t, c]) => `${o}${i}\n${t}\n${c}`) },
    { weight: 1, arbitrary: inline.map((text) => lines(text, '    ')) },
    { weight: 1, arbitrary: pick(HTML_BLOCKS) },
    { weight: 2, arbitrary: table },
    { weight: 1, arbitrary: fc.tuple(pick(LABELS), pick(URLS), pick(['', ' "t"', "\n  'x'", ' bad'])).map(([l, u, t]) => `[${l}]: ${u}${t}`) },
    { weight: 1, arbitrary: fc.tuple(pick(['1', 'note', 'A b']), tie('blocks'), pick(['    ', '  ', '', '\t'])).map(([l, t, d]) => `[^${l}]: ${lines(t, d, '')}`) },
    { weight: 2, arbitrary: fc.tuple(pick(['> ', '>', ' > ', '>  ']), tie('blocks'), fc.boolean()).map(([m, t, lazy]) => t.split('\n').map((l, i) => (lazy && i > 0 && i % 2 ? l : m + l)).join('\n')) },
    { weight: 4, arbitrary: fc.tuple(marker, fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }), pick(['\n', '\n\n']), fc.nat({ max: 4 })).map(([m, items, gap, off]) => items.map((t) => lines(t, ' '.repeat(Math.max(0, m.length + (off === 4 ? -1 : off === 3 ? 1 : 0))), m)).join(gap)) },
  ),
}));

const change = fc.tuple(
  pick(['cut', 'double', 'put', 'indent', 'dedent', 'join', 'quote']),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat({ max: 12 }),
  fc.oneof(pick(STRAY), pick(ENTITIES), pick(HTML), pick(['\n', '\n\n', '    ', '> ', '- ', '| ', '\n---\n', '\n===\n', '```\n', '\n\n[^1]: '])),
);

function applyChange(text, [kind, place, length, extra]) {
  const at = Math.floor(place * text.length);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  switch (kind) {
    case 'cut':
      return text.slice(0, at) + text.slice(at + length);
    case 'double':
      return text.slice(0, at + length) + text.slice(at);
    case 'put':
      return text.slice(0, at) + extra + text.slice(at);
    case 'indent':
      return text.slice(0, lineStart) + ' '.repeat(length % 6) + text.slice(lineStart);
    case 'dedent':
      return text.slice(0, lineStart) + text.slice(lineStart).replace(/^[ \t]+/, '');
    case 'join':
      return text.slice(0, at) + text.slice(at).replace(/\n/, ' ');
    default:
      return `${text.slice(0, lineStart)}> ${text.slice(lineStart)}`;
  }
}

/** Whole texts, of `longest` blocks at most. `changes` is how many knocks each gets at most; line ends are LF, CRLF, CR or mixed. */
export function markdownTexts({ changes = 0, longest = 5 } = {}) {
  return fc
    .tuple(
      fc.array(fc.tuple(block, pick(['\n\n', '\n\n', '\n', '\n\n\n'])), { minLength: 1, maxLength: longest }),
      fc.array(change, { maxLength: changes }),
      fc.oneof({ weight: 6, arbitrary: fc.constant('\n') }, { weight: 3, arbitrary: fc.constant('\r\n') }, { weight: 1, arbitrary: fc.constant('\r') }, { weight: 1, arbitrary: fc.constant(null) }),
    )
    .map(([parts, knocks, end]) => {
      const text = knocks.reduce(applyChange, parts.flat().join(''));
      let turn = 0;
      return end === '\n' ? text : text.replace(/\n/g, () => end ?? ['\n', '\r\n', '\n'][turn++ % 3]);
    });
}
