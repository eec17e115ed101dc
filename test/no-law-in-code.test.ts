// Holds that no law is written into src/: Acts, instruments, their provisions and the groups they name live in rules/ and data/.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSources } from './support/import-graph.js';

const src = fileURLToPath(new URL('../src/', import.meta.url));

const LAW: readonly RegExp[] = [
  /\(Scotland\)/i,
  /\bAct\s+(?:19|20)\d\d\b/,
  /\b(?:19|20)\d\d\s+Act\b/,
  /\b(?:Regulations|Order)\s+(?:19|20)\d\d\b/,
  /\bS\.?S\.?I\.?\s+(?:19|20)\d\d\b/i,
  /\b(?:19|20)\d\d\s+asp\s+\d/i,
  /\basp-(?:19|20)\d\d-\d/i,
  /\bssi-(?:19|20)\d\d-\d/i,
  /legislation\.gov\.uk/i,
  /\bjoint\s+working\b/i,
  /\bstrategic[\s-]+planning[\s-]+group/i,
  /\bintegration\s+joint\s+board/i,
  /\bunpaid\s+carers?\b/i,
  /\bthird[\s-]+sector\b/i,
  /\bsocial[\s-]+housing\b/i,
];

/** Every line that speaks of law, as `file:line: text`. */
function findLaw(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, text]) =>
    text
      .split('\n')
      .map((line, index) => ({ line: line.trim(), place: `${path}:${index + 1}` }))
      .filter(({ line }) => LAW.some((pattern) => pattern.test(line)))
      .map(({ line, place }) => `${place}: ${line}`),
  );
}

describe('src/', () => {
  it('names no Act, instrument, provision or statutory group', () => {
    const sources = readSources(src);
    expect(sources.size).toBeGreaterThan(0);
    expect(findLaw(sources)).toEqual([]);
  });
});

describe('the law test itself', () => {
  it.each([
    "const title = 'Public Bodies (Joint Working) (Scotland) Act 2014';",
    "const basis = '2014 Act s.29(1)';",
    "if (title.includes('(Scotland) Regulations')) return true;",
    "const title = 'Equality Act 2010';",
    '// see SSI 2014/308',
    '// 2014 asp 9',
    "const instrument = 'asp-2014-9';",
    "const group = 'Strategic Planning Group';",
    "const kind = 'strategic-planning-group';",
    "const maker = 'Integration Joint Board';",
    "const url = 'https://www.legislation.gov.uk/';",
    "const groups = ['unpaid carers', 'the third sector'];",
  ])('sees the law in %s', (line) => {
    expect(findLaw(new Map([['checks/law.ts', `// A check.\n${line}\n`]]))).toEqual([
      `checks/law.ts:2: ${line}`,
    ]);
  });

  it.each([
    'const year = 2014; // an actual year',
    '/** An instrument: an Act, regulations or an order. */',
    "const word = 'section';",
    "readonly model: 'integration-joint-board' | 'lead-agency';",
    'export interface Provision { readonly number: string }',
  ])('passes %s', (line) => {
    expect(findLaw(new Map([['checks/plain.ts', line]]))).toEqual([]);
  });
});
