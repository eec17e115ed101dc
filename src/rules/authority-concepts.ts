// Concepts made from the register of authorities: `authority:<slug>` for its board and partnership, so that a plan's maker is known by
// its names, and `area:<slug>` for its area; `body-or-area` for all names that may hold the name of a smaller place,
// and `known-locality` for the names of localities.
import type { Authority } from '../model/registers.js';
import type { ConceptDefinition } from '../text/phrase-book.js';
import { BODY_OR_AREA, KNOWN_LOCALITY } from '../text/place-names.js';
import { tokenise } from '../text/tokens.js';

export function authorityConcepts(authorities: readonly Authority[]): ConceptDefinition[] {
  return [
    ...authorities.flatMap(conceptsOf),
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

function conceptsOf(authority: Authority): ConceptDefinition[] {
  const { slug, name, boardNames, partnershipNames, leadAgencies, localAuthorities } = authority;
  const bodies = new Set([...boardNames, ...partnershipNames].map(exactPhrase));
  const areas = new Set([name, ...leadAgencies, ...localAuthorities.map((a) => a.area)].map(exactPhrase));
  return [
    { id: `authority:${slug}`, phrases: [...bodies], includes: [], unless: [] },
    // "NHS Highland" serves other areas too.
    {
      id: `area:${slug}`,
      phrases: [...areas],
      includes: [],
      unless: leadAgencies.length > 0 ? [] : [...areas].map((area) => `=nhs ${area}`),
    },
  ];
}

/** A name as a phrase: its words as they stand. */
export function exactPhrase(name: string): string {
  return tokenise(name)
    .map((token) => `=${token.word}`)
    .join(' ');
}
