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

describe('titles in a text without marked headings', () => {
  const sectionsOf = (...blocks: string[]): string[] =>
    readPlan(blocks.join('\n\n')).sections.map(({ level, title }) => `${String(level)} ${title}`);

  it('are those alone over prose', () => {
    expect(
      sectionsOf('Our four priorities', PROSE, 'Localities', 'We have not named any.', 'A nurse', 'a cook'),
    ).toEqual(['0 ', '3 Our four priorities', '3 Localities']);
  });

  it('are those whose numbers rise from one list of Markdown to the next', () => {
    const source = ['1. What we found', PROSE, '2. Places\n\n3. **Our** four', PROSE, '3.1 Home', PROSE];
    expect(sectionsOf(...source)).toEqual([
      '0 ',
      '1 1. What we found',
      '1 2. Places',
      '1 3. Our four',
      '2 3.1 Home',
    ]);
    expect(sectionsOf('# Plan', ...source)).toHaveLength(6);
    expect(sectionsOf('## Aims', '## Points', ...source).filter((title) => /[123]\. /.test(title))).toEqual(
      [],
    );
  });

  it('are no points of a list', () => {
    expect(sectionsOf('1. Nurses\n\n2. Cooks\n\n3. Porters', PROSE)).toEqual(['0 ']);
    expect(sectionsOf('1. We hired nurses.', PROSE, '2. We hired cooks.', PROSE, '3. Yes.', PROSE)).toEqual([
      '0 ',
    ]);
  });
});
