// The connection check through the whole core: a rule of its own over the shared words of connection, plans in, verdicts out.
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
gardens: [garden]
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
checks: [{kind: connection, with: ${options}}]
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

const named = judgeWith('{to: [<garden-strategy>]}');
const subject = judgeWith('{to: [<gardens>], voice: any}');
const table = (cell: string): string =>
  `| Plan | How it connects |\n|---|---|\n| Garden strategy | ${cell} |\n`;

describe('a plan that is named', () => {
  it.each([
    ['in its own sentence', 'We take two actions from the garden strategy.'],
    ['in what follows of it', 'The garden strategy was agreed. Under it we fund a shed.'],
    ['under its heading', '## Garden strategy\n\nWe lead the group that writes it.'],
    ['by the lines it opens', 'Our part in the garden strategy:\n\n- fund two sheds\n- lead on bees'],
    ['by a cell that answers the header', table('Shared target for sheds')],
    ['by a link', 'See the [garden strategy](https://www.example.org/g).'],
    [
      'by an appendix that holds it',
      'The garden strategy is at Annex B.\n\n## Annex B\n\nSix sheds, two ponds and a hive.',
    ],
  ])('is tied %s', (_, plan) => expect(named(plan)).toBe('met'));

  it.each([
    ['named only', 'This plan sits alongside the garden strategy.'],
    ['promised', 'We will align this plan with the garden strategy.'],
    ['told as its owner tells it', 'The garden strategy was written by the council and has five aims.'],
    ['beside an empty cell', table('-')],
    ['beside a stock claim', table('In line with the vision')],
    ['at an appendix that is to follow', 'The garden strategy is at Annex B.\n\n## Annex B\n\nTo follow'],
  ])('is for a person to judge where it is %s', (_, plan) => expect(named(plan)).toBe('review'));

  it.each([
    ['negated', 'We have no garden strategy.'],
    ['told to be left undone', 'Some asked for a garden strategy. It was decided not to write one.'],
    ['another area’s', 'A neighbouring council has a garden strategy with forty actions.'],
    ['a heading with nothing under it', '## Garden strategy\n\n## Money\n\nWe fund sheds.'],
  ])('is nothing where it is %s', (_, plan) => expect(named(plan)).toBe('gap'));
});

describe('a subject', () => {
  it('is met by an act with no plan named', () => expect(subject('Each garden was replaced.')).toBe('met'));
  it('is no act where it is claimed', () => expect(subject('We are committed to gardens.')).toBe('review'));
  it('does not borrow the acts under a heading that is of other things too', () =>
    expect(subject('## Gardens, money and staff\n\nWe employ forty nurses.')).toBe('gap'));
});
