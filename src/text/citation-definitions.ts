// Where a plan defines a name for an instrument: in brackets after the title, in a sentence, in a glossary or a note.
import type { Definition, Mention } from '../model/citation.js';
import { firstFrom, type Term } from './citation-terms.js';
import type { CitationWords } from './citation-words.js';

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
/** With the words of the title itself. */
const NEAR = FARTHEST + 16;

/** Definitions, with the term that stands at each. */
export function findDefinitions(
  words: CitationWords,
  mentions: readonly Mention[],
  terms: readonly Term[],
): Map<Term, Definition> {
  const found = new Map<Term, Definition>();
  for (const term of terms) {
    if (term.pointing) continue;
    const passage = words.passage(term.firstToken);
    const near = mentions
      .slice(firstFrom(mentions, term.firstToken - NEAR), firstFrom(mentions, term.firstToken + NEAR))
      .filter((m) => words.passage(m.firstToken) === passage);
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
