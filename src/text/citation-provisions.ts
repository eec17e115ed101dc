// Provisions cited in a text: sections with their subsections, ranges and lists, regulations, articles, Parts, schedules.
// It knows how they are written, not what they belong to.
import type { Provision, ProvisionPlace, ProvisionRange } from '../model/citation.js';

const WORDS: readonly (readonly [RegExp, Provision['word'], plural: boolean])[] = [
  [/^sections$/, 'section', true],
  [/^(?:ss|secs|sects)$/, 'section', true],
  [/^(?:section|s|sec|sect)$/, 'section', false],
  [/^(?:regulations|regs)$/, 'regulation', true],
  [/^(?:regulation|reg)$/, 'regulation', false],
  [/^(?:articles|arts)$/, 'article', true],
  [/^(?:article|art)$/, 'article', false],
  [/^(?:paragraphs|paras)$/, 'paragraph', true],
  [/^(?:paragraph|para)$/, 'paragraph', false],
  [/^parts$/, 'part', true],
  [/^part$/, 'part', false],
  [/^schedules$/, 'schedule', true],
  [/^(?:schedule|sch)$/, 'schedule', false],
];
const ANY_WORD = new RegExp(WORDS.map(([pattern]) => pattern.source).join('|'));
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

export interface FoundProvision {
  readonly provision: Provision;
  /** Offset after it. */
  readonly end: number;
  /** Written so that it can only be law: with subsections, or as an abbreviation. */
  readonly formal: boolean;
}

/** `word` is the token's word, `end` the offset after it. Null where no provision is cited there. */
export function readProvision(source: string, word: string, raw: string, end: number): FoundProvision | null {
  const kind = ANY_WORD.test(word) ? WORDS.find(([pattern]) => pattern.test(word)) : undefined;
  if (!kind) return null;
  const [, name, plural] = kind;
  const reader = new Reader(source, end);
  reader.skip(OPENING);
  if (reader.at === end && word.length > 2) return null;
  const roman = name === 'part' || name === 'schedule';
  if (roman && raw[0] === raw[0]?.toLowerCase() && name === 'part') return null;
  const ranges = readRanges(reader, plural || word === 's', roman);
  if (ranges.length === 0) return null;
  const text = ranges.map(textOfRange).join(', ');
  const subs = ranges.some((range) => range.from.subs !== '' || /[A-Z]$/.test(range.from.number));
  const provision: Provision = {
    word: name,
    ranges,
    text: name === 'section' || name === 'regulation' || name === 'article' ? text : `${raw} ${text}`,
  };
  return { provision, end: reader.at, formal: subs || /^(?:ss?|regs?|arts?|sch|sects?|secs?)$/.test(word) };
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
  return to === null
    ? first
    : `${first}-${to.number === from.number && to.subs !== '' ? to.subs : `${to.number}${to.subs}`}`;
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
  return subs === '' ? null : { number: before.number, subs };
}

class Reader {
  at: number;
  private readonly source: string;

  constructor(source: string, at: number) {
    this.source = source;
    this.at = at;
  }

  rest(): string {
    return this.source.slice(this.at, this.at + 40);
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
