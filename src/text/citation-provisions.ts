// Provisions cited in a text: sections with their subsections, ranges and lists, regulations, articles, Parts, schedules.
// It knows how they are written, not what they belong to.
import type { Provision, ProvisionPlace, ProvisionRange } from '../model/citation.js';

type Word = Provision['word'];
interface Kind {
  readonly word: Word;
  /** A list of numbers may follow. */
  readonly list: boolean;
  readonly abbreviated: boolean;
}

const KINDS = new Map<string, Kind>();
function put(word: Word, singular: string, plural: string, shortSingular: string, shortPlural: string): void {
  const add = (names: string, list: boolean, abbreviated: boolean): void => {
    for (const name of names.split(' ')) KINDS.set(name, { word, list, abbreviated });
  };
  add(singular, false, false);
  add(plural, true, false);
  if (shortSingular !== '') add(shortSingular, false, true);
  if (shortPlural !== '') add(shortPlural, true, true);
}
put('section', 'section', 'sections', 'sec sect', 's ss secs sects');
put('regulation', 'regulation', 'regulations', 'reg', 'regs');
put('article', 'article', 'articles', 'art', 'arts');
put('paragraph', 'paragraph para', 'paragraphs paras', '', '');
put('part', 'part', 'parts', '', '');
put('schedule', 'schedule', 'schedules', 'sch', '');

/** All words that a provision may be cited by. */
export const PROVISION_WORDS: readonly string[] = [...KINDS.keys()];

const SPACE = '(?:\\s|&nbsp;|\\n[ \\t]*>)';
const OPENING = new RegExp(`^${SPACE}*\\.?${SPACE}*`);
const NUMBER =
  /^(\d{1,3}[A-Z]{0,4})(?![\dA-Za-z]|[./]\d|,\d{3}|\s?(?:%|per cent|years?\b|days?\b|months?\b|people\b))/;
const NUMERAL = /^(\d{1,2}|[IVX]{1,5}|[A-Z])(?![\dA-Za-z]|[.,/]\d)/;
const SUBS = /^(?:\s?\\?\((?:\d{1,2}[A-Z]{0,2}|[a-z]{1,2}|[ivx]{1,5}|[a-z][ivx]{1,4}|z[a-z])\\?\))+/;
const TO = new RegExp(`^(?:${SPACE}*[-–—‑]${SPACE}*|${SPACE}+to${SPACE}+)`);
const AND = new RegExp(
  `^(?:,?${SPACE}+(?:and|or)${SPACE}+|${SPACE}*,${SPACE}*|${SPACE}*&(?:amp;)?${SPACE}*)`,
);

/** A number farther off, or a longer one, is not read. */
const FARTHEST = 40;

export interface FoundProvision {
  readonly provision: Provision;
  /** Offset after it. */
  readonly end: number;
  /** Written so that it can only be law: with subsections, or as an abbreviation. */
  readonly formal: boolean;
}

/** `word` is the token's word, `end` the offset after it. Null where no provision is cited there. */
export function readProvision(source: string, word: string, raw: string, end: number): FoundProvision | null {
  const kind = KINDS.get(word);
  if (!kind) return null;
  const { word: name, list, abbreviated } = kind;
  const roman = name === 'part' || name === 'schedule';
  if (!leadsToNumber(source, end, roman)) return null;
  const reader = new Reader(source, end);
  reader.skip(OPENING);
  if (reader.at === end && word.length > 2) return null;
  if (name === 'part' && raw[0] === raw[0]?.toLowerCase()) return null;
  const ranges = readRanges(reader, list, roman);
  if (ranges.length === 0) return null;
  const text = ranges.map(textOfRange).join(', ');
  const subs = ranges.some((range) => range.from.subs !== '' || /[A-Z]$/.test(range.from.number));
  const provision: Provision = {
    word: name,
    ranges,
    text: name === 'section' || name === 'regulation' || name === 'article' ? text : `${raw} ${text}`,
  };
  return { provision, end: reader.at, formal: subs || abbreviated };
}

