// Reads names out of running words: "the North East, Banff and Buchan, and Marr". It knows capitals, commas and "and", and nothing of places.
import { BREAK, type Tokens } from '../model/plan.js';
import { spelled } from './spelled.js';

/** A name as tokens [start, end). */
export interface NameRun {
  readonly start: number;
  readonly end: number;
}

/** Capitalised only because they begin a sentence. */
const LEADING = new Set(['the', 'in', 'our', 'for', 'at', 'across', 'both', 'from', 'these', 'within']);

/** Words of a list of names that are read, at most: a text may begin one anew at each of its words. */
const MOST_WORDS = 300;

interface Atom extends NameRun {
  /** What parts it from the atom before. */
  readonly link: 'first' | 'comma' | 'semicolon' | 'and';
}

const JOINERS = new Set(['of', 'the', 'with', 'na', 'a', 'an', 'by', 'upon', 'le']);

/**
 * Names that stand one after another from token `from` on, up to `to`, as far as they go. With `count`, as many as are said to be
 * there, if an "and" can be read either way ("North Coast and Cumbraes").
 */
export function readNames(tokens: Tokens, from: number, to: number, count?: number): NameRun[] {
  const atoms = readAtoms(tokens, from, Math.min(to, from + MOST_WORDS));
  return atoms.length < 2 ? atoms : group(atoms, count);
}

export function nameText(source: string, { starts, ends }: Tokens, name: NameRun): string {
  return spelled(source.slice(starts[name.start] ?? 0, ends[name.end - 1] ?? 0))
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ');
}

function readAtoms({ words, breaks }: Tokens, from: number, to: number): Atom[] {
  const atoms: Atom[] = [];
  let link: Atom['link'] = 'first';
  let open = null as NameRun | null;
  let numbered = -1;
  const close = (): void => {
    if (open) atoms.push({ ...open, link });
    open = null;
  };
  for (let at = from; at < to; at++) {
    const word = words[at] ?? '';
    const flags = breaks[at] ?? 0;
    if (isNumbering(words, breaks, at)) {
      close();
      link = atoms.length > 0 ? 'semicolon' : 'first';
      numbered = at + 1;
      continue;
    }
    if (at > from && flags & BREAK.open) {
      at = afterBrackets(breaks, at, to) - 1;
      continue;
    }
    if (at > from && flags & BREAK.close && !open && at !== numbered) break;
    const parted: Atom['link'] | null =
      at === from ? null : flags & BREAK.strong ? 'semicolon' : flags & BREAK.comma ? 'comma' : null;
    const capital = (flags & BREAK.capital) !== 0;
    if (parted) {
      close();
      link = parted;
    }
    if (word === 'and' || word === 'or') {
      close();
      if (!parted) link = 'and';
    } else if (capital) {
      if (open || !LEADING.has(word)) open = { start: open?.start ?? at, end: at + 1 };
    } else if (JOINERS.has(word) && ((breaks[at + 1] ?? 0) & BREAK.capital) !== 0 && at + 1 < to) {
      continue;
    } else break;
  }
  close();
  return atoms;
}

/** "(1)", "(b)": the number of the name that follows. */
export function isNumbering(words: readonly string[], breaks: Uint16Array, at: number): boolean {
  return (
    ((breaks[at] ?? 0) & BREAK.open) !== 0 &&
    ((breaks[at + 1] ?? 0) & BREAK.close) !== 0 &&
    /^(?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})$/.test(words[at] ?? '')
  );
}

function afterBrackets(breaks: Uint16Array, at: number, to: number): number {
  for (let i = at + 1; i < to; i++) if ((breaks[i] ?? 0) & BREAK.close) return i;
  return to;
}

/** Joins the atoms on either side of an "and" that belongs to a name. */
function group(atoms: readonly Atom[], count?: number): NameRun[] {
  const semicolons = atoms.some((atom) => atom.link === 'semicolon');
  const commas = atoms.some((atom) => atom.link === 'comma');
  const lastAnd = atoms.map((atom) => atom.link).lastIndexOf('and');
  const parts = (atom: Atom, i: number): boolean => {
    if (atom.link === 'semicolon') return true;
    if (semicolons) return false;
    if (atom.link === 'comma') return true;
    return !commas || (i === lastAnd && i === atoms.length - 1);
  };
  const grouped = join(atoms, parts);
  if (count === undefined || grouped.length === count) return grouped;
  const readings = [
    join(atoms, () => true),
    join(atoms, (atom) => atom.link !== 'and'),
    join(atoms, (atom, i) => atom.link !== 'and' || i === lastAnd),
  ];
  return readings.find((reading) => reading.length === count) ?? grouped;
}

function join(atoms: readonly Atom[], parts: (atom: Atom, i: number) => boolean): NameRun[] {
  const names: { start: number; end: number }[] = [];
  atoms.forEach((atom, i) => {
    const last = names[names.length - 1];
    if (last === undefined || parts(atom, i)) names.push({ start: atom.start, end: atom.end });
    else last.end = atom.end;
  });
  return names;
}
