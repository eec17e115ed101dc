// Concepts made from the register of authorities: `authority:<slug>` for its board and partnership, so that a plan's maker is known by
// its names, and `area:<slug>` for its area; `plan-of-an-area` for plans called by the area that they are for; `body-or-area` for all
// names that may hold the name of a smaller place, and `known-locality` for the names of localities.
import type { Authority } from '../model/registers.js';
import type { ConceptDefinition } from '../text/phrase-book.js';
import { BODY_OR_AREA, KNOWN_LOCALITY } from '../text/place-names.js';
import { tokenise } from '../text/tokens.js';

export function authorityConcepts(authorities: readonly Authority[]): ConceptDefinition[] {
  const all = authorities.map(exactNames);
  return [
    ...authorities.flatMap((authority) => conceptsOf(authority, all)),
    plansOfAreas([...new Set(all.flatMap(({ areas }) => areas))]),
    { id: BODY_OR_AREA, phrases: namesOf(authorities), includes: [], unless: [] },
    {
      id: KNOWN_LOCALITY,
      phrases: [...new Set(authorities.flatMap((a) => a.knownLocalities.map(exactPhrase)))],
      includes: [],
      unless: [],
    },
  ];
}

function namesOf(authorities: readonly Authority[]): string[] {
  const names = authorities.flatMap(
    ({ name, boardNames, partnershipNames, leadAgencies, healthBoard, ...one }) => [
      name,
      ...boardNames,
      ...partnershipNames,
      ...leadAgencies,
      ...[healthBoard.name, healthBoard.legalName, ...healthBoard.shortForms],
      ...one.localAuthorities.flatMap(({ area, council, also }) => [area, council, ...also]),
    ],
  );
  return [...new Set(names.map(exactPhrase))];
}

/** "The Moray strategic plan", "the draft for Angus", and no plan of a council's. */
function plansOfAreas(areas: readonly string[]): ConceptDefinition {
  const bodies = '(city|islands|isles|area|ijb|hscp|partnership|board)?';
  const sorts = '(new|strategic|commissioning|draft|next|emerging)? (strategic|commissioning)?';
  return {
    id: 'plan-of-an-area',
    phrases: areas.flatMap((area) => [
      `${area} ${bodies} ${sorts} (plan|draft)`,
      `${area}'s ${sorts} (plan|draft)`,
      `=(the|this|our|a) (strategic)? (plan|draft) (of|for|by) (the|all)? ${area}`,
    ]),
    includes: [],
    unless: areas.map((area) => `${area} council`),
  };
}

interface ExactNames {
  readonly slug: string;
  readonly bodies: readonly string[];
  readonly areas: readonly string[];
}

function exactNames(authority: Authority): ExactNames {
  const { slug, name, boardNames, partnershipNames, leadAgencies, localAuthorities } = authority;
  return {
    slug,
    bodies: [...new Set([...boardNames, ...partnershipNames].map(exactPhrase))],
    areas: [...new Set([name, ...leadAgencies, ...localAuthorities.map((a) => a.area)].map(exactPhrase))],
  };
}

function conceptsOf({ slug, leadAgencies }: Authority, all: readonly ExactNames[]): ConceptDefinition[] {
  const { bodies = [], areas = [] } = all.find((names) => names.slug === slug) ?? {};
  const others = all.filter((names) => names.slug !== slug);
  /** Names of others that hold one of these: "Renfrewshire" is not named where "East Renfrewshire" is. */
  const longer = (names: readonly string[]): string[] =>
    others
      .flatMap((other) => [...other.bodies, ...other.areas])
      .filter((other) => names.some((name) => ` ${other} `.includes(` ${name} `)));
  return [
    { id: `authority:${slug}`, phrases: bodies, includes: [], unless: longer(bodies) },
    // "NHS Highland" serves other areas too.
    {
      id: `area:${slug}`,
      phrases: areas,
      includes: [],
      unless: [...(leadAgencies.length > 0 ? [] : areas.map((area) => `=nhs ${area}`)), ...longer(areas)],
    },
  ];
}

/** A name as a phrase: its words as they stand. */
export function exactPhrase(name: string): string {
  return tokenise(name)
    .map((token) => `=${token.word}`)
    .join(' ');
}
