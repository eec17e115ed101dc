// Small questions about the nodes of a syntax tree and the look of a paragraph.
import type { Inline, Paragraph } from './syntax.js';

/** How many characters at a paragraph's start are bold. */
export function boldLength(node: Paragraph): number {
  const [first] = node.children;
  if (first?.type === 'strong') return textLength(first);
  if (first?.type === 'emphasis' && first.children[0]?.type === 'strong')
    return textLength(first.children[0]);
  return 0;
}

/** Is a paragraph nothing but links to places in the same text, with the numbers of their pages, as in a contents list that a converter made? */
export function leadsWithin({ children }: Paragraph): boolean {
  let links = 0;
  for (const child of children) {
    if (child.type === 'link' && child.url.startsWith('#')) links++;
    else if (child.type !== 'break' && !(child.type === 'text' && /^[\s\d.…|·]*$/.test(child.value)))
      return false;
  }
  return links > 0;
}

function textLength({ children }: { readonly children: readonly Inline[] }): number {
  return children.reduce(
    (sum, child) =>
      sum + ('value' in child ? child.value.length : 'children' in child ? textLength(child) : 0),
    0,
  );
}

const CAPTION =
  /^\s*(?:[Ff]igure|[Ff]ig\.?|[Tt]able|[Cc]hart|[Mm]ap|[Bb]ox|[Dd]iagram|[Gg]raph|[Ii]nfographic|FIGURE|TABLE|CHART|MAP|BOX)(?:\s+(?:\d|[A-Z]\b)|\s*:)/;

export function isCaption(text: string): boolean {
  return text.length < 250 && CAPTION.test(text);
}

/** "I was never asked." That was a man in Alness, one of many who came: a sentence of our own after the words. */
const GOES_ON_TO_TELL = /^\s*["“][^"”]{3,200}["”]\s+\p{Lu}\p{Ll}*(?:[ ,;:’'-]+[\p{L}\d]+){7,}.*[.]\s*$/su;

/** Quotation marks round a block quote, or a dash and a speaker after it. */
export function isConsulteeQuote(text: string): boolean {
  return (
    (/^\s*["“'‘]/.test(text) && !GOES_ON_TO_TELL.test(text)) ||
    /[.!?]["”’']?\s*[–—-]\s*[\p{L} ,]{3,60}$/u.test(text)
  );
}

const WITH_SPEAKER = /^\s*["“]([^"”]+)["”]\s*(?:[–—-]\s*[\p{L} ,]{3,60}|\([^)]{3,60}\))?\s*$/u;
/** "Nobody rings back." Carer, Duns: who said it, without a mark between. */
const THEN_SPEAKER =
  /^\s*["“]([^"”]+[.!?…])["”]\s+(?!(?:Now|We|See|So|Added|Done|This|It|That|Our|Action|Yes|No)\b)\p{Lu}[\p{L}’'-]*[\p{L} ,’'-]{2,60}$/u;

/** The whole of it stands in quotation marks: somebody else's words. */
export function isAllQuoted(text: string): boolean {
  const inner = (WITH_SPEAKER.exec(text) ?? THEN_SPEAKER.exec(text))?.[1];
  return inner !== undefined && inner.split(/\s+/).length > 4;
}
