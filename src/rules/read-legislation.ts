// Reads the register of legislation and the gists of its provisions, and holds them against themselves: an alias has one owner,
// a heading lies within the instrument. It knows no instrument by name.
import type { Instrument, Lookup, Mark, SectionGist, Series } from '../model/registers.js';
import { MARKS } from './read-authorities.js';
import { createLookup } from './create-lookup.js';
import type { YamlValue } from './read-yaml.js';

const SERIES: readonly Series[] = ['asp', 'ssi', 'ukpga'];

interface LegislationRegister {
  readonly legislation: readonly Instrument[];
  readonly instrumentById: Lookup<Instrument>;
}

export function readLegislation(file: YamlValue): LegislationRegister {
  const byId = new Map<string, Instrument>();
  const owners = new Map<string, Instrument>();
  const entries = file.list();
  const legislation = entries.map((entry) => {
    const instrument = readInstrument(entry);
    if (byId.has(instrument.id)) entry.fail(`the id "${instrument.id}" is used twice`);
    byId.set(instrument.id, instrument);
    for (const alias of instrument.aliases) {
      const key = alias.toLowerCase().replace(/^the /, '');
      const owner = owners.get(key);
      if (owner !== undefined && owner !== instrument && !areKnownToBeConfused(owner, instrument)) {
        entry.fail(
          `the alias "${alias}" is also claimed by ${owner.id}`,
          'Name the other instrument in confused_with, or drop the alias.',
        );
      }
      owners.set(key, instrument);
    }
    return instrument;
  });
  entries.forEach((entry, index) => {
    for (const id of legislation[index]?.useInstead ?? []) {
      if (!byId.has(id)) entry.fail(`use_instead names "${id}", which is not in the register`);
    }
  });
  return { legislation, instrumentById: createLookup(byId) };
}

export function readSectionGists(
  file: YamlValue,
  instruments: Lookup<Instrument>,
): Lookup<Lookup<SectionGist>> {
  const gists = file.entries().map(([id, provisions]) => {
    if (instruments[id] === undefined) provisions.fail(`"${id}" is not in the register of legislation`);
    const byProvision = provisions
      .entries()
      .map(([provision, entry]) => [provision, readGist(entry, id, instruments)] as const);
    return [id, createLookup(byProvision)] as const;
  });
  return createLookup(gists);
}

function readGist(entry: YamlValue, home: string, instruments: Lookup<Instrument>): SectionGist {
  const fields = entry.fields('gist', 'keywords', 'not', 'mark');
  const misplaced = fields.get('not')?.entries() ?? [];
  return {
    gist: fields.need('gist').text(),
    keywords: fields.need('keywords').texts(),
    not: misplaced.map(([subject, place]) => ({ subject, ...readPlace(place, home, instruments) })),
    mark: fields.get('mark')?.oneOf(MARKS) ?? 'confirmed',
  };
}

function readInstrument(entry: YamlValue): Instrument {
  const fields = entry.fields(
    'id',
    'series',
    'year',
    'number',
    'title',
    'short_form',
    'aliases',
    'context_aliases',
    'wrong_forms',
    'last_provision',
    'last_subsections',
    'schedules',
    'schedule_paragraphs',
    'provision_word',
    'inserted',
    'inserted_complete',
    'repealed',
    'provisions',
    'provisions_described',
    'provisions_from_knowledge',
    'status',
    'repealed_on',
    'notes',
    'url',
    'confidence',
    'confused_with',
    'caution',
    'use_instead',
  );
  const series = fields.need('series').oneOf(SERIES);
  const year = fields.need('year').count();
  const number = fields.need('number').count();
  const id = fields.need('id').text();
  if (id !== `${series}-${year}-${number}`)
    fields.need('id').fail(`expected ${series}-${year}-${number}, found ${id}`);
  const confidence = fields
    .need('confidence')
    .fields('title', 'number', 'last_provision', 'provisions', 'status');
  const lastProvision = fields.get('last_provision')?.count();
  const lastMark = confidence.get('last_provision')?.oneOf(MARKS);
  if ((lastProvision === undefined) !== (lastMark === undefined)) {
    entry.fail('last_provision and confidence.last_provision go together');
  }
  return {
    id,
    series,
    year,
    number,
    title: fields.need('title').text(),
    shortForm: fields.get('short_form')?.text(),
    aliases: fields.need('aliases').texts(),
    contextAliases: fields.get('context_aliases')?.texts() ?? [],
    wrongForms: fields.need('wrong_forms').texts(),
    lastProvision,
    provisionWord: fields.need('provision_word').oneOf(['section', 'regulation', 'article']),
    lastSubsections: createLookup(
      fields
        .get('last_subsections')
        ?.entries()
        .map(([provision, last]) => [provision, last.count()] as const) ?? [],
    ),
    schedules: fields.get('schedules')?.count(),
    scheduleParagraphs: fields.get('schedule_paragraphs')?.count(),
    inserted: fields.need('inserted').texts(),
    insertedComplete: fields.need('inserted_complete').flag(),
    repealed: fields.need('repealed').texts(),
    provisions: readHeadings(fields.need('provisions'), lastMark === 'confirmed' ? lastProvision : undefined),
    provisionsDescribed: fields.get('provisions_described')?.texts() ?? [],
    provisionsFromKnowledge: fields.get('provisions_from_knowledge')?.texts() ?? [],
    status: fields.need('status').oneOf(['in force', 'not in force', 'repealed']),
    repealedOn: fields.get('repealed_on')?.text(),
    notes: fields.need('notes').maybeText(),
    url: fields.need('url').text(),
    confusedWith:
      fields
        .get('confused_with')
        ?.list()
        .map((item) => {
          const other = item.fields('title', 'note');
          return { title: other.need('title').text(), note: other.need('note').text() };
        }) ?? [],
    caution: fields.get('caution')?.text(),
    useInstead: fields.get('use_instead')?.texts() ?? [],
    confidence: {
      title: confidence.need('title').oneOf(MARKS),
      number: confidence.need('number').oneOf(MARKS),
      status: confidence.need('status').oneOf(MARKS),
      lastProvision: lastMark,
      provisions: confidence.get('provisions')?.oneOf<Mark>(MARKS),
    },
  };
}

function readHeadings(value: YamlValue, last: number | undefined): Lookup<string> {
  const headings = value.entries().map(([provision, heading]) => {
    const number = /^\d+/.exec(provision)?.[0];
    if (number === undefined) heading.fail(`"${provision}" is not the number of a provision`);
    if (last !== undefined && Number(number) > last) {
      heading.fail(`the last provision is ${last}, so ${provision} cannot exist`);
    }
    return [provision, heading.text()] as const;
  });
  return createLookup(headings);
}

function areKnownToBeConfused(a: Instrument, b: Instrument): boolean {
  return (
    a.confusedWith.some((other) => other.title === b.title) ||
    b.confusedWith.some((other) => other.title === a.title)
  );
}

/** A provision of the same instrument ("31"), of another (its id, "/", the provision), or another as a whole (its id). */
function readPlace(
  value: YamlValue,
  home: string,
  instruments: Lookup<Instrument>,
): { instrument: string; provision: string | undefined } {
  const place = value.text();
  if (/^\d/.test(place)) return { instrument: home, provision: place };
  const [instrument = '', provision] = place.split('/', 2);
  if (instruments[instrument] === undefined)
    value.fail(`"${instrument}" is not in the register of legislation`);
  return { instrument, provision };
}
