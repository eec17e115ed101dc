// The phrase language of rules and concepts:
//   carer          the word and its plural or possessive        ~ask     every form of a verb (ask, asks, asked, asking)
//   consult*       every word that begins so                    =may     this form only
//   (a|b c|~d)     one of several; ~(a|b) and =(a|b) mark each   word?    may be missing; (a|b)? likewise
//   ^open ^(a|b)   at the head of a sentence, a cell, or what follows a colon, a dash or a number; ^(a|b)? c  either of a, b or c there
//   plans?         with or without the s: never a missing word      build(ing)?, stor(y|ies), (re)?admit   endings and beginnings
//   ..             up to 3 words between;  ..8 up to 8           #number  a number; #year #money #percent #month #name (a capital) #link (in a link) #date (3.5.2025)
import { nounForms, verbForms } from './inflect.js';
import { normaliseWord } from './tokens.js';

export type Feature = 'number' | 'year' | 'money' | 'percent' | 'month' | 'name' | 'link' | 'date';
const FEATURES: ReadonlySet<string> = new Set<Feature>([
  'number',
  'year',
  'money',
  'percent',
  'month',
  'name',
  'link',
  'date',
]);

export type Element =
  | {
      readonly kind: 'word';
      readonly words: readonly string[];
      readonly prefixes: readonly string[];
      readonly features: readonly Feature[];
    }
  | { readonly kind: 'choice'; readonly choices: readonly (readonly Element[])[] }
  | { readonly kind: 'optional'; readonly element: Element }
  | { readonly kind: 'gap'; readonly most: number };

