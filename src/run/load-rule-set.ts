// Brings the built-in rules, concepts and registers, and users' own rule folders beside them. What was compiled at build time is used
// where its sources have not changed since: reading 133 rules as YAML takes a second, as JSON a few milliseconds, and the phrases take seconds.
// What compiles them, and what judges by them, is loaded only when it is needed: a run whose plans are all known needs neither.
import type { AuthorityFacts } from '../engine/facts.js';
import type { Registers } from '../model/registers.js';
import type { Basis } from '../model/rule.js';
import { basisTextFrom } from '../rules/basis-text.js';
import { basisUrlFrom } from '../rules/basis-url.js';
import { createRuleSet, type RuleSet } from '../rules/rule-set.js';
import { type Compiled, readCompiled } from './compiled-rules.js';
import { once } from '../model/once.js';
import { readSources } from './rule-sources.js';
import { write } from './standard-streams.js';

const EDITION = '2026-11';

export interface LoadedRules {
  readonly ruleSet: RuleSet;
  readonly authorities: readonly AuthorityFacts[];
  /** The short citation of what a requirement rests on. */
  readonly basisText: (basis: Basis) => string;
  /** Where it can be read; null for what is no legislation. */
  readonly basisUrl: (basis: Basis) => string | null;
}

/** Rejects with a ToolError for a rule, concept or register that does not fit. `folders` are rule folders of the user's. */
export async function loadRuleSet(folders: readonly string[] = []): Promise<LoadedRules> {
  const compiled = await readRules(folders);
  const legislation = (): Registers['legislation'] => compiled.registers().legislation;
  const authorities = once(() => authorityFacts(compiled.registers()));
  const basisText = once(() => basisTextFrom(legislation()));
  const basisUrl = once(() => basisUrlFrom(legislation()));
  return {
    ruleSet: createRuleSet({ edition: EDITION, ...compiled }),
    get authorities() {
      return authorities();
    },
    basisText: (basis) => basisText()(basis),
    basisUrl: (basis) => basisUrl()(basis),
  };
}

function authorityFacts({ authorities }: Registers): readonly AuthorityFacts[] {
  return authorities.map(({ slug, accepts, model, islands, knownLocalities, healthBoard }) => ({
    slug,
    aliases: accepts,
    model: model as AuthorityFacts['model'],
    islands,
    knownLocalities,
    healthBoard,
  }));
}

/** It takes seconds, each time. Said once: worker threads compile too. */
async function tellOfCompiling(): Promise<void> {
  const { isMainThread } = await import('node:worker_threads');
  if (isMainThread)
    write(
      'stderr',
      'planlint: the rules are newer than their build, so this run compiles them first; npm run build does so once\n',
    );
}

async function readRules(folders: readonly string[]): Promise<Compiled> {
  const builtIn = readCompiled(() => readSources().hash);
  if (builtIn !== null && folders.length === 0) return builtIn;
  const { compileSources, withFolders } = await import('./compile-rules.js');
  if (builtIn === null) await tellOfCompiling();
  return withFolders(builtIn ?? compileSources(), folders);
}
