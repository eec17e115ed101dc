// Every rule's own examples, and every concept's: the tests that rule authors write.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runExamples } from '../../src/engine/examples.js';
import { severityOf } from '../../src/model/verdict.js';
import { readPlan } from '../../src/parse/read-plan.js';
import { readConcepts } from '../../src/rules/concepts.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';

const { ruleSet, authorities } = await loadRuleSet();
const options = { today: '2026-11-21', authorities, basisText: () => '' };

describe.each(ruleSet.rules.map((rule) => [rule.id, rule] as const))('rule %s', (_, rule) => {
  it('has the examples that a rule needs', () => {
    expect(rule.examples.length).toBeGreaterThanOrEqual(6);
    const verdicts = new Set(rule.examples.map((example) => example.verdict));
    expect(verdicts).toContain('met');
    expect(verdicts).toContain('gap');
  });

  it('calls its faults what its force makes them', () => {
    const [, said] = /It is an? (\w+), never an error/.exec(rule.explain) ?? [];
    if (said !== undefined) expect(said).toBe(severityOf(rule.force));
  });

  it.each(runExamples(rule, ruleSet, options).map((result) => [result.name, result] as const))(
    '%s',
    (__, result) => {
      expect({ verdict: result.got, evidenceLacks: result.missing }).toEqual({
        verdict: result.wanted,
        evidenceLacks: [],
      });
    },
  );
});

const folder = new URL('../../data/concepts/', import.meta.url);
const concepts = readdirSync(folder).flatMap((name) =>
  readConcepts({ path: name, text: readFileSync(new URL(name, folder), 'utf8') }),
);

describe.each(concepts.map((c) => [c.id, c] as const))('concept %s', (id, concept) => {
  const isHit = (text: string): boolean => (ruleSet.lexicon.scan(readPlan(text)).get(id) ?? []).length > 0;
  it('hits and misses what it says', () => {
    expect((concept.examples.hits ?? []).filter((text) => !isHit(text))).toEqual([]);
    expect((concept.examples.misses ?? []).filter(isHit)).toEqual([]);
  });
});