const LEX =
  /\s+|\^|\.\.(\d*)|[~=]?\(|\)\??|\||[~=]?[\p{L}\p{N}£%][\p{L}\p{M}\p{N}'’.,%]*\*?\??|#[a-z]+\??|[-/–,:;&]/gu;

/** Characters. */
const LONGEST = 2000;
/** Each costs memory and time when the phrases are compiled. */
const MOST_WAYS = 200_000;

/** Throws a SyntaxError whose message says what is wrong in the phrase. */
export function parsePhrase(written: string): Element[] {
  if (written.length > LONGEST)
    throw new SyntaxError(
      `a phrase of ${written.length.toLocaleString('en-GB')} characters; the longest may have ${LONGEST.toLocaleString('en-GB')}: "${written.slice(0, 40)}…"`,
    );
  const elements = parse(spellOut(written));
  if (waysThrough(elements) > MOST_WAYS)
    throw new SyntaxError(
      `more than ${MOST_WAYS.toLocaleString('en-GB')} wordings in phrase "${written}"; write several phrases with fewer choices`,
    );
  return elements;
}

/** Wordings to be told apart: a choice of single words is one of them. */
function waysThrough(elements: readonly Element[]): number {
  return elements.reduce((ways, element) => {
    if (element.kind === 'optional') return ways * (1 + waysThrough([element.element]));
    return element.kind === 'choice'
      ? ways * element.choices.reduce((sum, choice) => sum + waysThrough(choice), 0)
      : ways;
  }, 1);
}

function parse(phrase: string): Element[] {
  const lexemes: string[] = [];
  let at = 0;
  for (const match of phrase.matchAll(LEX)) {
    if (match.index !== at) break;
    at += match[0].length;
    if (match[0].trim() !== '' && !/^[-/–,:;&]$/.test(match[0])) lexemes.push(match[0]);
  }
  if (at !== phrase.length)
    throw new SyntaxError(`unexpected "${phrase.slice(at, at + 10)}" in phrase "${phrase}"`);
  let next = 0;
  const sequence = (inside: boolean, mark: string): Element[][] => {
    const choices: Element[][] = [[]];
    // Where in the choice that is being read the head of a sentence is.
    let head: number | null = null;
    const close = (): Element[][] => {
      const last = choices.pop() ?? [];
      choices.push(head === null ? last : [...last.slice(0, head), ...headedFrom(last.slice(head), phrase)]);
      head = null;
      return choices;
    };
    for (; next < lexemes.length; next++) {
      const lexeme = lexemes[next] ?? '';
      const current = choices[choices.length - 1] ?? [];
      if (lexeme === '^') {
        head = current.length;
        continue;
      }
      if (lexeme.endsWith('(')) {
        next++;
        const element = joinChoices(sequence(true, lexeme.length > 1 ? lexeme.charAt(0) : mark));
        const closing = lexemes[next];
        if (closing === undefined) throw new SyntaxError(`missing ")" in phrase "${phrase}"`);
        current.push(closing === ')?' ? { kind: 'optional', element } : element);
      } else if (lexeme.startsWith(')')) {
        if (!inside) throw new SyntaxError(`unexpected ")" in phrase "${phrase}"`);
        return close();
      } else if (lexeme === '|') {
        if (!inside) throw new SyntaxError(`"|" outside brackets in phrase "${phrase}"`);
        close().push([]);
      } else if (lexeme.startsWith('..')) {
        current.push({ kind: 'gap', most: lexeme.length > 2 ? Number(lexeme.slice(2)) : 3 });
      } else {
        current.push(wordElement(/^[~=#]|\*\??$/.test(lexeme) ? lexeme : mark + lexeme, phrase));
      }
    }
    return close();
  };
  const [elements = []] = sequence(false, '');
  const first = elements[0];
  const last = elements[elements.length - 1];
  if (first === undefined) throw new SyntaxError('empty phrase');
  if (first.kind === 'gap' || last?.kind === 'gap')
    throw new SyntaxError(`phrase "${phrase}" begins or ends with a gap`);
  return elements;
}

/** What may be missing at the head leaves its place there to what follows it. */
function headedFrom([first, ...rest]: readonly Element[], phrase: string): Element[] {
  if (first?.kind !== 'optional') return first ? [headed(first, phrase), ...rest] : [];
  const choices = [[headed(first.element, phrase), ...rest], headedFrom(rest, phrase)];
  return [{ kind: 'choice', choices }];
}

/** Words that count at the head of a sentence only are kept with a `^`, which no word of a text has. */
function headed(element: Element, phrase: string): Element {
  if (element.kind === 'word' && element.prefixes.length === 0 && element.features.length === 0)
    return { ...element, words: element.words.map((word) => `^${word}`) };
  if (element.kind === 'choice') {
    const choices = element.choices.map(([first, ...rest]) =>
      first ? [headed(first, phrase), ...rest] : [],
    );
    return { kind: 'choice', choices };
  }
  throw new SyntaxError(`"^" takes words, or a choice of them, in phrase "${phrase}"`);
}

/** Brackets that touch a word are parts of the word; `s?` at its end is a plural or third person, not a word that may be missing. */
function spellOut(phrase: string): string {
  return phrase
    .replace(/(\p{L}+)\((\p{L}+(?:\|\p{L}+)*)\)(\??)/gu, (_, stem: string, endings: string, bare: string) => {
      const forms = endings.split('|').map((ending) => stem + ending);
      return `(${[...(bare === '' ? [] : [stem]), ...forms].join('|')})`;
    })
    .replace(/\((\p{L}+)\)\?(\p{L}+?)(?:s\?)?(?![\p{L}?])/gu, '($1$2|$2)')
    .replace(/(\p{L}{2,})s\?/gu, '($1|$1s)');
}

function wordElement(lexeme: string, phrase: string): Element {
  const optional = lexeme.endsWith('?');
  const core = optional ? lexeme.slice(0, -1) : lexeme;
  let element: Element;
  if (core.startsWith('#')) {
    const feature = core.slice(1);
    if (!FEATURES.has(feature)) throw new SyntaxError(`unknown feature "${core}" in phrase "${phrase}"`);
    element = { kind: 'word', words: [], prefixes: [], features: [feature as Feature] };
  } else {
    const word = normaliseWord(core.replace(/^[~=]|\*$|[.,]+$/g, ''));
    if (core.startsWith('~')) element = { kind: 'word', words: verbForms(word), prefixes: [], features: [] };
    else if (core.startsWith('=')) element = { kind: 'word', words: [word], prefixes: [], features: [] };
    else if (core.endsWith('*')) element = { kind: 'word', words: [], prefixes: [word], features: [] };
    else
      element = {
        kind: 'word',
        words: /^\p{L}/u.test(word) ? nounForms(word) : [word],
        prefixes: [],
        features: [],
      };
  }
  return optional ? { kind: 'optional', element } : element;
}

/** Single words of a choice become one set of words, which keeps the automaton small. */
function joinChoices(choices: Element[][]): Element {
  if (!choices.every((c) => c.length === 1 && c[0]?.kind === 'word')) return { kind: 'choice', choices };
  const words = choices.map((c) => c[0] as Extract<Element, { kind: 'word' }>);
  return {
    kind: 'word',
    words: [...new Set(words.flatMap((w) => w.words))].sort(),
    prefixes: [...new Set(words.flatMap((w) => w.prefixes))].sort(),
    features: [...new Set(words.flatMap((w) => w.features))].sort(),
  };
}
