// Where a plan defines a name for an instrument: in brackets after the title, in a sentence, in a glossary or a note.
import type { Definition, Mention } from '../model/citation.js';
import { Explanations } from './citation-explained.js';
import { isReference, scopeEnd } from './citation-scope.js';
import { firstFrom, type Term } from './citation-terms.js';
import type { CitationWords } from './citation-words.js';

/** Between an instrument and the name that it is given. */
const NAMING = new Set(
  'the hereafter hereinafter henceforth referred to as in this plan document strategy or simply which we call is called known below from here on shortly short for it will be shall and just afterwards throughout also sometimes'.split(
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
  'means by which we mean it speaks speak of mentions denotes denote is refers refer to reference references the are a stands for short in this plan document strategy as throughout it here both'.split(
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
  'speaks',
  'speak',
  'denotes',
  'denote',
]);
/** Before a name that a key or a note explains. */
const OPENING = new Set(['the', 'key', 'note', 'notes']);
const FARTHEST = 14;
const POINTING = new Set(['that', 'this', 'it']);
/** Words after a name in which it is said to mean something. */
const MEANS_REACH = 5;
/** With the words of the title itself. */
const NEAR = FARTHEST + 16;

/** Definitions, with the term that stands at each. */
export function findDefinitions(
  words: CitationWords,
  mentions: readonly Mention[],
  terms: readonly Term[],
): Map<Term, Definition> {
  const found = new Map<Term, Definition>();
  const lasts = new Map<number, number>();
  const put = (term: Term, instrument: Definition['instrument'], reference: boolean): void => {
    const { name, firstToken: token, endToken } = term;
    found.set(term, {
      term: name,
      instrument,
      token,
      endToken,
      reference: reference || isReference(words, token),
      until: scopeEnd(words, token),
    });
  };
  const named = namesIn(mentions, terms);
  for (const term of terms) {
    if (term.pointing) continue;
    const mention =
      namedBefore(words, mentions, term, named) ??
      namedAfter(words, mentions, term) ??
      pointedBackTo(words, mentions, term) ??
      described(words, mentions, term);
    const instrument = mention
      ? mention.instrument
      : pointsToFullName(words, term, lasts)
        ? (mentions[0]?.instrument ?? null)
        : undefined;
    if (instrument !== undefined) put(term, instrument, false);
  }
  // A note may as well tell where something is said: it explains only a name that nothing else does.
  const defined = new Set([...found.keys()].map((term) => term.name));
  const explanations = new Explanations(words, mentions);
  for (const term of terms) {
    const mention = term.pointing || defined.has(term.name) ? undefined : explanations.of(term);
    if (mention) put(term, mention.instrument, true);
  }
  return found;
}

/** The tokens of names that an instrument may be given beside another: "TITLE (the Act or the YEAR Act)". */
function namesIn(mentions: readonly Mention[], terms: readonly Term[]): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const { firstToken, endToken } of [...terms, ...mentions.filter((m) => m.form === 'alias')])
    for (let i = firstToken; i < endToken; i++) tokens.add(i);
  return tokens;
}

/** The nearest mention before a term, in its passage, that is given the term for a name. */
function namedBefore(
  words: CitationWords,
  mentions: readonly Mention[],
  term: Term,
  named: ReadonlySet<number>,
): Mention | undefined {
  for (let i = firstFrom(mentions, term.firstToken) - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (!mention || mention.firstToken < term.firstToken - NEAR) return undefined;
    if (mention.endToken > term.firstToken) continue;
    if (names(words, mention, term, mention.noun === term.noun ? named : undefined)) return mention;
  }
  return undefined;
}

/** The first mention after a term, in its passage, that the term is said to mean. */
function namedAfter(words: CitationWords, mentions: readonly Mention[], term: Term): Mention | undefined {
  const passage = words.passage(term.firstToken);
  for (let i = firstFrom(mentions, term.endToken); i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || mention.firstToken - term.endToken > FARTHEST) return undefined;
    if (words.passage(mention.firstToken) === passage && means(words, term, mention)) return mention;
  }
  return undefined;
}

