import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighPlan } from '../../src/engine/plan-settings.js';
import { emptySummary, type PlanReport, type RequirementReport } from '../../src/model/report.js';
import { FAIL_LEVELS, FORCES, SEVERITIES, severityOf, VERDICTS } from '../../src/model/verdict.js';
import { failsRun } from '../../src/report/options.js';
import { Tally } from '../../src/report/tally.js';

function requirement(over: Partial<RequirementReport>): RequirementReport {
  const force = over.force ?? 'must';
  return {
    id: 'a',
    family: 'act',
    force,
    severity: severityOf(force),
    verdict: 'gap',
    mode: 'automatic',
    basis: ['s.1'],
    message: 'm',
    items: [],
    evidence: [],
    findings: [],
    ...over,
  };
}

function planOf(...requirements: RequirementReport[]): PlanReport {
  return {
    path: 'plan.md',
    title: null,
    authority: null,
    status: null,
    error: null,
    failOn: 'must',
    requirements,
    summary: emptySummary(),
  };
}

function exitCode(plan: PlanReport): number {
  const tally = new Tally();
  tally.add(plan);
  return tally.exitCode;
}

describe('what fails the run', () => {
  it('is a gap alone, whatever is in force', () => {
    for (const verdict of VERDICTS.filter((v) => v !== 'gap'))
      for (const severity of SEVERITIES)
        for (const level of FAIL_LEVELS) expect(failsRun({ verdict, severity }, level)).toBe(false);
  });

  it.each([
    ['must', ['error']],
    ['should', ['error', 'warning']],
    ['may', ['error', 'warning', 'note']],
    ['never', []],
  ] as const)('with --fail-on %s: a gap of severity %j', (level, failing) => {
    expect(SEVERITIES.filter((severity) => failsRun({ verdict: 'gap', severity }, level))).toEqual(failing);
  });

  it('follows force where no severity is set', () => {
    for (const force of FORCES)
      for (const level of FORCES)
        expect(failsRun(requirement({ force }), level)).toBe(FORCES.indexOf(force) <= FORCES.indexOf(level));
  });
});

describe('the weight that is in force', () => {
  it('makes what fails of a duty, an expectation and good practice', () => {
    const plan = planOf(requirement({ id: 'duty' }), requirement({ id: 'wish', force: 'may' }));
    expect(exitCode(plan)).toBe(1);
    const lighter = weighPlan(plan, { failOn: 'must', severities: { duty: { severity: 'warning' } } });
    expect(exitCode(lighter)).toBe(0);
    expect(exitCode(weighPlan(lighter, { failOn: 'should', severities: {} }))).toBe(1);
    expect(
      exitCode(weighPlan(lighter, { failOn: 'must', severities: { wish: { severity: 'error' } } })),
    ).toBe(1);
  });

  it('switched off: the verdict stands, with the reason, and does not fail', () => {
    const off = { severity: 'off', reason: 'no hospital in the area' } as const;
    const [judged] = weighPlan(planOf(requirement({})), {
      failOn: 'may',
      severities: { a: off },
    }).requirements;
    expect(judged).toMatchObject({
      verdict: 'gap',
      severity: 'off',
      severityReason: 'no hospital in the area',
    });
    expect(Object.keys(judged ?? {}).slice(0, 6)).toEqual([
      'id',
      'family',
      'force',
      'severity',
      'severityReason',
      'verdict',
    ]);
  });

  it('never changes a verdict, nor how many are asked', () => {
    const settings = fc.record({
      failOn: fc.constantFrom(...FAIL_LEVELS),
      severities: fc.dictionary(
        fc.constantFrom('a', 'b', '__proto__', 'toString'),
        fc.record({ severity: fc.constantFrom(...SEVERITIES), reason: fc.string({ minLength: 1 }) }),
      ),
    });
    const plan = planOf(
      requirement({ id: 'a' }),
      requirement({ id: 'b', verdict: 'met' }),
      requirement({ id: 'toString' }),
    );
    fc.assert(
      fc.property(settings, (given) => {
        const weighed = weighPlan(plan, given);
        expect(weighed.requirements.map((r) => [r.id, r.verdict])).toEqual(
          plan.requirements.map((r) => [r.id, r.verdict]),
        );
        expect(weighPlan(weighed, given)).toEqual(weighed);
      }),
    );
  });
});
