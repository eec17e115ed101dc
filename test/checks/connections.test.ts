// The connections check through the whole core: how many of several named plans must be tied.
import { describe, expect, it } from 'vitest';
import { ruleOnTrial } from '../support/rule-on-trial.js';

const CONCEPTS = `
garden-strategy: ["garden strategy"]
bee-plan: ["bee plan"]
pond-plan: ["pond plan"]
`;

const FILES = ['language.yaml', 'actions.yaml', 'connections.yaml'];

function judgeWith(options: string): (plan: string) => string | undefined {
  const judge = ruleOnTrial({ kind: 'connections', options, concepts: CONCEPTS, files: FILES });
  return (plan) => judge(plan)?.verdict;
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
