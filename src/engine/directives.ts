// The comments by which a plan suppresses: `planlint-disable ID, ID -- reason` and its kin. Says what each asks, not what comes of it.
import type { Comment, Plan } from '../model/plan.js';
import type { Position } from '../model/span.js';
import type { SuppressionFault, SuppressionReport } from '../model/suppression.js';
import { FAMILIES } from '../model/verdict.js';
import { suggest } from '../text/suggest.js';

export const DIRECTIVES = ['disable', 'disable-line', 'disable-next-line', 'enable'] as const;
export type DirectiveKind = (typeof DIRECTIVES)[number];

/** A comment that is as it should be. `ids` are known requirements; only `enable` may have none, and has no reason. */
export interface Directive {
  readonly kind: DirectiveKind;
  readonly ids: readonly string[];
  readonly reason: string;
  /** Of the comment. */
  readonly start: Position;
  readonly end: Position;
}

export interface ReadDirectives {
  readonly directives: readonly Directive[];
  /** Comments, or names in them, that suppress nothing since they are not as they should be. */
  readonly faulty: readonly SuppressionReport[];
}

/** A plan full of wrong names is told of the first ones what was meant. */
const MOST_SUGGESTIONS = 100;
/** A name in a message is never longer than this. */
const NAME = 60;

export function readDirectives({ comments, lines }: Plan, requirements: ReadonlySet<string>): ReadDirectives {
  const faulty: SuppressionReport[] = [];
  const directives: Directive[] = [];
  for (const comment of comments) {
    const parts = partsOf(comment);
    if (parts === null) continue;
    const { said, word, ids, reason } = parts;
    const start = lines.positionOf(comment.start);
    const tell = (requirement: string | null, fault: SuppressionFault): void => {
      faulty.push({ by: 'plan', requirement, reason: reason || null, line: start.line, used: false, fault });
    };
    const suggested = (name: string, names: Iterable<string>): string | undefined =>
      faulty.length < MOST_SUGGESTIONS ? suggest(name, names, 1)[0] : undefined;
    const kind = said.endsWith(`-${word}`) ? DIRECTIVES.find((known) => known === word) : undefined;
    const fault =
      kind === undefined ? wordFault(said, suggested(word, DIRECTIVES)) : formFault(kind, ids, reason);
    if (kind === undefined || fault !== null) {
      if (fault !== null) tell(ids[0]?.slice(0, NAME) ?? null, fault);
      continue;
    }
    const known = ids.filter((id) => requirements.has(id));
    for (const id of ids)
      if (!requirements.has(id)) tell(id.slice(0, NAME), nameFault(id, suggested(id, requirements)));
    if (ids.length === 0 || known.length > 0)
      directives.push({ kind, ids: known, reason, start, end: lines.positionOf(comment.end) });
  }
  return { directives, faulty };
}

/** With a colon, or a space for the hyphen, it is none either, and its writer has to be told. */
const OURS = /^(planlint(?:-|[\s:]+(?=(?:disable|enable)\b))([\w-]*)[:,]?)(?:\s+([^]*))?$/i;

/** Null for a comment that is none of ours. A dash serves as well as two hyphens: word processors put it there. */
function partsOf({ text }: Comment): { said: string; word: string; ids: string[]; reason: string } | null {
  const [, said, word, rest = ''] = OURS.exec(text) ?? [];
  if (said === undefined || word === undefined) return null;
  const mark = /\s(?:--+|[–—])\s/.exec(` ${rest} `);
  const names = mark ? rest.slice(0, mark.index) : rest;
  return {
    said: said.replace(/\s+/g, ' ').slice(0, NAME),
    word: word.toLowerCase().slice(0, NAME),
    ids: [...new Set(names.split(/[\s,]+/).filter((id) => id !== ''))],
    reason: mark
      ? rest
          .slice(mark.index + mark[0].length - 1)
          .replace(/\s+/g, ' ')
          .trim()
      : '',
  };
}

function wordFault(said: string, near: string | undefined): SuppressionFault {
  const all = DIRECTIVES.map((kind) => `planlint-${kind}`);
  return {
    message: `There is no comment “${said}”.`,
    suggestion: near === undefined ? `Write one of ${all.join(', ')}.` : `planlint-${near}`,
  };
}

function formFault(kind: DirectiveKind, ids: readonly string[], reason: string): SuppressionFault | null {
  if (kind === 'enable') return null;
  const [first] = ids;
  if (first !== undefined && reason !== '') return null;
  return {
    message: `The comment ${first === undefined ? 'names no requirement' : 'gives no reason'}, so it suppresses nothing.`,
    suggestion: `<!-- planlint-${kind} ${first?.split('--')[0]?.slice(0, NAME) || 'ID'} -- why -->`,
  };
}

function nameFault(id: string, near: string | undefined): SuppressionFault {
  const family = FAMILIES.some((name) => name === id);
  return {
    message: family
      ? `“${id}” is a family; a suppression names each requirement.`
      : `There is no requirement “${id.slice(0, NAME)}”.`,
    suggestion: (family ? undefined : near) ?? 'planlint rules list shows all of them.',
  };
}
