// What a sentence is about, in the words of the register's gists: which provisions of an instrument its words speak of. Built once from
// the register; it knows no provision by number.
import type { Tokens } from '../model/plan.js';
import type { Instrument, Registers, SectionGist } from '../model/registers.js';
import { contentOf, wordsOf } from './citation-title-words.js';

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

/** The subjects of an instrument by their first words, each with its place in the list of all. */
type ByFirstWord = ReadonlyMap<string, readonly (Subject & { readonly place: number })[]>;

export class SubjectIndex {
  private readonly registers: Registers;
  private readonly byInstrument = new Map<string, ByFirstWord>();
  /** Stems of the words of a plan, by their numbers. */
  private readonly ofPlans = new WeakMap<readonly string[], (string | undefined)[]>();
  /** Stems of the words of the register's subjects, and of its headings and gists. */
  private readonly subjects = new Map<string, readonly string[]>();
  private readonly contents = new Map<string, readonly string[]>();

  constructor(registers: Registers) {
    this.registers = registers;
  }

  gist(instrument: Instrument, provision: string): SectionGist | undefined {
    return this.registers.sectionGists[instrument.id]?.[provision];
  }

  heading(instrument: Instrument, provision: string): string | undefined {
    return instrument.provisions[provision];
  }

  /** What the other questions are asked of: words [from, to) of a plan, each as its stem. */
  stemsIn({ ids, vocabulary }: Tokens, from: number, to: number): string[] {
    let known = this.ofPlans.get(vocabulary);
    if (!known) {
      known = new Array<undefined>(vocabulary.length).fill(undefined);
      this.ofPlans.set(vocabulary, known);
    }
    const stems: string[] = [];
    for (let i = from; i < to; i++) {
      const id = ids[i] ?? 0;
      stems.push((known[id] ??= stem(vocabulary[id] ?? '')));
    }
    return stems;
  }

  /** Subjects of an instrument in a line, by the order of the register. A hit inside a longer one is none. */
  hits(instrument: Instrument, stems: readonly string[]): SubjectHit[] {
    const subjects = this.subjectsOf(instrument.id);
    const found: (SubjectHit & { readonly place: number })[] = [];
    if (subjects.size === 0) return found;
    for (let start = 0; start < stems.length; start++) {
      for (const { provision, words, telling, main, place } of subjects.get(stems[start] ?? '') ?? []) {
        if (!standsAt(stems, words, start)) continue;
        found.push({ provision, start, end: start + words.length, telling, main, place });
      }
    }
    if (found.length < 2) return found;
    return found
      .filter((hit) => !found.some((other) => isLonger(other, hit)))
      .sort((a, b) => a.place - b.place || a.start - b.start);
  }

  private subjectsOf(id: string): ByFirstWord {
    const known = this.byInstrument.get(id);
    if (known) return known;
    const made = new Map<string, (Subject & { readonly place: number })[]>();
    let place = 0;
    for (const [provision, gist] of Object.entries(this.registers.sectionGists[id] ?? {})) {
      if (gist.mark !== 'confirmed') continue;
      gist.keywords.forEach((keyword, i) => {
        const words = wordsOf(keyword).map(stem);
        const telling = words.length > 1 || keyword.length >= TELLING;
        const subject = { provision, words, main: i === 0, telling, place: place++ };
        const [first] = words;
        if (first === undefined) return;
        const same = made.get(first);
        if (same) same.push(subject);
        else made.set(first, [subject]);
      });
    }
    this.byInstrument.set(id, made);
    return made;
  }

  /** Where the words of a subject stand close together: [start, end), with how many words it has; null where they do not. */
  placeOf(subject: string, stems: readonly string[]): Place | null {
    let wanted = this.subjects.get(subject);
    if (!wanted) {
      wanted = withoutSmall(wordsOf(subject).map(stem));
      this.subjects.set(subject, wanted);
    }
    return placeOfAll(wanted, stems);
  }

  /** True where a subject holds all words of a line close together. */
  holds(subject: string, stems: readonly string[]): boolean {
    return placeOfAll(withoutSmall(stems), subject.split(/\s+/).map(stem)) !== null;
  }

  /** True where a line speaks of the heading or the gist of a provision: of most of its words. */
  namesHeading(instrument: Instrument, provision: string, stems: readonly string[]): boolean {
    const heading = this.heading(instrument, provision);
    const gist = this.gist(instrument, provision)?.gist;
    return [heading, gist].some((text) => {
      const wanted = text === undefined ? [] : this.contentOf(text);
      return wanted.length > 0 && wanted.filter((word) => stems.includes(word)).length / wanted.length > MOST;
    });
  }

  private contentOf(text: string): readonly string[] {
    let content = this.contents.get(text);
    if (!content) {
      content = [...contentOf(wordsOf(text))].map(stem);
      this.contents.set(text, content);
    }
    return content;
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

function placeOfAll(wanted: readonly string[], stems: readonly string[]): Place | null {
  for (const word of wanted) if (!stems.includes(word)) return null;
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

const SMALL = new Set(['of', 'on', 'the', 'to', 'a', 'an', 'or', 'and', 'in', 'into', 'for', 'as']);

function withoutSmall(stems: readonly string[]): string[] {
  return stems.filter((word) => !SMALL.has(word));
}

function standsAt(stems: readonly string[], words: readonly string[], start: number): boolean {
  for (let i = 1; i < words.length; i++) if (stems[start + i] !== words[i]) return false;
  return true;
}

function isLonger(other: SubjectHit, hit: SubjectHit): boolean {
  return other.end - other.start > hit.end - hit.start && other.start <= hit.start && hit.end <= other.end;
}

/** A rough stem: plurals, tenses and "-ation" fall together. */
function stem(word: string): string {
  const plain = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.replace(/(?:ations?|ings?|ed|es|s|e)$/, '');
  return plain.length >= 4 ? plain : word.replace(/s$/, '');
}
