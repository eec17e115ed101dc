import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSchemaFaults, type Schema } from '../../src/checks/schema-faults.js';
import { checkPlan } from '../../src/engine/check-plan.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';

const schema = JSON.parse(
  readFileSync(new URL('../../schema/plan-front-matter.schema.json', import.meta.url), 'utf8'),
) as Schema;
const { ruleSet, authorities, basisText } = await loadRuleSet();

/** What the rule on the front matter says of a plan, as "line:column message | suggestion". */
function findings(plan: string): string[] {
  const options = {
    path: 'plan.md',
    today: '2026-11-21',
    authorities,
    basisText,
    only: new Set(['front-matter-valid']),
  };
  const [result] = checkPlan(plan, ruleSet, options).requirements;
  return (result?.findings ?? []).map(
    (f) => `${f.start.line}:${f.start.column} ${f.message} | ${f.suggestion ?? ''}`,
  );
}
const head = (yaml: string) => findings(`---\n${yaml}\n---\n# A plan\n`);

describe('faults of the front matter', () => {
  it('is told where empty lines stand before it, and read all the same', () => {
    expect(findings('\n\n---\ntitle: A\nstatus: drafts\n---\n# A plan\n')).toEqual([
      '3:1 the front matter does not begin in the first line | Take out the empty lines before it.',
      '5:1 "status" cannot be "drafts" | Did you mean draft? It can be one of draft, consultation, final, published.',
    ]);
    expect(findings('\n---\nnote: words below a rule\n\nMore words.\n')[0]).toMatch(/no front matter/);
  });

  it('lets a linked plan that no requirement asks for have a type of its own', () => {
    expect(head('linked_plans:\n  - {type: local-transport-strategy, title: B}')).toEqual([]);
  });

  it('is told where nothing is in it', () => {
    expect(findings('---\n---\n# A plan\n')).toEqual([
      '1:1 the front matter is empty | Put lines such as "title: ..." and "status: draft" between its lines ---.',
    ]);
  });

  it.each([
    ['title: A\naproved_date: 2026-03-20', '3:1 unknown key "aproved_date" | Did you mean "approved_date"?'],
    [
      'title: A\nstatus: drafts',
      '3:1 "status" cannot be "drafts" | Did you mean draft? It can be one of draft, consultation, final, published.',
    ],
    [
      'approved_date: 22 April 2026',
      '2:1 "approved_date" should be a day, not "22 April 2026" | Write the day as 2026-04-01, without quotes or words.',
    ],
    [
      'plan_start: 2026-02-30',
      '2:1 "plan_start" gives a day that does not exist: 2026-02-30 | Look the day up, and write it as 2026-04-01.',
    ],
    [
      'is_first_plan: maybe',
      '2:1 "is_first_plan" should be true or false, not "maybe" | Write true or false, without quotes.',
    ],
    [
      'localities: Mearns',
      '2:1 "localities" should be a list, not "Mearns" | Write a list: [one, another], or a line "- one" for each.',
    ],
    [
      'spg:\n  - {group: locality}\n  - {group: council}',
      '4:6 "spg.2.group" cannot be "council" | Did you mean council-nominee?',
    ],
    [
      'linked_plans:\n  - {type: local-carers-strategy, title: B}',
      '3:6 no requirement asks for a plan of the type "local-carers-strategy" | Did you mean "local-carer-strategy"?',
    ],
    [
      'localities: [North, South\ntitle: A',
      '2:13 the front matter is not valid YAML: a bracket is not closed | Put ] after the last value, or the whole value in quotes.',
    ],
    [
      'attestations:\n  - {requirement: best-value}',
      '3:5 "attestations.1" lacks "verdict" | Add "verdict: ...".',
    ],
    [
      'financial_statement: {amount: -5}',
      '2:23 "financial_statement.amount" is -5, which is less than 0 | Write a number from 0.',
    ],
    ['status: draft\ntitle: A\nstatus: final', '4:1 "status" is given twice | Keep one of them.'],
    [
      'title: A: the plan',
      '2:8 the front matter is not valid YAML: a value holds a colon and is not in quotes | Put the value in quotes.',
    ],
    [
      '- a\n- b',
      '2:1 the front matter is not a list of keys and values | Write it as lines of the form "key: value".',
    ],
    [
      'title: &a [*a]',
      '2:1 the front matter repeats itself through YAML aliases that cannot be followed | Write the values out.',
    ],
    [
      `title: ${'['.repeat(20_000)}`,
      '2:1 the values of the front matter are nested too deeply to be read | Write them flat, as in the guide to the front matter.',
    ],
  ])('%s', (yaml, fault) => {
    expect(head(yaml).map((found) => found.slice(0, fault.length))).toEqual([fault]);
  });

  it('stops an alias bomb', () => {
    const lines = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
      (name, i) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefgh'[i] ?? ''}`)
          .join(', ')}]`,
    );
    expect(head(['a: &a [x, x, x, x, x, x, x, x, x]', ...lines].join('\n'))).toEqual([
      expect.stringMatching(/^2:1 the front matter repeats itself/),
    ]);
  });

  it('are told in the order of their lines', () => {
    expect(head('stauts: draft\nplan_start: soon\nstatus: done').map((found) => found.slice(0, 3))).toEqual([
      '2:1',
      '3:1',
      '4:1',
    ]);
  });

  it('are its absence and a missing closing line, at line 1', () => {
    expect(findings('# A plan\n')).toEqual([
      expect.stringMatching(/^1:1 the plan has no front matter \| Begin the file with/),
    ]);
    expect(findings('---\ntitle: A\n\n# A plan\n')).toEqual([
      expect.stringMatching(/^1:1 the front matter has no closing --- line \| /),
    ]);
  });

  it('are none for text that was cut by a comma, nor for a wrong authority', () => {
    expect(head('spg: [{group: locality, who: Director of Change, NHS Fife}]\nauthority: fief')).toEqual([]);
  });
});

describe('findSchemaFaults', () => {
  const validate = new Ajv({ strict: false }).compile(schema);
  const leaf = fc.constantFrom<unknown>(
    '',
    'text',
    '2026-04-01',
    '2026-13-01',
    'draft',
    'fife',
    'best-value',
    'council',
    'met',
    true,
    null,
    3,
    -1,
    2.5,
  );
  const key = fc.constantFrom(
    ...Object.keys(schema.properties ?? {}),
    'group',
    'who',
    'name',
    'requirement',
    'verdict',
    'amount',
    'odd',
    'Odd Key',
  );
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(key, tie('any'), { maxKeys: 4 }),
    ),
  })).any;

  it('agrees with a full validator', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 4 }), (data) => {
        expect(findSchemaFaults(data, schema).length === 0).toBe(validate(data));
      }),
      { numRuns: 3000 },
    );
  });
});
