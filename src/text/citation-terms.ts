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

const POINTERS = new Set(['that', 'those', 'this', 'same', 'said']);
/** Between an instrument and the name that it is given. */
const NAMING = new Set(
  'the hereafter hereinafter henceforth referred to as in this plan document strategy or simply which we call is called known below from here on shortly short for it will be shall and just afterwards throughout'.split(
    ' ',
  ),
);
const NAMING_VERB = new Set([
  'hereafter',
  'hereinafter',
  'henceforth',
  'referred',
  'call',
  'called',
  'known',
  'short',
]);
/** Before a name in quotation marks. */
const NAMED = new Set(['is', 'are', 'being']);
/** Between a name and the instrument that it stands for. */
const MEANING = new Set(
  'means we mean is refers refer to reference references the are a stands for short in this plan document strategy as throughout it here both'.split(
    ' ',
  ),
);
const MEANING_VERB = new Set([
  'means',
  'mean',
  'is',
  'refers',
  'refer',
  'reference',
  'references',
  'stands',
  'are',
]);
const FARTHEST = 14;

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

/** Definitions, with the term that stands at each. */
export function findDefinitions(
  words: CitationWords,
  mentions: readonly Mention[],
  terms: readonly Term[],
): Map<Term, Definition> {
  const found = new Map<Term, Definition>();
  const named = mentions.filter((m) => m.form !== 'term' && m.form !== 'anaphor');
  for (const term of terms) {
    if (term.pointing) continue;
    const passage = words.passage(term.firstToken);
    const near = named.filter(
      (m) =>
        words.passage(m.firstToken) === passage && Math.abs(m.firstToken - term.firstToken) <= FARTHEST + 16,
    );
    const mention =
      near
        .filter((m) => m.endToken <= term.firstToken)
        .reverse()
        .find((m) => names(words, m, term)) ??
      near.find((m) => m.firstToken >= term.endToken && means(words, term, m));
    const instrument = mention
      ? mention.instrument
      : pointsToFullName(words, term)
        ? (mentions[0]?.instrument ?? null)
        : undefined;
    if (instrument === undefined) continue;
    found.set(term, {
      term: term.name,
      instrument,
      token: term.firstToken,
      endToken: term.endToken,
      reference: isReference(words, term.firstToken),
    });
  }
  return found;
}

/** "TITLE (the Act)", "TITLE, hereafter the Act". */
export function names(
  words: CitationWords,
  mention: Mention,
  term: { readonly firstToken: number },
): boolean {
  if (!words.together(mention.firstToken, term.firstToken) || term.firstToken - mention.endToken > FARTHEST)
    return false;
  let bracket = false;
  let naming = false;
  for (let i = mention.endToken; i <= term.firstToken; i++) {
    const gap =
      i === mention.endToken
        ? words.plan.source.slice(mention.end, words.plan.tokens.starts[i] ?? mention.end)
        : words.gap(i);
    if (/[([]/.test(gap)) bracket = true;
    if (i === term.firstToken && /["“'‘]/.test(gap) && NAMED.has(words.word(i - 1))) naming = true;
    if (/[;.]/.test(gap.replace(/[)\]].*/, ''))) return false;
    if (bracket && /[)\]]/.test(gap.slice(gap.search(/[([]/) + 1)) && !/[([]/.test(gap)) return false;
    if (i === term.firstToken) break;
    if (!NAMING.has(words.word(i)) && !NAMED.has(words.word(i))) return false;
    if (NAMING_VERB.has(words.word(i))) naming = true;
  }
  return bracket || naming;
}

/** "the Act means TITLE", "By the Act we mean ...", "the Act: TITLE", "the Act (TITLE)", a glossary row. */
export function means(
  words: CitationWords,
  term: Pick<Term, 'firstToken' | 'endToken'>,
  mention: Mention,
): boolean {
  if (mention.firstToken - term.endToken > FARTHEST) return false;
  let verb = false;
  for (let i = term.endToken; i < mention.firstToken; i++) {
    if (!MEANING.has(words.word(i))) return false;
    if (MEANING_VERB.has(words.word(i))) verb = true;
  }
  if (verb) return words.together(term.firstToken, mention.firstToken);
  const first = words.plan.sentences[words.sentence(term.firstToken)];
  const opens =
    first?.firstToken === term.firstToken ||
    (first?.firstToken === term.firstToken - 1 && words.word(term.firstToken - 1) === 'the');
  if (!words.together(term.firstToken, mention.firstToken))
    return (
      opens &&
      first.endToken === term.endToken &&
      words.passage(term.firstToken) === words.passage(mention.firstToken)
    );
  const gap = words.gap(term.endToken);
  return /[([]/.test(gap) || (opens && /[:=–—-]/.test(gap));
}

/** "The Act" in this plan means the Act that is named in full in section 1. */
function pointsToFullName(words: CitationWords, term: Term): boolean {
  const sentence = words.plan.sentences[words.sentence(term.firstToken)];
  if (!sentence) return false;
  const after = words.words.slice(term.endToken, sentence.endToken);
  return after.slice(0, 5).includes('means') && (after.includes('named') || after.includes('full'));
}

function isReference(words: CitationWords, token: number): boolean {
  const passage = words.plan.passages[words.passage(token)];
  return (
    passage !== undefined &&
    (passage.region === 'glossary' || passage.kind === 'note' || /^\s*(?:[*†‡]|notes?\b)/i.test(passage.text))
  );
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
  const all = [...definitions.values()].sort((a, b) => a.token - b.token);
  const resolved: Mention[] = [];
  for (const term of terms) {
    const plain = term.name === term.noun || term.year !== null;
    const defined = all.filter((d) => d.term === term.name);
    const definition = defined.filter((d) => d.token <= term.firstToken).at(-1) ?? defined[0];
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
  const before = named.filter((m) => m.firstToken < term.firstToken && fits(m));
  const last = before.at(-1);
  if (term.pointing)
    return last && words.passage(term.firstToken) - words.passage(last.firstToken) <= 1
      ? last.instrument
      : undefined;
  const candidates = term.year === null && last ? [last] : before;
  const distinct = new Set(candidates.map((m) => m.instrument));
  if (distinct.size === 1) return candidates[0]?.instrument ?? null;
  if (distinct.size > 1) return null;
  const after = named.find((m) => fits(m));
  if (after) return after.instrument;
  const usual = index.instruments.find((i) =>
    i.contextAliases.some((alias) => keyOfWords(alias.toLowerCase().split(' ')) === term.name),
  );
  if (usual || term.year === null) return usual ?? null;
  const ofYear = index.instruments.filter((i) => i.year === term.year && nounOfTitle(i.title) === term.noun);
  return ofYear.length === 1 ? (ofYear[0] ?? null) : null;
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
  const said = words.words.slice(sentence.firstToken, sentence.endToken);
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
