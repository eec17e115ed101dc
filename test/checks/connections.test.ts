// The connections check through the whole core: how many of several named plans must be tied.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.js';
import { checkPlan } from '../../src/engine/check-plan.js';
import { readRuleData } from '../../src/rules/rule-data.js';
import { createRuleSet } from '../../src/rules/rule-set.js';
import { loadRegisters } from '../../src/run/load-registers.js';

const registers = loadRegisters();
const conceptFile = (name: string): { path: string; text: string } => {
  const path = fileURLToPath(new URL(`../../data/concepts/${name}`, import.meta.url));
  return { path, text: readFileSync(path, 'utf8') };
};
const CONCEPTS = `
garden-strategy: ["garden strategy"]
bee-plan: ["bee plan"]
pond-plan: ["pond plan"]
`;

function judgeWith(options: string): (plan: string) => string | undefined {
  const rule = `
id: gardens
title: Gardens
force: should
basis: [{source: the list}]
requirement: r
explain: e
remedy: r
limits: l
messages: {met: m, review: r, gap: g}
checks: [{kind: connections, with: ${options}}]
examples: [{name: none, verdict: gap, plan: none}]
`;
  const data = readRuleData(
    {
      rules: [{ path: 'rules/guidance/gardens.yaml', text: rule }],
      concepts: [
        { path: 'concepts.yaml', text: CONCEPTS },
        ...['language.yaml', 'actions.yaml', 'connections.yaml'].map(conceptFile),
      ],
      itemLists: [],
      madeConcepts: [],
    },
    CHECKS,
  );
  const ruleSet = createRuleSet(data, registers, CHECKS, {
    edition: 'test',
    hash: 'test',
    frontMatterSchema: {},
  });
  const setting = { path: 'plan.md', today: '2026-11-21', authorities: [], basisText: () => '' };
  return (plan) => checkPlan(plan, ruleSet, setting).requirements[0]?.verdict;
}

const judge = judgeWith(
  '{least: 2, items: [{to: [<garden-strategy>]}, {to: [<bee-plan>]}, {to: [<pond-plan>]}]}',
);
const GARDENS = 'We take two actions from the garden strategy.';
const BEES = 'Our part in the bee plan is to pay for 40 hives.';

describe('several plans', () => {
  it('are tied where enough of them are', () => expect(judge(`${GARDENS}\n\n${BEES}`)).toBe('met'));

  it.each([
    ['one is tied', GARDENS],
    ['one is tied twice', `${GARDENS}\n\nThe garden strategy gives us its target for sheds.`],
    ['one is tied and another only named', `${GARDENS}\n\nSee also the pond plan.`],
    ['they are only named', 'See the garden strategy, the bee plan and the pond plan.'],
  ])('are for a person to judge where %s', (_, plan) => expect(judge(plan)).toBe('review'));

  it('are nothing where none is named', () => expect(judge('We have forty hives.')).toBe('gap'));
});
