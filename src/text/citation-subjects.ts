// What a sentence is about, in the words of the register's gists: which provisions of an instrument its words speak of. Built once from
// the register; it knows no provision by number.
import type { Instrument, Registers, SectionGist } from '../model/registers.js';
import { contentOf } from './citation-titles.js';
import { tokenise } from './tokens.js';

/** A single word this long tells a subject by itself; shorter ones ("views", "report") stand everywhere. */
const TELLING = 12;
/** Of the words of a heading or gist. */
const MOST = 0.55;

interface Subject {
  readonly provision: string;
  readonly words: readonly string[];
  /** Enough to say that a sentence is about this provision and not another. */
  readonly telling: boolean;
  /** The first of the provision's subjects. */
  readonly main: boolean;
}

export interface SubjectHit {
  readonly provision: string;
  readonly start: number;
  readonly end: number;
  readonly telling: boolean;
  readonly main: boolean;
}

export class SubjectIndex {
  private readonly registers: Registers;
  private readonly byInstrument = new Map<string, readonly Subject[]>();

  constructor(registers: Registers) {
    this.registers = registers;
    for (const [id, gists] of Object.entries(registers.sectionGists)) {
      const subjects = Object.entries(gists).flatMap(([provision, gist]) =>
        gist.mark === 'confirmed'
          ? gist.keywords.map((keyword, i) => subjectOf(provision, keyword, i === 0))
          : [],
      );
      this.byInstrument.set(id, subjects);
    }
  }

  gist(instrument: Instrument, provision: string): SectionGist | undefined {
    return this.registers.sectionGists[instrument.id]?.[provision];
  }

  heading(instrument: Instrument, provision: string): string | undefined {
    return instrument.provisions[provision];
  }

  /** Subjects of an instrument in a line of words. A hit inside a longer one is none. */
  hits(instrument: Instrument, words: readonly string[]): SubjectHit[] {
    const stems = words.map(stem);
    const found: SubjectHit[] = [];
    for (const subject of this.byInstrument.get(instrument.id) ?? []) {
      for (const start of placesOf(stems, subject.words)) {
        found.push({
          provision: subject.provision,
          start,
          end: start + subject.words.length,
          telling: subject.telling,
          main: subject.main,
        });
      }
    }
    return found.filter(
      (hit) =>
        !found.some(
          (other) =>
            other.end - other.start > hit.end - hit.start && other.start <= hit.start && hit.end <= other.end,
        ),
    );
  }

  /** Do the words of a subject stand close together? */
  speaksOf(subject: string, words: readonly string[]): boolean {
    return this.placeOf(subject, words) !== null;
  }

  /** Where the words of a subject stand close together: [start, end), with how many words it has; null where they do not. */
  placeOf(subject: string, words: readonly string[]): { start: number; end: number; size: number } | null {
    const wanted = tokenise(subject)
      .map((token) => stem(token.word))
      .filter((word) => !SMALL.has(word));
    const stems = words.map(stem);
    const width = wanted.length + 3;
    for (let start = 0; start < stems.length; start++) {
      if (!wanted.includes(stems[start] ?? '')) continue;
      const window = stems.slice(start, start + width);
      if (wanted.every((word) => window.includes(word)))
        return {
          start,
          end: start + Math.max(...wanted.map((word) => window.indexOf(word))) + 1,
          size: wanted.length,
        };
    }
    return null;
  }

  /** True where a line speaks of the heading or the gist of a provision: of most of its words. */
  namesHeading(instrument: Instrument, provision: string, words: readonly string[]): boolean {
    const stems = new Set(words.map(stem));
    return [this.heading(instrument, provision), this.gist(instrument, provision)?.gist].some((text) => {
      const wanted =
        text === undefined ? [] : [...contentOf(tokenise(text).map((token) => token.word))].map(stem);
      return wanted.length > 0 && wanted.filter((word) => stems.has(word)).length / wanted.length > MOST;
    });
  }
}

const SMALL = new Set(['of', 'on', 'the', 'to', 'a', 'an', 'or', 'and', 'in', 'into', 'for', 'as']);

function subjectOf(provision: string, keyword: string, main: boolean): Subject {
  const words = tokenise(keyword).map((token) => stem(token.word));
  return { provision, words, main, telling: words.length > 1 || keyword.length >= TELLING };
}

function placesOf(stems: readonly string[], words: readonly string[]): number[] {
  const [first] = words;
  if (first === undefined) return [];
  const found: number[] = [];
  for (let at = stems.indexOf(first); at >= 0; at = stems.indexOf(first, at + 1)) {
    if (words.every((word, i) => stems[at + i] === word)) found.push(at);
  }
  return found;
}

/** A rough stem: plurals, tenses and "-ation" fall together. */
export function stem(word: string): string {
  const plain = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.replace(/(?:ations?|ings?|ed|es|s|e)$/, '');
  return plain.length >= 4 ? plain : word.replace(/s$/, '');
}
