// Concepts made from the register of authorities: `authority:<slug>` for each, so that a plan's maker is known by its names.
import type { Authority } from '../model/registers.js';
import type { ConceptDefinition } from '../text/lexicon.js';
import { tokenise } from '../text/tokens.js';

export function authorityConcepts(authorities: readonly Authority[]): ConceptDefinition[] {
  return authorities.map(({ slug, boardNames, partnershipNames }) => ({
    id: `authority:${slug}`,
    phrases: [...new Set([...boardNames, ...partnershipNames].map(exactPhrase))],
    includes: [],
    unless: [],
  }));
}

/** A name as a phrase: its words as they stand. */
export function exactPhrase(name: string): string {
  return tokenise(name)
    .map((token) => `=${token.word}`)
    .join(' ');
}
