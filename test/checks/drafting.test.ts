// Where the faults of drafting and of the front matter are shown, and how many: the verdicts are tested by the rules' own examples.
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/engine/check-plan.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';

const { ruleSet, authorities, basisText } = await loadRuleSet();

/** The words that each finding stands at, with its line. */
function faults(id: string, plan: string): string[] {
  const options = { path: 'plan.md', today: '2026-11-21', authorities, basisText, only: new Set([id]) };
  const lines = plan.split('\n');
  const [result] = checkPlan(plan, ruleSet, options).requirements;
  return (result?.findings ?? []).map(
    ({ start, end }) =>
      `${start.line}: ${lines[start.line - 1]?.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined)}`,
  );
}

describe('placeholders', () => {
  it.each([
    [
      'once a sentence',
      'The lead is tbc, the date tbc or XX May. The map is tbc.',
      ['1: tbc', '1: XX', '1: tbc'],
    ],
    ['once a row', '| a | b |\n|---|---|\n| tbc | [date] |\n| XX | XX |', ['3: tbc', '3: [date]', '4: XX']],
    [
      'the whole bracket',
      'Text. [Foreword from the chair to follow]',
      ['1: [Foreword from the chair to follow]'],
    ],
    ['a bracket that is a link', '[[date]](https://example.org) is a link.', ['1: [date]']],
    ['an address', '<https://example.org/XX> and [a page](https://example.org/??XX)', []],
    ['the year', 'It begins in 20XX, or in 202X.', ['1: 20XX', '1: 202X']],
    ['nothing in code comments', 'Text. <!-- tbc -->', []],
    ['the words of a heading', '## Finance (to follow)\n\nText.', ['1: to follow']],
    ['after what was escaped', 'R\\&D \\*and\\* \\[insert map\\] here', ['1: \\[insert map\\]']],
  ])('%s', (_, plan, places) => {
    expect(faults('no-placeholders', plan)).toEqual(places);
  });
});

describe('structure', () => {
  it('shows each empty heading', () => {
    expect(faults('no-empty-sections', '# A\n\n## B\n\n## C\n\ntext\n\n### D\n')).toEqual([
      '3: ## B',
      '9: ### D',
    ]);
  });

  it('shows a skipped level once, not its siblings', () => {
    expect(faults('headings-in-order', '# A\n\n### B\n\n### C\n\n## D\n\n#### E\n')).toEqual([
      '3: ### B',
      '9: #### E',
    ]);
  });

  it('shows pictures in Markdown, by reference and in HTML', () => {
    const plan =
      '![](a.png) and ![][b]\n\n<div>\n<img src="c.png"\n  alt="">\n</div>\n\n![Map of Angus](d.png)\n\n[b]: b.png\n';
    expect(faults('images-have-alt-text', plan)).toEqual([
      '1: ![](a.png)',
      '1: ![][b]',
      '4: <img src="c.png"',
    ]);
  });

  it('shows links by reference', () => {
    expect(
      faults('links-have-text', 'Look [here][a] or at [our plan][a].\n\n[a]: https://example.org'),
    ).toEqual(['1: [here][a]']);
  });
});

describe('acronyms', () => {
  it.each([
    ['once, at the first use', 'The MDT and the ADP meet.\n\nThe MDT is here.', ['1: MDT', '1: ADP']],
    ['the singular of a plural', 'All MDTs meet.', ['1: MDT']],
    ['the text before a heading', '## The MDT\n\nAn MDT meets.', ['3: MDT']],
    ['not in quotations', '> "Our MDT was kind and knew what to do about it," said a carer.', []],
  ])('%s', (_, plan, places) => {
    expect(faults('acronyms-explained', plan)).toEqual(places);
  });
});

describe('front matter', () => {
  it('shows each broken pair at the later key', () => {
    const plan =
      '---\npreparation:\n  proposals: 2025-06-26\n  first_draft: 2025-05-01\n  views_close: 2025-12-19\napproved_date: 2025-12-01\nplan_start: 2026-04-01\nplan_end: 2026-04-01\n---\nText.';
    expect(faults('front-matter-dates-consistent', plan)).toEqual([
      '4: first_draft: 2025-05-01',
      '6: approved_date: 2025-12-01',
      '8: plan_end: 2026-04-01',
    ]);
  });

  it('shows one fault a key of the authority', () => {
    const plan =
      '---\nauthority: fife\nlocal_authorities: [Moray, Angus]\nhealth_board: NHS Fife\n---\nText.';
    expect(faults('authority-known', plan)).toEqual(['3: local_authorities: [Moray, Angus]']);
  });
});
