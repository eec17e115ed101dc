// Puts the registers together from their YAML texts. Disk is not known here: the caller brings the texts with the names of their
// files, which appear in errors.
import type { Registers } from '../model/registers.js';
import { readAuthorities } from './read-authorities.js';
import { readLegislation, readSectionGists } from './read-legislation.js';
import { readCoreIndicators, readGroups, readOutcomes, readPrinciples } from './read-lists.js';
import { readYaml, type YamlValue } from './read-yaml.js';
import type { NamedText, RegisterName } from './register-names.js';

/** Throws a ToolError (`bad-yaml`, `bad-data`) that names file and line. The result is frozen through and through. */
export function createRegisters(texts: Readonly<Record<RegisterName, NamedText>>): Registers {
  const open = (name: RegisterName): YamlValue => readYaml(texts[name].name, texts[name].text);
  const { legislation, instrumentById } = readLegislation(open('legislation'));
  return freeze({
    ...readAuthorities(open('authorities')),
    outcomes: readOutcomes(open('outcomes'), instrumentById),
    groups: readGroups(open('groups'), instrumentById),
    principles: readPrinciples(open('principles'), instrumentById),
    coreIndicators: readCoreIndicators(open('core-indicators')),
    legislation,
    instrumentById,
    sectionGists: readSectionGists(open('section-gists'), instrumentById),
  });
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
