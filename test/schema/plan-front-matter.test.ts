import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VERDICTS } from '../../src/model/verdict.js';
import { loadRegisters } from '../../src/run/load-registers.js';

interface Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(
  readFileSync(new URL('../../schema/plan-front-matter.schema.json', import.meta.url), 'utf8'),
) as Schema;
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const registers = loadRegisters();

/** Places and kinds of the faults that the schema finds. */
function findFaults(yaml: string): string[] {
  validate(parse(yaml));
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`);
}

describe('the schema of the front matter', () => {
  it('knows the authorities, models and groups of the registers', () => {
    const { groups, otherRoles } = registers.groups;
    const field = (name: string) => schema.properties?.[name];
    const roles = (usedIn: string) =>
      otherRoles.filter((role) => role.usedIn === usedIn).map((role) => role.slug);
    const slugs = groups.map((group) => group.slug);
    expect(new Set(field('authority')?.enum)).toEqual(new Set(Object.keys(registers.authorityBySlug)));
    expect(field('model')?.enum).toEqual(registers.models);
    expect(field('spg')?.items?.properties?.['group']?.enum).toEqual([...slugs, ...roles('spg')]);
    expect(field('consultees')?.items?.properties?.['group']?.enum).toEqual([
      ...slugs,
      ...roles('consultees'),
    ]);
    expect(field('attestations')?.items?.properties?.['verdict']?.enum).toEqual(VERDICTS);
  });

  it('describes every field in words, for editors', () => {
    const collect = (node: Schema, path: string): [string, Schema][] => [
      ...Object.entries(node.properties ?? {}).flatMap(([name, field]): [string, Schema][] => [
        [`${path}.${name}`, field],
        ...collect(field, `${path}.${name}`),
      ]),
      ...(node.items === undefined ? [] : collect(node.items, path)),
      ...(node.anyOf ?? []).flatMap((choice) => collect(choice, path)),
    ];
    const fields = collect(schema, '');
    expect(fields.length).toBeGreaterThan(60);
    const silent = fields.filter(([, field]) => !/^[A-Z].+\.$/s.test(field.description ?? ''));
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('asks for no field', () => {
    expect(findFaults('{}')).toEqual([]);
  });

  it('accepts the front matter of the test plans, but for those labelled as faulty', () => {
    const folder = new URL('../../fixtures/plans/', import.meta.url);
    const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
    const plans = readdirSync(folder).filter((name) => name.endsWith('.md'));
    const faultless = plans.filter(
      (name) => !/requirement: front-matter-valid/.test(read(name.replace(/md$/, 'labels.yaml'))),
    );
    expect(faultless.length).toBeGreaterThan(0);
    for (const name of faultless) {
      const head = /^---\n(.*?)\n---\n/s.exec(read(name))?.[1] ?? '{}';
      expect([name, findFaults(head)]).toEqual([name, []]);
    }
  });

  it.each([
    ['localities: [Mearns, {name: Marr, population: 37000}]'],
    ['financial_statement: {year: 2026/27, amount: 312600000.50}'],
    ['financial_statement: {year: 2026}'],
    ['linked_plans: [{type: local-housing-strategy, period: 2023-28}]'],
    ['directions: [{date: 2026-03-19, to: NHS Fife, functions: Delegated health functions}]'],
    ['directions: [{date: 2026-03-19, to: NHS Fife, functions: [District nursing, Community hospitals]}]'],
    ['authority: orkney'],
    // A comma that was not put in quotes cuts a text in two; the second half becomes a key without a value.
    ['spg: [{group: health-board-nominee, who: Director of Transformation, NHS Fife}]'],
    ['plan_start: 2024-02-29'],
  ])('accepts %s', (yaml) => {
    expect(findFaults(yaml)).toEqual([]);
  });

  it.each([
    ['autority: fife', ' additionalProperties'],
    ['authority: Fife', '/authority enum'],
    ['status: finished', '/status enum'],
    ['plan_start: April 2026', '/plan_start pattern'],
    ['plan_start: 2026-13-01', '/plan_start pattern'],
    ['plan_start: 2026', '/plan_start type'],
    ['is_first_plan: "yes"', '/is_first_plan type'],
    ['title:', '/title type'],
    ['local_authorities: Fife', '/local_authorities type'],
    ['financial_statement: {amount: -5}', '/financial_statement/amount minimum'],
    ['financial_statement: {amount: "312,600,000"}', '/financial_statement/amount type'],
    ['spg: [{group: other-staff, name: Staff forum}]', '/spg/0 additionalProperties'],
    ['spg: [{group: other-staff, Job: Staff forum}]', '/spg/0/Job type'],
    ['spg: [{group: third-sector}]', '/spg/0/group enum'],
    ['spg: [{group: council}]', '/spg/0/group enum'],
    ['consultees: [{group: council-nominee}]', '/consultees/0/group enum'],
    ['impact_assessments: [{type: eqia}]', '/impact_assessments/0/type enum'],
    ['review: {decision: maybe}', '/review/decision enum'],
    ['attestations: [{requirement: spg-established}]', '/attestations/0 required'],
    ['localities: [{population: 40}]', '/localities/0 required'],
  ])('refuses %s', (yaml, fault) => {
    expect(findFaults(yaml)).toContain(fault);
  });
});
