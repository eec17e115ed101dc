// Scots words are read as the English ones that they stand for; the text itself stays as it is written.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';
import { SCOTS } from '../../src/text/scots.js';

describe('Scots words', () => {
  it('are found by phrases in English, each where it stands', () => {
    const source = 'We pit it oot tae the Folk afore the vote.\n';
    const { tokens } = readPlan(source);
    expect(tokens.words).toEqual(['we', 'put', 'it', 'out', 'to', 'the', 'folk', 'before', 'the', 'vote']);
    expect([...tokens.starts].map((start, i) => source.slice(start, tokens.ends[i]))).toEqual(
      'We pit it oot tae the Folk afore the vote'.split(' '),
    );
  });

  it('keep no word of English for another one, and lead to no word of Scots', () => {
    for (const english of SCOTS.values()) expect(SCOTS.has(english)).toBe(false);
  });
});
