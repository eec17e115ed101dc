import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConfigFaults } from '../../src/config/config-faults.js';
import type { WrittenConfig } from '../../src/config/written-config.js';
import { FAIL_LEVELS, FAMILIES, SEVERITIES } from '../../src/model/verdict.js';
import { loadProfiles } from '../../src/run/load-config.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';

interface Field {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: Field;
  readonly properties?: Readonly<Record<string, Field>>;
}
const schema = JSON.parse(
  readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8'),
) as Field & { readonly definitions: Readonly<Record<string, Field>> };
const validate = new Ajv({ strict: false }).compile(schema);

describe('the schema of the configuration', () => {
  it('knows the profiles, levels and severities that there are', () => {
    const { profile, 'fail-on': failOn } = schema.definitions;
    expect(profile?.enum).toEqual(Object.keys(loadProfiles()));
    expect(failOn?.enum).toEqual(FAIL_LEVELS);
    for (const severity of SEVERITIES)
      expect(validate({ requirements: { act: { severity, reason: 'x' } } })).toBe(true);
  });

  it('describes every key in words, for editors', () => {
    const fields = (node: Field): Field[] =>
      Object.values(node.properties ?? {}).flatMap((field) => [field, ...fields(field.items ?? {})]);
    expect(fields(schema).length).toBeGreaterThan(20);
    for (const { description } of fields(schema)) expect(description).toMatch(/^[A-Z].*\.$/s);
  });

  it('finds fault where a full validator does', () => {
    const scalar = fc.oneof(
      fc.constantFrom('must', 'draft', 'off', 'note', '', 'a'),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const severity = fc.oneof(
      scalar,
      fc.record(
        { severity: fc.constantFrom('error', 'off', 'x'), reason: fc.constantFrom('', 'why') },
        { requiredKeys: [] },
      ),
    );
    const lists = fc.oneof(scalar, fc.array(fc.constantFrom('a', 'b/**', '')));
    const settings = {
      profile: scalar,
      'fail-on': scalar,
      'assume-status': scalar,
      requirements: fc.dictionary(fc.constantFrom(...FAMILIES), severity),
      attestations: lists,
      files: lists,
    };
    const entry = {
      requirement: scalar,
      reason: scalar,
      until: fc.constantFrom('2027-01-01', '2027', null),
      odd: scalar,
    };
    const config = fc.record(
      {
        ...settings,
        ignore: lists,
        jobs: scalar,
        cache: scalar,
        overrides: fc.array(fc.record(settings, { requiredKeys: [] }), { maxLength: 2 }),
        suppressions: fc.array(fc.record(entry, { requiredKeys: [] }), { maxLength: 2 }),
        odd: scalar,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(config, (value) => {
        const [first] = findConfigFaults(value as unknown as WrittenConfig, schema);
        expect(first === undefined).toBe(validate(value));
      }),
      { numRuns: 500 },
    );
  });
});

const { ids } = (await loadRuleSet()).ruleSet;

describe('the profiles', () => {
  const profiles = Object.entries(loadProfiles());

  it.each(profiles)('%s is a configuration in small, of requirements that there are', (_, profile) => {
    const { about, ...settings } = profile;
    expect(about).toMatch(/^[A-Z].*\.$/s);
    expect([...findConfigFaults(settings, schema as object)]).toEqual([]);
    for (const name of Object.keys(settings.requirements ?? {}))
      expect(ids.has(name) || (FAMILIES as readonly string[]).includes(name)).toBe(true);
  });
});
