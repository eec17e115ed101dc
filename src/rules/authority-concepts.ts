// Concepts made from the register of authorities: `authority:<slug>` for its board and partnership, so that a plan's maker is known by
// its names, and `area:<slug>` for its area.
import type { Authority } from '../model/registers.js';
import type { ConceptDefinition } from '../text/phrase-book.js';
import { tokenise } from '../text/tokens.js';

export function authorityConcepts(authorities: readonly Authority[]): ConceptDefinition[] {
  return authorities.flatMap(
    ({ slug, name, boardNames, partnershipNames, leadAgencies, localAuthorities }) => {
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
    },
  );
}

/** A name as a phrase: its words as they stand. */
export function exactPhrase(name: string): string {
  return tokenise(name)
    .map((token) => `=${token.word}`)
    .join(' ');
}
