// Reads the short registers: outcomes, groups, principles and core indicators. It knows their shape, not what is in them.
import type {
  CoreIndicatorRegister,
  Group,
  GroupList,
  GroupRegister,
  Instrument,
  Lookup,
  OtherRole,
  Outcome,
  OutcomeRegister,
  Principle,
  PrincipleRegister,
  ProvisionReference,
} from '../model/registers.js';
import { MARKS } from './read-authorities.js';
import type { YamlValue } from './read-yaml.js';

type Instruments = Lookup<Instrument>;

const LISTS: readonly GroupList[] = ['consultees', 'spg'];

export function readOutcomes(file: YamlValue, known: Instruments): OutcomeRegister {
  const top = file.fields('instrument', 'set_names', 'outcomes');
  const outcomes = top
    .need('outcomes')
    .list()
    .map((entry, index): Outcome => {
      const fields = entry.fields(
        'number',
        'id',
        'name',
        'short_names',
        'key_phrases',
        'false_friends',
        'provision',
        'mark',
      );
      const mark = fields.need('mark').fields('key_phrases', 'short_names');
      return {
        number: readPosition(fields.need('number'), index),
        id: fields.need('id').text(),
        name: fields.need('name').text(),
        shortNames: fields.need('short_names').texts(),
        keyPhrases: fields.need('key_phrases').texts(),
        falseFriends: fields.need('false_friends').texts(),
        provision: fields.need('provision').text(),
        mark: {
          keyPhrases: mark.need('key_phrases').oneOf(MARKS),
          shortNames: mark.need('short_names').oneOf(MARKS),
        },
      };
    });
  return {
    instrument: readInstrumentId(top.need('instrument'), known),
    setNames: top.need('set_names').texts(),
    outcomes,
  };
}

export function readGroups(file: YamlValue, known: Instruments): GroupRegister {
  const top = file.fields('lists', 'groups', 'other_roles');
  const sources = top.need('lists').fields(...LISTS);
  const taken = new Set<string>();
  const groups = top
    .need('groups')
    .list()
    .map((entry): Group => {
      const fields = entry.fields('slug', 'title', 'prescribed_for', 'mark');
      return {
        slug: readNewSlug(fields.need('slug'), taken),
        title: fields.need('title').text(),
        prescribedFor: fields
          .need('prescribed_for')
          .list()
          .map((item) => item.oneOf(LISTS)),
        mark: fields.need('mark').oneOf(MARKS),
      };
    });
  const otherRoles = top
    .need('other_roles')
    .list()
    .map((entry): OtherRole => {
      const fields = entry.fields('slug', 'title', 'used_in', 'basis', 'mark');
      return {
        slug: readNewSlug(fields.need('slug'), taken),
        title: fields.need('title').text(),
        usedIn: fields.need('used_in').oneOf(LISTS),
        basis: readReference(fields.need('basis'), known),
        mark: fields.need('mark').oneOf(MARKS),
      };
    });
  return {
    sources: {
      consultees: readReference(sources.need('consultees'), known),
      spg: readReference(sources.need('spg'), known),
    },
    groups,
    consultees: groups.filter((group) => group.prescribedFor.includes('consultees')),
    spg: groups.filter((group) => group.prescribedFor.includes('spg')),
    otherRoles,
  };
}

export function readPrinciples(file: YamlValue, known: Instruments): PrincipleRegister {
  const top = file.fields(
    'instrument',
    'provision',
    'planning_principles_provision',
    'qualifiers',
    'main_purpose',
    'limbs',
  );
  return {
    instrument: readInstrumentId(top.need('instrument'), known),
    provision: top.need('provision').text(),
    planningPrinciplesProvision: top.need('planning_principles_provision').text(),
    qualifiers: top.need('qualifiers').texts(),
    mainPurpose: readPrinciple(top.need('main_purpose')),
    limbs: top.need('limbs').list().map(readPrinciple),
  };
}

export function readCoreIndicators(file: YamlValue): CoreIndicatorRegister {
  const top = file.fields('set_names', 'indicators');
  const indicators = top
    .need('indicators')
    .list()
    .map((entry, index) => {
      const fields = entry.fields('number', 'name', 'basis', 'reported', 'mark');
      const mark = fields.need('mark').fields('name', 'number');
      return {
        number: readPosition(fields.need('number'), index),
        name: fields.need('name').text(),
        basis: fields.need('basis').oneOf(['survey', 'data']),
        reported: fields.need('reported').flag(),
        mark: { name: mark.need('name').oneOf(MARKS), number: mark.need('number').oneOf(MARKS) },
      };
    });
  return { setNames: top.need('set_names').texts(), indicators };
}

function readPrinciple(entry: YamlValue): Principle {
  const fields = entry.fields('id', 'provision', 'name', 'key_phrases', 'mark');
  return {
    id: fields.need('id').text(),
    provision: fields.need('provision').text(),
    name: fields.need('name').text(),
    keyPhrases: fields.need('key_phrases').texts(),
    mark: fields.need('mark').oneOf(MARKS),
  };
}

function readReference(entry: YamlValue, known: Instruments): ProvisionReference {
  const fields = entry.fields('instrument', 'provision');
  return {
    instrument: readInstrumentId(fields.need('instrument'), known),
    provision: fields.need('provision').text(),
  };
}

function readInstrumentId(value: YamlValue, known: Instruments): string {
  const id = value.text();
  return known[id] === undefined ? value.fail(`"${id}" is not in the register of legislation`) : id;
}

function readPosition(value: YamlValue, index: number): number {
  const number = value.count();
  return number === index + 1
    ? number
    : value.fail(`expected ${index + 1}, found ${number}: numbers run from 1 in order`);
}

function readNewSlug(value: YamlValue, taken: Set<string>): string {
  const slug = value.text();
  if (taken.has(slug)) value.fail(`the slug "${slug}" is used twice`);
  taken.add(slug);
  return slug;
}
