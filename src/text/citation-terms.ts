// Names that a plan itself gives to instruments ("the Act", "the 2014 Regulations"): where they stand, where they are defined, what
// they mean at each place.
import type { Definition, Mention } from '../model/citation.js';
import type { Instrument } from '../model/registers.js';
import type { CitationWords } from './citation-words.js';
import type { SubjectIndex } from './citation-subjects.js';
import {
  contentOf,
  keyOfTitle,
  keyOfWords,
  nounOf,
  nounOfTitle,
  type TitleIndex,
} from './citation-titles.js';

export interface Term {
  /** "act", "YEAR act", "SHORT NAME act". */
  readonly name: string;
  readonly noun: string;
  readonly year: number | null;
  /** Points back with a word of its own: "that Act". */
  readonly pointing: boolean;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Words on either side that tell what is spoken of. */
const SENTENCE = 80;
const POINTERS = new Set(['that', 'those', 'this', 'same', 'said']);

/** Terms outside the mentions already found, in the order of the text. */
export function findTerms(
  words: CitationWords,
  mentions: readonly Mention[],
  skip: (token: number) => boolean,
): Term[] {
  const taken = new Set<number>();
  for (const mention of mentions) for (let i = mention.firstToken; i < mention.endToken; i++) taken.add(i);
  const terms: Term[] = [];
  for (let at = 0; at < words.words.length; at++) {
    const noun = nounOf(words.word(at));
    if (noun === undefined || noun === 'bill' || !words.isCapital(at) || taken.has(at) || skip(at)) continue;
    const before = at - 1;
    if (before < 0 || !words.together(before, at) || /[.;|]/.test(words.gap(at))) continue;
    if (words.isYear(before) && !taken.has(before)) {
      const the = words.word(before - 1) === 'the' && words.together(before - 1, at);
      terms.push({
        name: `${words.word(before)} ${noun}`,
        noun,
        year: Number(words.word(before)),
        pointing: false,
        firstToken: the ? before - 1 : before,
        endToken: at + 1,
      });
    } else if (words.word(at + 1) === 'of' && words.isCapital(at + 2)) {
      // "the Order of St John"
      continue;
    } else if (words.word(before) === 'the' || POINTERS.has(words.word(before))) {
      terms.push({
        name: noun,
        noun,
        year: null,
        pointing: words.word(before) !== 'the',
        firstToken: before,
        endToken: at + 1,
      });
    } else if (words.isCapital(before)) {
      let from = before;
      while (
        words.isCapital(from - 1) &&
        words.together(from - 1, at) &&
        /^[\s(]*$/.test(words.gap(from)) &&
        at - from < 6 &&
        words.word(from - 1) !== 'the'
      )
        from--;
      if (words.word(from - 1) === 'the' && words.together(from - 1, at)) {
        terms.push({
          name: keyOfWords(words.words.slice(from, at + 1)),
          noun,
          year: null,
          pointing: false,
          firstToken: from - 1,
          endToken: at + 1,
        });
      }
    }
  }
  return terms;
}

/** What each term means where it stands. `before` are mentions already resolved. */
export function resolveTerms(
  words: CitationWords,
  index: TitleIndex,
  subjects: SubjectIndex,
  named: readonly Mention[],
  terms: readonly Term[],
  definitions: ReadonlyMap<Term, Definition>,
): Mention[] {
  const byName = new Map<string, Definition[]>();
  for (const definition of definitions.values()) {
    const same = byName.get(definition.term);
    if (same) same.push(definition);
    else byName.set(definition.term, [definition]);
  }
  const resolved: Mention[] = [];
  for (const term of terms) {
    const plain = term.name === term.noun || term.year !== null;
    const defined = byName.get(term.name) ?? [];
    // A name given to two instruments is read as the first of them; that it was given twice is a fault of its own.
    const definition = definitions.get(term) ?? defined[0];
    if (!plain && !definition) continue;
    const given = !term.pointing && definition ? definition.instrument : meantBy(words, index, named, term);
    if (term.pointing && given === undefined) continue;
    const instrument =
      given && !definitions.has(term) ? (rivalOf(words, index, subjects, term, given) ?? given) : given;
    resolved.push({
      ...words.span(term.firstToken, term.endToken),
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
function meantBy(
  words: CitationWords,
  index: TitleIndex,
  named: readonly Mention[],
  term: Term,
): Instrument | null | undefined {
  const fits = (m: Mention): boolean =>
    m.noun === term.noun && (term.year === null || m.year === term.year || m.instrument?.year === term.year);
  const end = firstFrom(named, term.firstToken);
  const last = named.findLast((m, i) => i < end && fits(m));
  if (term.pointing)
    return last && words.passage(term.firstToken) - words.passage(last.firstToken) <= 1
      ? last.instrument
      : undefined;
  if (last && term.year === null) return last.instrument;
  const other =
    last && named.find((m) => m.firstToken < term.firstToken && fits(m) && m.instrument !== last.instrument);
  if (last) return other ? null : last.instrument;
  const after = named.find((m) => fits(m));
  if (after) return after.instrument;
  const usual = index.instruments.find((i) =>
    i.contextAliases.some((alias) => keyOfWords(alias.toLowerCase().split(' ')) === term.name),
  );
  if (usual || term.year === null) return usual ?? null;
  const ofYear = index.instruments.filter((i) => i.year === term.year && nounOfTitle(i.title) === term.noun);
  return ofYear.length === 1 ? (ofYear[0] ?? null) : null;
}

/** In a list in the order of the text, the number of the first that begins at or after a token. */
export function firstFrom(mentions: readonly { readonly firstToken: number }[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.firstToken ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Another instrument of the same year and kind, where the sentence speaks of that one's subjects and of none of the given one's. */
function rivalOf(
  words: CitationWords,
  index: TitleIndex,
  subjects: SubjectIndex,
  term: Term,
  given: Instrument,
): Instrument | undefined {
  const sentence = words.plan.sentences[words.sentence(term.firstToken)];
  if (!sentence || term.year === null) return undefined;
  const said = words.words.slice(
    Math.max(sentence.firstToken, term.firstToken - SENTENCE),
    Math.min(sentence.endToken, term.endToken + SENTENCE),
  );
  const content = contentOf(said);
  const own = contentOf(keyOfTitle(given.title).split(' '));
  if (subjects.hits(given, said).length > 0) return undefined;
  return index.instruments.find((rival) => {
    if (rival === given || rival.year !== term.year || nounOfTitle(rival.title) !== term.noun) return false;
    const telling = [...contentOf(keyOfTitle(rival.title).split(' '))].filter((word) => !own.has(word));
    const shared = telling.filter((word) => content.has(word)).length;
    if (shared >= 2 && shared / telling.length >= 0.6 && ![...own].some((word) => content.has(word)))
      return true;
    return (
      new Set(
        subjects
          .hits(rival, said)
          .filter((hit) => hit.telling)
          .map((hit) => hit.start),
      ).size >= 2
    );
  });
}
