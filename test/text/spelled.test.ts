// A stretch of the source without the signs of typesetting.
import { describe, expect, it } from 'vitest';
import { nameText } from '../../src/text/name-list.js';
import { readPlan } from '../../src/parse/read-plan.js';
import { spelled } from '../../src/text/spelled.js';

describe('a stretch of the source', () => {
  it('is spelled without soft hyphens, spaces without width and joined letters', () => {
    expect(spelled('Stra\u00adthspey and Caith\u00ad\nness')).toBe('Strathspey and Caithness');
    expect(spelled('o\ufb03ce\u200b')).toBe('office');
    const plain = 'Strathspey\nand Caithness';
    expect(spelled(plain)).toBe(plain);
  });

  it('gives names as they are spelled', () => {
    const { source, tokens } = readPlan('Badenoch and Stra\u00adthspey');
    expect(nameText(source, tokens, { start: 0, end: 3 })).toBe('Badenoch and Strathspey');
  });
});
