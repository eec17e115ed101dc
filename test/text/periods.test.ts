// Holds that a stretch of a sentence's text is found among the words of the plan, whatever marks stand between them in the source.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';
import { periodsOf, tokensOf } from '../../src/text/periods.js';
import { Reading } from '../../src/text/reading.js';
import { tokenise } from '../../src/text/tokens.js';

const AWKWARD = `# Our **plan** 2025&ndash;28

The [_plan_ for 1&nbsp;April](https://example.org/2024) 2025
  to \\31 March **2028** replaces \`the one\` of 2022-25.

> 1. It runs from
>    1 April 2025 for three years.

| From | To |
|---|---|
| *1 April* 2025 | 31&#32;March 2028 |
`;

describe('tokensOf', () => {
  it.each([
    ['marks, entities and wrapped lines', AWKWARD],
    ['a plan of a fixture', readFileSync('fixtures/plans/pdf-converted.md', 'utf8')],
    ['a plan with tables', readFileSync('fixtures/plans/table-heavy.md', 'utf8')],
  ])('gives the words of each stretch: %s', (_, source) => {
    const reading = new Reading(readPlan(source), new Map());
    const { sentences, tokens } = reading.plan;
    expect(sentences.some((sentence) => periodsOf(reading, sentence).length > 0)).toBe(true);
    for (const sentence of sentences) {
      const words = tokenise(sentence.text);
      words.forEach(({ start }, i) => {
        const end = words[Math.min(i + 2, words.length - 1)]?.end ?? start;
        const found = tokensOf(reading, sentence, { start, end });
        expect(tokens.words.slice(found.start, found.end)).toEqual(
          words.slice(i, i + 3).map(({ word }) => word),
        );
      });
    }
  });
});
