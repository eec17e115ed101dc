// A complete new rule to fill in: every part a rule needs, with examples of each kind. Words in capitals are for the author.
import { RULE_TEMPLATE } from './wording.js';

export interface NewRule {
  readonly id: string;
  readonly title: string;
  readonly force: 'must' | 'should' | 'may';
}

/** YAML text that loads and whose examples pass as they stand. */
export function formatNewRule({ id, title, force }: NewRule): string {
  return `# ${RULE_TEMPLATE.head}
id: ${textOf(id)}
title: ${textOf(title)}
force: ${force}
basis: [{source: 'LAW OR GUIDANCE, or an instrument of the register with its provision'}]
requirement: WHAT THE PLAN HAS TO DO, in one sentence.
explain: >-
  THE LAW in plain words, what is looked for, and what counts.
remedy: >-
  WHAT TO WRITE, for example: "We hold a tea party each May."
limits: WHAT THE RULE CANNOT SEE.
messages:
  met: The tea party is described.
  review: The tea party is mentioned or promised.
  gap: The plan does not mention the tea party.
checks:
  # ${RULE_TEMPLATE.checks}
  - kind: evidence
    with:
      met:
        - all: [tea party, '~(hold|host)!']
      review:
        - all: [tea party]
examples:
  - name: Done
    verdict: met
    plan: |
      We held a tea party in May 2025.
    evidence: [held a tea party]
  - name: A paraphrase that must pass
    verdict: met
    plan: |
      Two tea parties were hosted in village halls.
  - name: Mentioned only
    verdict: review
    plan: |
      Tea parties matter.
  - name: A promise
    verdict: review
    plan: |
      We will hold a tea party.
  - name: Nothing
    verdict: gap
    plan: |
      The Board meets six times a year.
  - name: A near miss
    verdict: gap
    plan: |
      The Council held a tea party of its own.
  - name: Denied
    verdict: gap
    plan: |
      We have not held a tea party.
`;
}

/** A title or an id may mean something else in YAML; what JSON writes, YAML reads. */
function textOf(value: string): string {
  return /^(?!(?:true|false|null)$)[a-z][\w -]*\w$/i.test(value) ? value : JSON.stringify(value);
}
