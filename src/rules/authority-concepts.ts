// Concepts made from the register of authorities: `authority:<slug>` for each, so that a plan's maker is known by its names.
import { ToolError } from '../model/errors.js';
import type { ConceptDefinition } from '../text/lexicon.js';
import { tokenise } from '../text/tokens.js';
import { readYaml, type SourceFile } from './yaml-file.js';

/** What conditions and actors need of an authority. */
export interface KnownAuthority {
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly model: 'integration-joint-board' | 'lead-agency';
  readonly islands: boolean;
}

interface Entry {
  readonly slug: string;
  readonly name: string;
  readonly accepts?: readonly string[];
  readonly model: KnownAuthority['model'];
  readonly islands: boolean;
  readonly board_names?: readonly string[];
  readonly partnership_names?: readonly string[];
}

/** Throws a ToolError (code `rules`) where the register does not hold a list of authorities. */
export function readAuthorities(source: SourceFile): {
  authorities: KnownAuthority[];
  concepts: ConceptDefinition[];
} {
  const { authorities } = (readYaml(source).value ?? {}) as { authorities?: readonly Entry[] };
  if (!Array.isArray(authorities)) throw new ToolError('rules', `${source.path}:1:1: no list of authorities`);
  const entries = authorities as readonly Entry[];
  return {
    authorities: entries.map(({ slug, accepts = [], model, islands }) => ({
      slug,
      aliases: accepts,
      model,
      islands,
    })),
    concepts: entries.map(({ slug, board_names = [], partnership_names = [] }) => ({
      id: `authority:${slug}`,
      phrases: [...new Set([...board_names, ...partnership_names].map(exactPhrase))],
      includes: [],
      unless: [],
    })),
  };
}

/** A name as a phrase: its words as they stand. */
export function exactPhrase(name: string): string {
  return tokenise(name)
    .map((token) => `=${token.word}`)
    .join(' ');
}
