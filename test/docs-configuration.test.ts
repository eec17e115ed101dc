// The page on the configuration tells every key of the schema and no other, and each of its examples can be used as it stands.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findConfigFaults } from '../src/config/config-faults.js';
import { spellOutFamilies } from '../src/config/plan-settings-of.js';
import { layersOf } from '../src/config/layers.js';
import type { WrittenConfig } from '../src/config/written-config.js';
import { loadProfiles } from '../src/run/load-config.js';
import { loadRuleSet } from '../src/run/load-rule-set.js';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const page = read('docs/configuration.md');
const schema = JSON.parse(read('schema/config.schema.json')) as {
  readonly properties: Readonly<Record<string, object>>;
};
const examples = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map((match) => match[1] ?? '');
const rules = (await loadRuleSet()).ruleSet.rules;

describe('docs/configuration.md', () => {
  it('has a heading for each key of the schema, and for no other', () => {
    const told = [...page.matchAll(/^### (.+)$/gm)].flatMap(([, heading = '']) =>
      [...heading.matchAll(/`([^`]+)`/g)].map((match) => match[1]),
    );
    expect(told).toHaveLength(new Set(told).size);
    expect(new Set(told)).toEqual(new Set(Object.keys(schema.properties).filter((key) => key !== '$schema')));
  });

  it('gives an example of each key', () => {
    const keys = examples.flatMap((example) => Object.keys(parse(example) as object));
    expect(new Set(keys)).toEqual(new Set(Object.keys(schema.properties).filter((key) => key !== '$schema')));
  });

  it.each(examples)('has an example that is as it should be: %j', (example) => {
    const values = parse(example) as WrittenConfig;
    expect([...findConfigFaults(values, schema)]).toEqual([]);
    const layers = layersOf({ path: 'x', values, placeOf: () => 'x:1:1' }, loadProfiles(), (path) => path);
    expect(() => spellOutFamilies(layers, rules)).not.toThrow();
  });

  it('tells each profile with its status and what it fails on', () => {
    for (const [name, profile] of Object.entries(loadProfiles())) {
      const failOn = profile['fail-on'] === 'never' ? 'nothing' : `\`${profile['fail-on'] ?? ''}\``;
      expect(page).toMatch(
        new RegExp(`^\\| \`${name}\` \\|.*\\| ${profile['assume-status'] ?? ''} \\| ${failOn} \\|$`, 'm'),
      );
    }
  });
});
