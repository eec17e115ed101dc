import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/parse/library-yaml.js';
import { readPlainYaml } from '../../src/parse/plain-yaml.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const BASE = 4;

/** What both tell of a text; the library also when it finds a fault. */
function readBoth(text: string): { plain: unknown; library: unknown } {
  const plain = readPlainYaml(text, BASE);
  const { data, places, problems } = readYaml(text, BASE, { start: 0, end: 1 });
  return { plain: plain && { ...plain, problems: [] }, library: { data, places, problems } };
}

const word = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      ...[
        'Director of Finance',
        'NHS Fife',
        'true',
        '2026-04-01',
        '12',
        '1.50',
        '007',
        'https://a.b/c',
        '"a: b"',
      ],
      ...["People's Panel", "'c, d'", 'R&D', 'a#b', '£5m', 'False', 'yes', 'é'],
    ),
  },
  fc.constantFrom(
    ...[
      'null',
      'Null',
      '0x1F',
      '1e5',
      '1.2.3',
      'a #b',
      'a:',
      'a: b',
      '- a',
      '-',
      '*a',
      '&a',
      '!a',
      '|',
      '>',
      '?',
    ],
    ...['[a]', '{a: b}', '', '~', '\t', '"a', "''"],
  ),
  fc.string({ maxLength: 3 }),
);
const key = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('a', 'b', 'c', 'who', 'title', 'sent_to', 'x-y', '_z', 'd', 'e') },
  fc.constantFrom('true', 'null', 'constructor', '__proto__', '1', 'a b'),
);
const pairs = fc.array(fc.tuple(key, word), { minLength: 1, maxLength: 4 });
const value = fc.oneof(
  { weight: 3, arbitrary: word },
  fc.array(word, { maxLength: 3 }).map((words) => `[${words.join(', ')}]`),
  fc
    .array(
      fc.oneof(
        fc.tuple(key, word).map(([k, v]) => `${k}: ${v}`),
        word,
      ),
      { maxLength: 4 },
    )
    .map((parts) => `{${parts.join(', ')}}`),
);
/** Spaces at the head of a line, mostly as they should be. */
const indent = fc.oneof({ weight: 20, arbitrary: fc.constant('  ') }, fc.constantFrom('', ' ', '    ', '\t'));
const entry = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(key, value).map(([k, v]) => `${k}: ${v}`) },
  fc
    .tuple(key, fc.array(fc.tuple(indent, value), { minLength: 1, maxLength: 3 }))
    .map(([k, items]) => [`${k}:`, ...items.map(([lead, v]) => `${lead}- ${v}`)].join('\n')),
  fc
    .tuple(key, indent, pairs)
    .map(([k, lead, inner]) => [`${k}:`, ...inner.map(([name, v]) => `${lead}${name}: ${v}`)].join('\n')),
  fc
    .tuple(key, indent, pairs)
    .map(([k, lead, inner]) =>
      [`${k}:`, ...inner.map(([name, v], i) => `${lead}${i === 0 ? '- ' : '  '}${name}: ${v}`)].join('\n'),
    ),
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '  ',
      '# note',
      '    # note',
      'f:',
      'g:  ',
      'h: i # j',
      'k: "l" # m',
      'a',
      '- a',
      '  b: c',
    ),
  },
);
const texts = fc
  .tuple(fc.array(entry, { maxLength: 5 }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'), fc.boolean())
  .map(([entries, end, last]) => entries.join('\n').replaceAll('\n', end) + (last ? end : ''));

describe('readPlainYaml', () => {
  it('reads as the library does what it reads at all', () => {
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const { plain, library } = readBoth(text);
        if (plain === null) return;
        read++;
        expect(plain).toEqual(library);
      }),
      { numRuns: 3000, seed: 7 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('reads the front matter of every plan of the repository', () => {
    const paths = globSync(['fixtures/**/*.md'], { cwd: root });
    let read = 0;
    for (const path of paths) {
      const text = /^---\r?\n([\s\S]*?)^---/m.exec(readFileSync(`${root}${path}`, 'utf8'))?.[1];
      if (text === undefined) continue;
      const { plain, library } = readBoth(text);
      expect([path, plain]).toEqual([path, library]);
      read++;
    }
    expect(read).toBeGreaterThan(10);
  });

  it.each([
    ['a value over two lines', 'title: Plan\n  of Fife\n'],
    ['a key without a value before a comment', 'title:\n# Plan\nstatus: draft\n'],
    ['a key given twice', 'title: a\ntitle: b\n'],
    ['a tab', 'title:\tPlan\n'],
    ['an alias', 'title: *a\n'],
    ['a block of text', 'title: |\n  Plan\n'],
    ['an escape', 'title: "a\\n"\n'],
    ['a colon in a value', 'title: Plan: 2026\n'],
    ['a bracket that does not close', 'localities: [a, b\n'],
    ['brackets nested too deeply', `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
    ['a list at its head', '- a\n'],
    ['nothing', ''],
  ])('leaves %s to the library', (_, text) => {
    expect(readPlainYaml(text, BASE)).toBeNull();
  });
});

describe('readYaml', () => {
  it('takes a CR alone for the end of a line', () => {
    const text = 'title: "Plan: 2026"\nconsultees:\n  - {group: "a, b"}\n';
    const read = (end: string) => readYaml(text.replaceAll('\n', end), BASE, { start: 0, end: 1 });
    expect(read('\n').problems).toEqual([]);
    expect(read('\r')).toEqual(read('\n'));
  });
});
