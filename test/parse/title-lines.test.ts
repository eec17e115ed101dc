import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

const FOOTER = (page: number): string => `Moray HSCP  |  Strategic Plan 2025-2028        ${String(page)}\n\n`;

function headingsOf(pages: readonly string[]): string[] {
  const source = pages.map((page, i) => `${page}\n\n${FOOTER(i + 1)}`).join('');
  return readPlan(source)
    .passages.filter((p) => p.kind === 'heading')
    .map((p) => p.text);
}

const PROSE = 'Our nurses and home carers work in one team and share one list of visits.';

describe('titles in a file that was converted from pages', () => {
  it('reads a few words alone on a line over prose as a heading', () => {
    const pages = ['The Strategic Planning Group', 'What happens next?', 'Doctors and nurses'];
    expect(headingsOf(pages.map((title) => `${title}\n\n${PROSE}`))).toEqual(pages);
  });

  it('reads one over the line that opens a list so too', () => {
    const opening = 'The law asks for people from all parts of health and care. At its table are:';
    const pages = [`The planning group\n\n${opening}\n\n• a nurse\n• a carer`, PROSE, PROSE];
    expect(headingsOf(pages)).toEqual(['The planning group']);
  });

  it('takes no sentence, figure or line before another short line for one', () => {
    const pages = [
      `It rained.\n\n${PROSE}`,
      `Total 186.0 190.5\n\n${PROSE}`,
      'Chief Officer of Moray\n\nin Elgin',
    ];
    expect(headingsOf(pages)).toEqual([]);
  });

  it('leaves a file with marked headings to its marks', () => {
    expect(headingsOf([`# Plan\n\nThe planning group\n\n${PROSE}`, PROSE, PROSE])).toEqual(['Plan']);
  });
});
