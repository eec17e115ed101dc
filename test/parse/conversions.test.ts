// What converters leave in a text that its readers never see: signs of typesetting, attributes, headers without words.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

describe('a table whose header row is blank', () => {
  const below = (head: string): string[] =>
    readPlan(
      `|  |  |\n| --- | --- |\n${head}\n| Open the hub in Cupar with four nurses | May 2026 |\n| Hire two cooks for the day centre | June 2026 |`,
    ).passages.map(({ kind, intro }) => `${kind} ${intro.join()}`);

  it('has the row below for its header where that looks like one', () => {
    expect(below('| **Job** | **By** |')).toEqual(['header-row ', 'row 0', 'row 0']);
    expect(below('| Job | By |')).toEqual(['header-row ', 'row 0', 'row 0']);
  });

  it('has none where the first row is like the others', () => {
    expect(below('| Buy a car for the night team | May 2027 |')[0]).toBe('row ');
  });
});
