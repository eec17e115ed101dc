import { describe, expect, test } from 'vitest';
import { ruleOnTrial } from '../support/rule-on-trial.js';

const trial = {
  kind: 'evidence',
  concepts: `
heard: ["~ask", "~meet"]
carers: ["carer"]
tenants: ["tenant"]
elsewhere: ["rent"]
`,
  shared: `
group-heard:
  met:
    - all: ["{item}", <heard>!]
      none: [<elsewhere>]
    - all: [["{item}", <tenants>], "came!"]
  review:
    - all: ["{item}"]
`,
};
const options = '{shared: {list: group-heard, item: [<carers>, "family"]}}';

describe('clauses that several rules share', () => {
  test('stand for what the rule asks about', () => {
    const judge = ruleOnTrial({ ...trial, options });
    expect(judge('We asked carers.')?.verdict).toBe('met');
    expect(judge('We asked each family.')?.verdict).toBe('met');
    expect(judge('The tenants came.')?.verdict).toBe('met');
    expect(judge('We asked tenants.')?.verdict).toBe('gap');
    expect(judge('Carers are many.')?.verdict).toBe('review');
    expect(judge('We asked carers about rent.')?.verdict).toBe('review');
  });

  test('stand beside the rule’s own, and what the rule leaves out is left out of them', () => {
    const judge = ruleOnTrial({
      ...trial,
      options:
        '{shared: {list: group-heard, item: [<carers>], none: ["budget"]}, met: [{all: ["Carers stay"]}]}',
    });
    expect(judge('We asked carers.')?.verdict).toBe('met');
    expect(judge('We asked carers about the budget.')?.verdict).toBe('gap');
    expect(judge('Carers stay at home.')?.verdict).toBe('met');
  });

  test('are named by a list that exists, and hold good clauses', () => {
    expect(() => ruleOnTrial({ ...trial, options: '{shared: {list: groups, item: [<carers>]}}' })).toThrow(
      'rules/guidance/trial.yaml:11:49: no shared clauses are called "groups"',
    );
    expect(() =>
      ruleOnTrial({ ...trial, options, shared: 'group-heard: {met: [{any: ["{item}"]}]}' }),
    ).toThrow("shared.yaml:1:21: must have required property 'all' at group-heard.met.0");
    expect(() => ruleOnTrial({ ...trial, options: '{}' })).toThrow("must have required property 'met'");
  });
});
