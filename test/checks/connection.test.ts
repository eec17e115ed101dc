// The connection check through the whole core: a rule of its own over the shared words of connection, plans in, verdicts out.
import { describe, expect, it } from 'vitest';
import { ruleOnTrial } from '../support/rule-on-trial.js';

const CONCEPTS = `
garden-strategy: ["garden strategy"]
gardens: [garden]
dig: [spade]
soil: [soil]
`;

const FILES = ['language.yaml', 'actions.yaml', 'connections.yaml'];

function judgeWith(options: string): (plan: string) => string | undefined {
  const judge = ruleOnTrial({ kind: 'connection', options, concepts: CONCEPTS, files: FILES });
  return (plan) => judge(plan)?.verdict;
}

const named = judgeWith('{to: [<garden-strategy>]}');
const subject = judgeWith('{to: [<gardens>], voice: any}');
const actions = (cell: string): string =>
  `| Action | Measure | By |\n|---|---|---|\n| ${cell} | 40% in use | May 2027 |\n`;
const table = (cell: string): string =>
  `| Plan | How it connects |\n|---|---|\n| Garden strategy | ${cell} |\n`;

describe('a plan that is named', () => {
  it.each([
    ['in its own sentence', 'We take two actions from the garden strategy.'],
    ['in what follows of it', 'The garden strategy was agreed. Under it we fund a shed.'],
    ['under its heading', '## Garden strategy\n\nWe lead the group that writes it.'],
    ['by the lines it opens', 'Our part in the garden strategy:\n\n- fund two sheds\n- lead on bees'],
    ['by a cell that answers the header', table('Shared target for sheds')],
    ['in brackets after an action', 'A shed in each town by June. [Garden strategy, ref. 4.2; same target]'],
    [
      'by a title over what each plan gives',
      '*Our plans, and what each gives to this one*\n\nEstate: two sites | Garden strategy: the six sheds of aim two',
    ],
    ['by a link', 'See the [garden strategy](https://www.example.org/g).'],
    [
      'by an appendix that holds it',
      'The garden strategy is at Annex B.\n\n## Annex B\n\nSix sheds, two ponds and a hive.',
    ],
  ])('is tied %s', (_, plan) => expect(named(plan)).toBe('met'));

  it.each([
    ['listed with others', '*Our other plans*\n\nEstate: two sites | Garden strategy: six pages, bound'],
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

describe('a title given to it', () => {
  it.each([
    ['in brackets after the title', 'Greener Glen (the garden strategy) has four aims.'],
    ['in brackets after the name', 'We have a garden strategy (Greener Glen).'],
    ['by saying what it is', 'Greener Glen is the garden strategy for this area.'],
    ['beside a comma', 'Greener Glen, our garden strategy, has four aims.'],
  ])('stands for it elsewhere: %s', (_, plan) =>
    expect(named(`${plan}\n\n## Sheds\n\nWe fund two sheds. They come from Greener Glen.`)).toBe('met'),
  );
  it('may be letters that stand for it', () =>
    expect(named('Sheds: 40 by May (GGS outcome 3).\n\nGGS: Green Garden Strategy 2024-29.')).toBe('met'));
  it.each([
    [
      'the next of a list',
      'The Pond Strategy, our garden strategy and the rest are online.',
      'Pond Strategy',
    ],
    ['a body', 'Glen Council (garden strategy lead) has moved.', 'Glen Council'],
  ])('is not %s', (_, plan, other) =>
    expect(named(`${plan}\n\n## Sheds\n\nWe fund two sheds. They come from ${other}.`)).toBe('review'),
  );
});

describe('a name among other names', () => {
  it.each([
    'We share · joint funding · garden strategy · sheds · hives',
    'We fund sheds | we share | GARDEN STRATEGY | jointly run | hives',
    'Joint teams; shared budgets; the garden strategy; lead on sheds; hives',
    'Heard at the event: sheds hives finance garden strategy we lead directions audit workforce ponds joint funding',
  ])('is not tied by them: %s', (plan) => expect(named(plan)).toBe('review'));

  it.each([
    'Garden strategy: two actions taken on; joint budget; shared team; sheds led by us',
    'Sheds; hives; ponds; under the garden strategy we fund benches; paths',
  ])('is tied by what it opens or what its own item tells: %s', (plan) => expect(named(plan)).toBe('met'));
});

describe('an everyday word', () => {
  const hinted = judgeWith('{to: [<gardens>], hint: {words: [<dig>], beside: [<soil>]}, voice: any}');
  it.each([
    ['counts beside another of the subject', 'We bought 40 spades. The soil is good.', 'met'],
    ['counts under a heading of the subject', '## Soil\n\nWe bought 40 spades.', 'met'],
    ['is nothing alone', 'We bought 40 spades.', 'gap'],
    ['is nothing far from it', 'We bought 40 spades.\n\nThe soil is good.', 'gap'],
    ['is no mention', 'A spade is a tool for soil.', 'gap'],
  ])('%s', (_, plan, verdict) => expect(hinted(plan)).toBe(verdict));
});

describe('a subject', () => {
  it('is met by an act with no plan named', () => expect(subject('Each garden was replaced.')).toBe('met'));
  it('is no act where it is claimed', () => expect(subject('We are committed to gardens.')).toBe('review'));
  it('does not borrow the acts under a heading that is of other things too', () =>
    expect(subject('## Gardens, money and staff\n\nWe employ forty nurses.')).toBe('gap'));
});

describe('a subject named in a column of actions', () => {
  it('is acted on where its row has a measure or a date', () =>
    expect(subject(actions('Sheds beside each garden'))).toBe('met'));
  it.each([
    ['only thought about', actions('Explore sheds beside each garden')],
    ['claimed', actions('Commitment to the best of gardens')],
    ['without a measure', '| Action | Measure |\n|---|---|\n| Sheds beside each garden | tbc |\n'],
    ['in another column', '| Place | Measure |\n|---|---|\n| Town hall garden and bench | 40% in use |\n'],
  ])('is for a person to judge where %s', (_, plan) => expect(subject(plan)).toBe('review'));
});
