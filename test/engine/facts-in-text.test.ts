// Facts that a plan without front matter tells in its text: whose plan it is, and which local choices of delegation were made.
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/engine/facts.js';
import { readPlan } from '../../src/parse/read-plan.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';
import type { Facts } from '../../src/model/facts.js';
import { Reading } from '../../src/text/reading.js';

const { ruleSet, authorities } = await loadRuleSet();

function factsOf(text: string): Facts {
  const plan = readPlan(text);
  return readFacts(new Reading(plan, ruleSet.lexicon.scan(plan)), { authorities });
}

describe('the authority of a plan', () => {
  it.each([
    [
      'in its title',
      '# Midlothian strategic plan 2025-28\n\nWe share services with East Lothian IJB.',
      'midlothian',
    ],
    [
      'as its maker',
      '# Our plan\n\nFalkirk Integration Joint Board has prepared this plan. It hosts services with Clackmannanshire and Stirling Integration Joint Board.',
      'falkirk',
    ],
    [
      'on a cover that was left as lines',
      'Living well\n\nAngus Integration Joint Board\n\n2026–2029\n\nWe plan beds together with Dundee City Integration Joint Board.',
      'angus',
    ],
    [
      'not in the first sentence of its text',
      'Living well.\n\nFife Integration Joint Board met. Falkirk Integration Joint Board met.',
      null,
    ],
    [
      'whose name holds that of another',
      '# East Renfrewshire strategic plan\n\nRenfrewshire Integration Joint Board runs podiatry for us.',
      'east-renfrewshire',
    ],
    ['where it is the only one', '# Our plan\n\nThe Moray Integration Joint Board meets in Elgin.', 'moray'],
    [
      'not where two are named alike',
      '# Our plan\n\nFife Integration Joint Board met. Falkirk Integration Joint Board met.',
      null,
    ],
    ['that is said to be ours', 'In Fife a nurse calls. We in Angus should like that too.', 'angus'],
    ['that has not what another has', 'Aberdeenshire made an assessment. Moray has not had one.', 'moray'],
    ['not where none is', '# Our plan\n\nWe want people to live well.', null],
  ])('%s', (_, text, authority) => {
    expect(factsOf(text).authority).toBe(authority);
  });
});

describe('the period of a plan', () => {
  const TEXT = '# Our plan\n\nThe plan runs from 1 April 2025 to 31 March 2030.';
  it.each(['1 April 2025', '01/04/2025', '1-4-2025', '2025-4-1', '2025-02-30', '2025-13', 'soon'])(
    'is that of the text where the front matter gives “%s”, which is no date',
    (given) => {
      const text = `---\nplan_start: ${given}\nplan_end: ${given}\n---\n${TEXT}`;
      expect(factsOf(text)).toMatchObject({ plan_start: '2025-04-01', plan_end: '2030-03-31' });
      expect(factsOf(text.replace(TEXT, 'Text.'))).toMatchObject({ plan_start: null, plan_end: null });
    },
  );

  it.each(['2026', '2026-04', '2026-04-06'])('is as precise as the front matter gives it: %s', (given) => {
    expect(factsOf(`---\nplan_start: '${given}'\n---\n${TEXT}`).plan_start).toBe(given);
  });
});

describe('the status of a plan', () => {
  it.each([
    ['status: Published', 'published'],
    ['status: " DRAFT "', 'draft'],
    ['status: adopted', null],
    ['status:', 'final'],
    ['title: Our plan', 'final'],
  ])('%s: %s', (line, status) => {
    expect(factsOf(`---\n${line}\n---\nText.`).status).toBe(status);
  });
});

describe('local choices of delegation', () => {
  const LIST =
    'The delegated services are home care, care homes, district nursing, mental health and day care';
  it.each([
    ['listed', `${LIST}, and children and families social work.`, true],
    ['left out of a full list', `${LIST}.`, false],
    [
      'left out of examples',
      `The delegated services are many, such as home care, care homes, district nursing, mental health, dentistry and day care.`,
      null,
    ],
    ['said not to be', "Children's services are not delegated to the Board.", false],
    ['not spoken of', 'We want people to live well.', null],
  ])("children's services %s", (_, text, delegated) => {
    expect(factsOf(text).children_delegated).toBe(delegated);
  });

  it('come from the front matter where it gives them', () => {
    expect(factsOf(`---\nchildren_delegated: true\n---\n${LIST}.`)).toMatchObject({
      children_delegated: true,
      justice_delegated: false,
    });
  });
});
