// Concept files: a map of concept id to its phrases, in data/concepts/*.yaml. `verbs` are acts told as verbs, never as nouns.
import { ToolError } from '../model/errors.js';
import type { ConceptDefinition } from '../text/phrase-book.js';
import { parsePhrase } from '../text/phrase.js';
import { verbPhrases } from '../text/verb-phrases.js';
import { readYaml, type SourceFile } from './yaml-file.js';

const KEYS = new Set(['phrases', 'verbs', 'includes', 'unless', 'later', 'rivals', 'examples', 'note']);

export interface ConceptExamples {
  readonly hits?: readonly string[];
  readonly misses?: readonly string[];
}

export type Concept = ConceptDefinition & { readonly examples: ConceptExamples; readonly path: string };

/** A concept may be written as a bare list of phrases. Throws a ToolError naming file, line and column. */
export function readConcepts(source: SourceFile): Concept[] {
  const file = readYaml(source);
  if (typeof file.value !== 'object' || file.value === null || Array.isArray(file.value))
    throw new ToolError('rules', `${source.path}:1:1: a concept file is a map of concept ids`);
  return Object.entries(file.value).map(([id, body]) => {
    const fail = (what: string, keys: readonly (string | number)[] = []): never => {
      throw new ToolError('rules', `${file.placeOf([id, ...keys])}: concept "${id}": ${what}`);
    };
    const map = (Array.isArray(body) ? { phrases: body } : body) as Record<string, unknown> | null;
    if (typeof map !== 'object' || map === null) return fail('is empty');
    for (const key of Object.keys(map)) if (!KEYS.has(key)) fail(`unknown key "${key}"`, [key]);
    const list = (key: string): string[] => {
      const value = map[key] ?? [];
      if (!Array.isArray(value)) return fail(`${key} is not a list`, [key]);
      return value.map((entry, i) =>
        typeof entry === 'string'
          ? entry
          : fail(`${key} holds something that is not text; quote it`, Array.isArray(body) ? [i] : [key, i]),
      );
    };
    for (const key of ['phrases', 'verbs', 'unless', 'later', 'rivals']) {
      list(key).forEach((phrase, i) => {
        try {
          parsePhrase(phrase);
        } catch (cause) {
          fail((cause as Error).message, Array.isArray(body) ? [i] : [key, i]);
        }
      });
    }
    return {
      id,
      phrases: [...list('phrases'), ...verbPhrases(list('verbs'))],
      includes: list('includes'),
      unless: list('unless'),
      later: list('later'),
      rivals: list('rivals'),
      examples: map['examples'] ?? {},
      path: source.path,
    };
  });
}
