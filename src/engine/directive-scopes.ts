// What each suppressing comment of a plan covers: all of it, one line, or what stands between `disable` and `enable`.
import type { Plan } from '../model/plan.js';
import type { Position } from '../model/span.js';
import type { SuppressionReport } from '../model/suppression.js';
import type { Directive } from './directives.js';

/** One requirement of one comment. Faults that begin in [from, to) are covered; without them, the requirement as a whole. */
export interface Scope {
  readonly requirement: string;
  readonly reason: string;
  /** Of the comment. */
  readonly line: number;
  readonly from?: Position;
  readonly to?: Position;
}

export interface Scopes {
  /** By requirement. Those of a line, by that line. */
  readonly whole: ReadonlyMap<string, Scope>;
  readonly lines: ReadonlyMap<string, ReadonlyMap<number, Scope>>;
  /** In the order of the text; none overlaps another of its requirement. */
  readonly ranges: ReadonlyMap<string, readonly Scope[]>;
  /** Comments that another one makes needless, and `enable` that ends nothing. */
  readonly idle: readonly SuppressionReport[];
}

export function scopesOf(directives: readonly Directive[], plan: Plan): Scopes {
  const open = new Map<string, Scope & { readonly end: Position }>();
  const lines = new Map<string, Map<number, Scope>>();
  const ranges = new Map<string, Scope[]>();
  const idle: SuppressionReport[] = [];
  const tell = (requirement: string | null, reason: string, line: number, message: string): void => {
    const fault = { message, suggestion: 'Take it out.' };
    idle.push({ by: 'plan', requirement, reason: reason || null, line, used: false, fault });
  };
  const after = directives.some(({ kind }) => kind === 'disable-next-line') ? nextLines(plan) : [];
  for (const { kind, ids, reason, start, end } of directives) {
    const { line } = start;
    if (kind === 'enable') {
      const ended = (ids.length === 0 ? [...open.keys()] : ids).filter((id) => open.has(id));
      for (const id of ended) {
        const scope = open.get(id);
        if (scope) listOf(ranges, id).push({ ...scope, from: scope.end, to: start });
        open.delete(id);
      }
      const unended =
        ids.length === 0 && ended.length === 0 ? [null] : ids.filter((id) => !ended.includes(id));
      for (const id of unended) tell(id, '', line, 'No planlint-disable stands before it that it could end.');
      continue;
    }
    for (const requirement of ids) {
      const scope = { requirement, reason, line };
      if (kind === 'disable') {
        const before = open.get(requirement);
        if (before) tell(requirement, reason, line, againMessage(requirement, before));
        else open.set(requirement, { ...scope, end });
        continue;
      }
      const target = kind === 'disable-line' ? line : (after[end.line] ?? end.line + 1);
      const own = lines.get(requirement) ?? new Map<number, Scope>();
      lines.set(requirement, own);
      const before = own.get(target);
      if (before) tell(requirement, reason, line, againMessage(requirement, before));
      else
        own.set(target, { ...scope, from: { line: target, column: 1 }, to: { line: target + 1, column: 1 } });
    }
  }
  return { whole: open, lines, ranges, idle };
}

function againMessage(requirement: string, { line }: Scope): string {
  return `Line ${line} suppresses “${requirement}” here already.`;
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** For each line, the next one with text that is not itself such a comment: formatters put an empty line after a comment. */
function nextLines({ source, lines }: Plan): number[] {
  const next: number[] = [];
  for (let line = lines.lineCount, found; line >= 1; line--) {
    next[line] = found ?? line + 1;
    const end = line === lines.lineCount ? source.length : lines.offsetOfLine(line + 1);
    const text = source.slice(lines.offsetOfLine(line), end).trim();
    if (text !== '' && !(text.startsWith('<!-- planlint-') && text.endsWith('-->'))) found = line;
  }
  return next;
}
