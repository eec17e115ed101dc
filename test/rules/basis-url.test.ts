import { describe, expect, it } from 'vitest';
import { basisUrlFrom } from '../../src/rules/basis-url.js';
import { loadRegisters } from '../../src/run/load-registers.js';

describe('basisUrlFrom', () => {
  const urlOf = basisUrlFrom(loadRegisters().legislation);
  const act = 'https://www.legislation.gov.uk/asp/2014/9';

  it('leads to the page of the provision', () => {
    expect(urlOf({ instrument: 'asp-2014-9', provision: '29(3)(a)' })).toBe(`${act}/section/29`);
    expect(urlOf({ instrument: 'asp-2014-9', provision: '53A' })).toBe(`${act}/section/53A`);
  });

  it('leads to the schedule', () => {
    expect(urlOf({ instrument: 'ssi-2014-343', provision: 'schedule paragraph 3' })).toMatch(
      /\/ssi\/2014\/343\/schedule$/,
    );
  });

  it.each([undefined, '25-27', 'Part 2', '99'])('leads to the instrument for %s', (provision) => {
    expect(urlOf({ instrument: 'asp-2014-9', ...(provision === undefined ? {} : { provision }) })).toBe(act);
  });

  it('knows no address of guidance, nor of what the register does not hold', () => {
    expect(urlOf({ source: 'guidance' })).toBeNull();
    expect(urlOf({ instrument: 'asp-1707-1' })).toBeNull();
  });
});
