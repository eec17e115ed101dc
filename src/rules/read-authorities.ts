// Reads the register of integration authorities and works out who their neighbours are. It knows no authority by name.
import type { Authority, HealthBoard, Lookup, Mark } from '../model/registers.js';
import { createLookup } from './create-lookup.js';
import type { YamlValue } from './read-yaml.js';

export const MARKS: readonly Mark[] = ['confirmed', 'from-knowledge'];
const SLUG = /^[a-z]+(-[a-z]+)*$/;

interface AuthorityRegister {
  readonly models: readonly string[];
  readonly healthBoards: readonly HealthBoard[];
  readonly authorities: readonly Authority[];
  readonly authorityBySlug: Lookup<Authority>;
}

export function readAuthorities(file: YamlValue): AuthorityRegister {
  const top = file.fields('models', 'health_boards', 'authorities');
  const healthBoards = top.need('health_boards').list().map(readHealthBoard);
  const models = top.need('models').texts();
  const taken = new Set<string>();
  const alone = top
    .need('authorities')
    .list()
    .map((entry) => {
      const authority = readAuthority(entry, models, healthBoards);
      for (const slug of [authority.slug, ...authority.accepts]) {
        if (taken.has(slug)) entry.fail(`the slug "${slug}" is used twice`);
        if (!SLUG.test(slug))
          entry.fail(`"${slug}" is not a slug`, 'Use lower-case words joined by hyphens.');
        taken.add(slug);
      }
      return authority;
    });
  const authorities = alone.map((authority) => ({
    ...authority,
    neighbours: alone
      .filter((other) => other !== authority && other.healthBoard === authority.healthBoard)
      .map((other) => other.slug),
  }));
  const authorityBySlug = createLookup(
    authorities.flatMap((authority) =>
      [authority.slug, ...authority.accepts].map((slug) => [slug, authority] as const),
    ),
  );
  return { models, healthBoards, authorities, authorityBySlug };
}

function readHealthBoard(entry: YamlValue): HealthBoard {
  const board = entry.fields('id', 'name', 'legal_name', 'short_forms');
  return {
    id: board.need('id').text(),
    name: board.need('name').text(),
    legalName: board.need('legal_name').text(),
    shortForms: board.need('short_forms').texts(),
  };
}

function readAuthority(
  entry: YamlValue,
  models: readonly string[],
  healthBoards: readonly HealthBoard[],
): Authority {
  const fields = entry.fields(
    'slug',
    'name',
    'accepts',
    'model',
    'models_accepted',
    'local_authorities',
    'health_board',
    'board_names',
    'lead_agencies',
    'partnership_names',
    'islands',
    'gaelic',
    'known_localities',
    'mark',
  );
  const model = fields.need('model').oneOf(models);
  const others =
    fields
      .get('models_accepted')
      ?.list()
      .map((item) => item.oneOf(models)) ?? [];
  const boardId = fields.need('health_board');
  const healthBoard = healthBoards.find((board) => board.id === boardId.text());
  const localAuthorities = fields.need('local_authorities').list().map(readLocalAuthority);
  if (localAuthorities.length === 0) entry.fail('an integration authority has at least one council');
  const boardNames = fields.need('board_names').texts();
  const leadAgencies = fields.get('lead_agencies')?.texts() ?? [];
  if (boardNames.length + leadAgencies.length === 0)
    entry.fail('neither a board of its own nor a lead agency is named');
  const mark = fields.need('mark').fields('area', 'model', 'health_board', 'names', 'known_localities');
  return {
    slug: fields.need('slug').text(),
    name: fields.need('name').text(),
    accepts: fields.need('accepts').texts(),
    model,
    modelsAccepted: [model, ...others],
    localAuthorities,
    healthBoard: healthBoard ?? boardId.fail(`no health board has the id "${boardId.text()}"`),
    boardNames,
    leadAgencies,
    partnershipNames: fields.need('partnership_names').texts(),
    islands: fields.need('islands').flag(),
    gaelic: fields.need('gaelic').flag(),
    neighbours: [],
    knownLocalities: fields.need('known_localities').texts(),
    mark: {
      area: mark.need('area').oneOf(MARKS),
      model: mark.need('model').oneOf(MARKS),
      healthBoard: mark.need('health_board').oneOf(MARKS),
      names: mark.need('names').oneOf(MARKS),
      knownLocalities: mark.need('known_localities').oneOf(MARKS),
    },
  };
}

function readLocalAuthority(entry: YamlValue): Authority['localAuthorities'][number] {
  const fields = entry.fields('area', 'council', 'also');
  return {
    area: fields.need('area').text(),
    council: fields.need('council').text(),
    also: fields.need('also').texts(),
  };
}
