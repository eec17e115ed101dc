import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, comparePlans, countChanges, type PlanToCompare } from '../../src/engine/compare.js';
import { sectionTrails } from '../../src/engine/section-trail.js';
import { emptySummary, type RequirementReport } from '../../src/model/report.js';
import { type Verdict, VERDICTS } from '../../src/model/verdict.js';
import { readPlan } from '../../src/parse/read-plan.js';

function requirement(verdict: Verdict, over: Partial<RequirementReport> = {}): RequirementReport {
  return {
    id: 'a',
    family: 'act',
    force: 'must',
    severity: 'error',
    verdict,
    mode: 'automatic',
    basis: ['s.1'],
    message: verdict,
    items: [],
    evidence: [],
    findings: [],
    ...over,
  };
}

/** Sections are named by the tens of their lines. */
function planOf(...requirements: RequirementReport[]): PlanToCompare {
  const report = {
    path: 'plan.md',
    title: null,
    authority: null,
    status: null,
    error: null,
    failOn: 'must',
    requirements,
    summary: emptySummary(),
  } as const;
  return { report, sectionOf: (line) => [`Part ${Math.floor(line / 10)}`] };
}

const at = (line: number, quote: string) => ({
  start: { line, column: 1 },
  end: { line, column: 2 },
  quote,
});

function changeOf(then: RequirementReport, now: RequirementReport): Change | undefined {
  return comparePlans(planOf(then), planOf(now))[0]?.change;
}

describe('how a verdict turns', () => {
  const lost = ['met partial', 'met review', 'met gap', 'partial review', 'partial gap', 'review gap'];
  const pairs = VERDICTS.flatMap((then) => VERDICTS.map((now) => [then, now] as const));

  it.each(pairs)('%s to %s', (then, now) => {
    const wanted =
      then === now
        ? 'same'
        : then === 'not-applicable' || now === 'not-applicable'
          ? 'changed'
          : lost.includes(`${then} ${now}`)
            ? 'lost'
            : 'gained';
    expect(changeOf(requirement(then), requirement(now))).toBe(wanted);
  });

  it('is lost where an item of the list is lost, though the verdict stays', () => {
    const items = (carers: Verdict, housing: Verdict) => ({
      items: [
        { name: 'Carers', verdict: carers },
        { name: 'Housing', verdict: housing },
      ],
    });
    const then = requirement('partial', items('met', 'gap'));
    expect(changeOf(then, requirement('partial', items('gap', 'met')))).toBe('lost');
    expect(changeOf(then, requirement('partial', items('met', 'met')))).toBe('gained');
    expect(changeOf(then, requirement('partial', { items: [{ name: 'Carers', verdict: 'met' }] }))).toBe(
      'changed',
    );
  });

  it('fails unless it is switched off or suppressed', () => {
    const fails = (over: Partial<RequirementReport>) =>
      comparePlans(planOf(requirement('met')), planOf(requirement('gap', over)))[0]?.fails;
    expect(fails({})).toBe(true);
    expect(fails({ severity: 'off' })).toBe(false);
    expect(fails({ suppression: { by: 'plan', reason: 'known' } })).toBe(false);
  });
});

describe('what a verdict rests on', () => {
  it('has moved where the same words stand in another section', () => {
    const then = requirement('met', { evidence: [at(3, 'We **asked** carers.')] });
    expect(changeOf(then, requirement('met', { evidence: [at(7, 'We asked\ncarers')] }))).toBe('same');
    expect(changeOf(then, requirement('met', { evidence: [at(23, 'We asked carers.')] }))).toBe('moved');
    expect(changeOf(then, requirement('met', { evidence: [at(3, 'We met carers.')] }))).toBe('changed');
  });

  it('is shown where it is no longer there, and where it is new', () => {
    const [compared] = comparePlans(
      planOf(requirement('met', { evidence: [at(3, 'Old.'), at(4, 'Both.')] })),
      planOf(requirement('review', { evidence: [at(5, 'Both.'), at(31, 'New.')] })),
    );
    expect(compared?.before.evidence).toEqual([{ line: 3, section: ['Part 0'], quote: 'Old.' }]);
    expect(compared?.after.evidence).toEqual([{ line: 31, section: ['Part 3'], quote: 'New.' }]);
  });

  it('counts new faults as a change', () => {
    const fault = (message: string) => ({
      message,
      start: { line: 1, column: 1 },
      end: { line: 1, column: 2 },
    });
    const then = requirement('gap', { findings: [fault('a')] });
    const [compared] = comparePlans(
      planOf(then),
      planOf(requirement('gap', { findings: [fault('a'), fault('b')] })),
    );
    expect([compared?.change, compared?.before.findings, compared?.after.findings]).toEqual([
      'changed',
      [],
      ['b'],
    ]);
  });

  it('counts a fault more of the same words', () => {
    const fault = { message: 'a', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    const [one, two] = [
      requirement('gap', { findings: [fault] }),
      requirement('gap', { findings: [fault, fault] }),
    ];
    const findings = (then: RequirementReport, now: RequirementReport) => {
      const [compared] = comparePlans(planOf(then), planOf(now));
      return [compared?.change, compared?.before.findings, compared?.after.findings];
    };
    expect(findings(one, two)).toEqual(['changed', [], ['a']]);
    expect(findings(two, one)).toEqual(['changed', ['a'], []]);
  });

  it('turns round with the order of the plans, and says nothing of a plan against itself', () => {
    const verdict = fc.constantFrom(...VERDICTS);
    const evidence = fc.array(
      fc.record({ line: fc.integer({ min: 1, max: 40 }), quote: fc.constantFrom('x', 'y', 'z') }),
    );
    const one = fc
      .record({ verdict, evidence })
      .map(({ verdict: v, evidence: e }) =>
        requirement(v, { evidence: e.map(({ line, quote }) => at(line, quote)) }),
      );
    const back = {
      lost: 'gained',
      gained: 'lost',
      changed: 'changed',
      moved: 'moved',
      same: 'same',
    } as const;
    fc.assert(
      fc.property(one, one, (a, b) => {
        const there = changeOf(a, b) ?? 'same';
        expect(changeOf(b, a)).toBe(back[there]);
        expect(changeOf(a, a)).toBe('same');
        expect(countChanges(comparePlans(planOf(a), planOf(b)))[there]).toBe(1);
      }),
    );
  });
});

describe('the section of a line', () => {
  it('is told by the headings above it, without the title of the document', () => {
    const trailOf = sectionTrails(
      readPlan('# Plan\n\nText.\n\n## One\n\n### Two\n\nText.\n\n## Three\n\nText.\n'),
    );
    expect([3, 9, 13].map(trailOf)).toEqual([[], ['One', 'Two'], ['Three']]);
    const parts = sectionTrails(readPlan('# One\n\nText.\n\n# Two\n\nText.\n'));
    expect([3, 7].map(parts)).toEqual([['One'], ['Two']]);
  });
});
