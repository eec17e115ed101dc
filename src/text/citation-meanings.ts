// What the names that a plan gives to instruments mean at each place: as they were defined, else by what was named before.
import type { Definition, Mention } from '../model/citation.js';
import type { Instrument } from '../model/registers.js';
import type { SubjectIndex } from './citation-subjects.js';
import { firstFrom, type Term } from './citation-terms.js';
import { contentOf } from './citation-title-words.js';
import type { TitleIndex } from './citation-titles.js';
import type { CitationWords } from './citation-words.js';

/** Words on either side that tell what is spoken of. */
const SENTENCE = 80;
/** Of the words that a rival's title has alone. */
const LEAST_SHARED = 2;
const SHARE = 0.6;
/** Subjects of a rival in one sentence. */
const LEAST_SUBJECTS = 2;
/** Mentions before a term that are looked at for the rival's title. */
const MENTIONS_BESIDE = 20;

/** Mentions of one noun, with or without a year, in the order of the text. */
interface Fitting {
  readonly mentions: Mention[];
  /** Number of the first that means another instrument than the one before it all. */
  other: number;
}

const NONE: Fitting = { mentions: [], other: Infinity };

/** The definition made for the part of the plan that a term stands in. */
function scopedAt(scoped: readonly Definition[], { name, firstToken }: Term): Definition | undefined {
  return scoped.find((one) => one.term === name && one.token < firstToken && firstToken < (one.until ?? 0));
}

export class TermMeanings {
  private readonly words: CitationWords;
  private readonly index: TitleIndex;
  private readonly subjects: SubjectIndex;
  /** By noun, and by noun and year. */
  private readonly fitting = new Map<string, Fitting>();

  /** `named` are the mentions already found, in the order of the text. */
  constructor(words: CitationWords, index: TitleIndex, subjects: SubjectIndex, named: readonly Mention[]) {
    this.words = words;
    this.index = index;
    this.subjects = subjects;
    for (const mention of named) {
      const { noun, year, instrument } = mention;
      this.put(noun, mention);
      if (year !== null) this.put(`${noun} ${String(year)}`, mention);
      if (instrument && instrument.year !== year) this.put(`${noun} ${String(instrument.year)}`, mention);
    }
  }

  private put(key: string, mention: Mention): void {
    const known = this.fitting.get(key);
    if (!known) {
      this.fitting.set(key, { mentions: [mention], other: Infinity });
      return;
    }
    if (known.other === Infinity && mention.instrument !== known.mentions[0]?.instrument)
      known.other = known.mentions.length;
    known.mentions.push(mention);
  }

  /** Mentions by the terms that mean something. */
  resolve(terms: readonly Term[], definitions: ReadonlyMap<Term, Definition>): Mention[] {
    const { words } = this;
    const firstDefined = new Map<string, Definition>();
    for (const definition of definitions.values())
      if (!firstDefined.has(definition.term)) firstDefined.set(definition.term, definition);
    const scoped = [...definitions.values()].filter((one) => one.until !== null);
    const resolved: Mention[] = [];
    for (const term of terms) {
      const plain = term.name === term.noun || term.year !== null;
      // A name given to two instruments is read as the first of them; that it was given twice is a fault of its own.
      const definition = definitions.get(term) ?? scopedAt(scoped, term) ?? firstDefined.get(term.name);
      if (!plain && !definition) continue;
      const given = !term.pointing && definition ? definition.instrument : this.meantBy(term);
      if (term.pointing && given === undefined) continue;
      const instrument = given && !definitions.has(term) ? (this.rivalOf(term, given) ?? given) : given;
      const { start, end } = words.span(term.firstToken, term.endToken);
      resolved.push({
        start,
        end,
        firstToken: term.firstToken,
        endToken: term.endToken,
        form: term.pointing ? 'anaphor' : 'term',
        instrument: instrument ?? null,
        said: words.said(term.firstToken, term.endToken),
        noun: term.noun,
        year: term.year,
        term: term.pointing ? null : term.name,
        clash: null,
      });
    }
    return resolved;
  }

  /** A name without a definition: the instrument last named that fits; failing that, the one it usually means. */
  private meantBy(term: Term): Instrument | null | undefined {
    const { words, index } = this;
    const fitting = this.fitting.get(term.year === null ? term.noun : `${term.noun} ${String(term.year)}`);
    const { mentions, other } = fitting ?? NONE;
    const before = firstFrom(mentions, term.firstToken);
    const last = mentions[before - 1];
    if (term.pointing)
      return last && words.passage(term.firstToken) - words.passage(last.firstToken) <= 1
        ? last.instrument
        : undefined;
    if (last) return term.year !== null && other < before ? null : last.instrument;
    const [after] = mentions;
    if (after) return after.instrument;
    const usual = index.usuallyMeant(term.name);
    if (usual || term.year === null) return usual ?? null;
    const ofYear = index.ofYear(term.year, term.noun);
    return ofYear.length === 1 ? (ofYear[0]?.instrument ?? null) : null;
  }

  /** Is an instrument named in full in the passage, before the term? */
  private isNamedBeside(instrument: Instrument, term: Term): boolean {
    const { mentions } = this.fitting.get(term.noun) ?? NONE;
    const passage = this.words.passage(term.firstToken);
    const last = firstFrom(mentions, term.firstToken) - 1;
    for (let i = last; i >= 0 && last - i < MENTIONS_BESIDE; i--) {
      const mention = mentions[i];
      if (!mention || this.words.passage(mention.firstToken) !== passage) return false;
      if (mention.instrument === instrument && mention.form === 'title') return true;
    }
    return false;
  }

  /** Another instrument of the same year and kind, where the sentence speaks of that one's subjects and of none of the given one's. */
  private rivalOf(term: Term, given: Instrument): Instrument | undefined {
    const { words, index, subjects } = this;
    if (term.year === null) return undefined;
    const rivals = index.ofYear(term.year, term.noun);
    const sentence = words.plan.sentences[words.sentence(term.firstToken)];
    if (!sentence || rivals.length === 0 || (rivals.length === 1 && rivals[0]?.instrument === given))
      return undefined;
    const from = Math.max(sentence.firstToken, term.firstToken - SENTENCE);
    const to = Math.min(sentence.endToken, term.endToken + SENTENCE);
    const stems = subjects.stemsIn(words.plan.tokens, from, to);
    if (subjects.hits(given, stems).length > 0) return undefined;
    const content = contentOf(words.words.slice(from, to));
    const own = index.contentOf(given);
    const speaksOfOwn = [...own].some((word) => content.has(word));
    return rivals.find(({ instrument: rival }) => {
      if (rival === given) return false;
      if (!speaksOfOwn) {
        const telling = [...index.contentOf(rival)].filter((word) => !own.has(word));
        const shared = telling.filter((word) => content.has(word)).length;
        if (shared >= LEAST_SHARED && shared / telling.length >= SHARE) return true;
      }
      const told = subjects.hits(rival, stems).flatMap((hit) => (hit.telling ? [hit.start] : []));
      return new Set(told).size >= (this.isNamedBeside(rival, term) ? 1 : LEAST_SUBJECTS);
    })?.instrument;
  }
}