/** "TITLE (the Act)", "TITLE, hereafter the Act". */
export function names(
  words: CitationWords,
  mention: Mention,
  term: { readonly firstToken: number },
  /** Tokens of other names, which may stand before it in the same brackets. */
  named: ReadonlySet<number> = new Set(),
): boolean {
  const { firstToken } = term;
  if (firstToken - mention.endToken > FARTHEST) return false;
  for (let i = mention.endToken; i < firstToken; i++)
    if (!NAMING.has(words.word(i)) && !NAMED.has(words.word(i)) && !named.has(i)) return false;
  if (!words.together(mention.firstToken, firstToken)) return false;
  let bracket = false;
  let naming = false;
  for (let i = mention.endToken; i <= firstToken; i++) {
    const gap =
      i === mention.endToken
        ? words.plan.source.slice(mention.end, words.plan.tokens.starts[i] ?? mention.end)
        : words.gap(i);
    if (/[([]/.test(gap)) bracket = true;
    if (i === firstToken && /["“'‘]/.test(gap) && NAMED.has(words.word(i - 1))) naming = true;
    if (/[;.]/.test(gap.replace(/[)\]].*/, ''))) return false;
    if (bracket && /[)\]]/.test(gap.slice(gap.search(/[([]/) + 1)) && !/[([]/.test(gap)) return false;
    if (i < firstToken && named.has(i) && !bracket) return false;
    if (i < firstToken && NAMING_VERB.has(words.word(i))) naming = true;
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
    (first?.firstToken === term.firstToken - 1 && OPENING.has(words.word(term.firstToken - 1)));
  if (!words.together(term.firstToken, mention.firstToken))
    return (
      opens &&
      first.endToken === term.endToken &&
      words.passage(term.firstToken) === words.passage(mention.firstToken)
    );
  const gap = words.gap(term.endToken);
  return /[([]/.test(gap) || (opens && /[:=–—-]/.test(gap));
}

/** 'TITLE. "The Act" below means that one': the last one named in the passage. */
function pointedBackTo(words: CitationWords, mentions: readonly Mention[], term: Term): Mention | undefined {
  let at = term.endToken;
  while (at < term.endToken + MEANS_REACH && words.word(at) !== 'means') at++;
  if (words.word(at) !== 'means' || !POINTING.has(words.word(at + 1))) return undefined;
  const last = mentions[firstFrom(mentions, term.firstToken) - 1];
  return last && words.passage(last.firstToken) === words.passage(term.firstToken) ? last : undefined;
}

const LAWS = new Set(['law', 'act', 'legislation', 'statute', 'one']);

/** "The Act" is defined by what it did, not by its title: the first named of that year. */
function described(words: CitationWords, mentions: readonly Mention[], term: Term): Mention | undefined {
  let at = term.endToken;
  while (at < term.endToken + MEANS_REACH && MEANING.has(words.word(at))) at++;
  const verb = words.words.slice(term.endToken, at).some((word) => MEANING_VERB.has(word));
  if (!verb || !LAWS.has(words.word(at)) || !/^(?:of|from)$/.test(words.word(at + 1))) return undefined;
  if (!words.isYear(at + 2) || !words.together(term.firstToken, at + 2)) return undefined;
  const year = Number(words.word(at + 2));
  return mentions.find(
    (one) => one.noun === term.noun && (one.year === year || one.instrument?.year === year),
  );
}

/** "The Act" in this plan means the Act that is named in full in section 1. `lasts` keeps for each sentence where it speaks of that last. */
function pointsToFullName(
  words: CitationWords,
  { firstToken, endToken }: Term,
  lasts: Map<number, number>,
): boolean {
  const number = words.sentence(firstToken);
  const end = words.plan.sentences[number]?.endToken ?? 0;
  let at = endToken;
  while (at < end && at < endToken + MEANS_REACH && words.word(at) !== 'means') at++;
  if (at >= end || at === endToken + MEANS_REACH) return false;
  let last = lasts.get(number);
  if (last === undefined) {
    last = end - 1;
    while (last >= endToken && words.word(last) !== 'named' && words.word(last) !== 'full') last--;
    lasts.set(number, last);
  }
  return last >= endToken;
}