/** False where what follows a word is plainly no number: nearly everywhere. */
function leadsToNumber(source: string, end: number, roman: boolean): boolean {
  for (let at = end; at <= end + FARTHEST; at++) {
    const code = source.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
    if (code >= 97 && code <= 122) return false;
    if (code >= 65 && code <= 90) return roman;
    if (code === 44 || code === 40 || code === 41 || code === 45) return false;
    // An entity, which may be a space.
    if (code === 38) return true;
  }
  return false;
}

/** The numbers in a cell of a column of provisions: nothing else may stand in it. */
export function readCell(text: string, word: Provision['word']): Provision | null {
  const reader = new Reader(text, 0);
  const ranges = readRanges(reader, true, false);
  if (ranges.length === 0 || text.slice(reader.at).trim() !== '') return null;
  return { word, ranges, text: ranges.map(textOfRange).join(', ') };
}

export function textOfRange({ from, to }: ProvisionRange): string {
  const first = `${from.number}${from.subs}`;
  if (to === null) return first;
  if (to.number !== from.number || to.subs === '') return `${first}-${to.number}${to.subs}`;
  const [before, after] = [bracketsOf(from.subs), bracketsOf(to.subs)];
  const differs = after.findIndex((bracket, i) => bracket !== before[i]);
  return `${first}-${after.slice(Math.max(differs, 0)).join('')}`;
}

function readRanges(reader: Reader, list: boolean, roman: boolean): ProvisionRange[] {
  const ranges: ProvisionRange[] = [];
  let place = readPlace(reader, null, roman);
  while (place) {
    const mark = reader.at;
    let to: ProvisionPlace | null = null;
    if (reader.skip(TO)) {
      to = readPlace(reader, place, roman);
      if (
        to === null ||
        (to.number !== place.number && parseInt(to.number, 10) <= parseInt(place.number, 10))
      ) {
        to = null;
        reader.at = mark;
      }
    }
    ranges.push({ from: place, to });
    const before = reader.at;
    const last: ProvisionPlace = to ?? place;
    place = reader.skip(AND) ? readPlace(reader, last.subs === '' ? null : last, roman) : null;
    // "section 29, 12 people" and "section 29 and 30": a singular goes on only with subsections, or before "of".
    if (place === null || (!list && place.number !== last.number && !/^\s+of\s+the\b/.test(reader.rest()))) {
      reader.at = before;
      break;
    }
  }
  return ranges;
}

/** A number with its subsections, or subsections alone of the place before. */
function readPlace(reader: Reader, before: ProvisionPlace | null, roman: boolean): ProvisionPlace | null {
  const number = reader.take(roman ? NUMERAL : NUMBER);
  if (number !== null) return { number, subs: roman ? '' : reader.takeSubs() };
  if (before === null) return null;
  const subs = reader.takeSubs();
  return subs === '' ? null : { number: before.number, subs: completed(before.subs, subs) };
}

const LIMB = /^\([ivx]+\)$/;

/** "(xii)" after "(1)(b)(i)" is "(1)(b)(xii)": subsections written short take over those that they stand under. */
function completed(before: string, subs: string): string {
  const brackets = bracketsOf(before);
  const [first = ''] = bracketsOf(subs);
  const level = /\d/.test(first)
    ? 0
    : LIMB.test(first) && LIMB.test(brackets.at(-1) ?? '')
      ? brackets.length - 1
      : brackets.findIndex((bracket) => !/\d/.test(bracket));
  return `${brackets.slice(0, Math.max(level, 0)).join('')}${subs}`;
}

function bracketsOf(subs: string): string[] {
  return subs.match(/\([^)]*\)/g) ?? [];
}

class Reader {
  at: number;
  private readonly source: string;

  constructor(source: string, at: number) {
    this.source = source;
    this.at = at;
  }

  rest(): string {
    return this.source.slice(this.at, this.at + FARTHEST);
  }

  skip(pattern: RegExp): boolean {
    const found = pattern.exec(this.rest());
    if (!found || found[0] === '') return false;
    this.at += found[0].length;
    return true;
  }

  take(pattern: RegExp): string | null {
    const found = pattern.exec(this.rest());
    if (!found) return null;
    this.at += found[1]?.length ?? 0;
    return found[1] ?? null;
  }

  takeSubs(): string {
    const found = SUBS.exec(this.rest())?.[0] ?? '';
    this.at += found.length;
    return found.replace(/[\s\\]/g, '');
  }
}
