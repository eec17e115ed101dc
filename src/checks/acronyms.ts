// Is every acronym written out where it first stands, or in a glossary? Household words and names are for the rule to list.
import { findAcronyms } from '../text/acronyms.js';
import type { Check } from './check.js';
import { resultOfFindings } from './findings.js';

interface Options {
  /** Acronyms that everyone knows, and words that are no acronyms. */
  readonly known: readonly string[];
  /** Nouns that do not make a name of the acronym before them ("AHP Lead"), in small letters. */
  readonly nouns: readonly string[];
  /** Acronyms that are words as well; others that stand in small letters too are only stressed. */
  readonly words?: readonly string[];
}

const WORDS = { type: 'array', items: { type: 'string', minLength: 1 } };

export const acronyms: Check = {
  kind: 'acronyms',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['known', 'nouns'],
    properties: { known: WORDS, nouns: WORDS, words: WORDS },
  },
  keys: () => [],
  run: ({ reading }, options) => {
    const { known, nouns, words = [] } = options as unknown as Options;
    const [household, plain] = [new Set(known), new Set(nouns)];
    const found = findAcronyms(reading, new Set(words)).filter(
      ({ word, beside }) => !household.has(word) && (beside === '' || plain.has(beside)),
    );
    const findings = found
      .filter(({ explained }) => !explained)
      .map(({ word, start, end }) => ({
        start,
        end,
        message: `“${word}” is not written out at its first use.`,
        suggestion: `Write the words in full, with “${word}” in brackets after them, or put it in the glossary.`,
      }));
    return resultOfFindings(findings, found.length === 0 ? null : found);
  },
};
