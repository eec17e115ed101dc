// Which part of a document a heading opens.
import type { Region } from '../model/plan.js';
import { withoutTail } from '../text/tail.js';
import { isContentsLine } from './line-looks.js';
import { isAllQuoted, isConsulteeQuote } from './node-shape.js';

const BY_HEADING: readonly (readonly [Region, RegExp])[] = [
  [
    'contents',
    /^(?:table of )?contents(?: page| of .*)?$|^index$|^list of (?:figures|tables|contents)$|^in this (?:plan|document)$|^what(?:'s|’s| is) (?:inside|in (?:this|the) (?:plan|document))$|^where to find (?:what|things|everything)$|^finding your way\b/,
  ],
  [
    'glossary',
    /glossary|^(?:abbreviations|acronyms|jargon)|jargon buster|^(?:list of|common|key|useful)? ?(?:abbreviations|acronyms|definitions|terms(?! (?:of|and conditions)\b))\b|^(?:(?:useful|key|some|difficult|hard|long|big|short) )?words(?: (?:used|and phrases))?$|^(?:the |some )?(?:words|initials|letters)(?:,? (?:and|or) (?:initials|letters|phrases|words))? (?:that )?(?:we (?:use|could|have|had|can|cannot|can't)|you (?:may|might|will|need)|(?:may|might|need) |and (?:what|their)\b)|^words? ?list$|^what (?:some |the |these |our |all )?(?:words|terms|initials|letters|abbreviations) (?:mean|stand for)|what (?:the |these |our |all )?(?:words|terms) mean|words (?:we use|explained)|terms (?:used|explained)/,
  ],
  [
    'bibliography',
    /bibliography|^references$|^further reading|^(?:list of )?(?:sources(?! of (?:income|fund|money|support|help))|references|background (?:papers|documents|reading))\b|^useful links|^(?:key|reference) documents$|^documents (?:consulted|referred to|used|drawn on|read)$|where to (?:read|find out) more|^(?:more|other|suggested) (?:to read|reading)$|^reading list\b/,
  ],
  [
    'foreword',
    /^(?:fore?ward|foreword|welcome|message from|introduction (?:from|by) (?:the|our) (?:chair|chief)|a word from|executive summary from)/,
  ],
  ['appendix', /^(?:appendix|appendices|annex|annexe|annexes|schedule)\b/],
];

/** A piece of each of these patterns: a heading without any opens no region. */
const MAY_TELL =
  /contents|index|list of|in th|inside|finding|find what|find things|find everything|glossar|abbreviations|acronyms|jargon|definitions|terms|word|bibliography|references|reading|sources|background|links|documents|where to|to read|forward|foreward|foreword|welcome|message|introduction|executive|append|annex|schedule|initials|letters/;

/** The longest title that runs into its text ("Contents: ..."). */
const LONGEST_LEAD = 40;
const NO_TEXT = new Set<Region | null>(['contents', 'glossary', 'bibliography']);

/** Region of a paragraph that begins with such a title, or null. */
export function regionOfLead(text: string): Region | null {
  const title = /^[^.:]+(?=[.:](?:\s|$))/.exec(text.slice(0, LONGEST_LEAD))?.[0];
  const region = title === undefined ? null : regionOfHeading(title);
  return NO_TEXT.has(region) ? region : null;
}

/** "JSNA: a report that shows ...": a term, and what anything of that name is. */
const DEFINITION =
  /^\p{Lu}[^.:;?!]{1,70}?(?::|\s[–—-])\s+(?:[^.;:]{2,80}[;:,–]\s+)?(?:an?|the)\s+(?:[\p{L}-]+\s+){0,3}?(?:document|paper|report|plan|statement|forecast|process|term|tool|framework|assessment|resource|survey|group|set|account|agreement|scheme|list|cycle|way)\s+(?:in which|by which|with which|of|that|which|setting|showing|used|published|for|to)\s/u;
/** "Carer: a person of any age who provides care." */
const PERSON =
  /^\p{Lu}[^.:;?!]{1,40}?(?::|\s[–—-])\s+(?:an?|any)\s+(?:person|individual|adult|child)\s+(?:of any age|(?:who|that) (?:provides|intends))\b/u;
/** What tells of one such thing of this plan. */
const OWN =
  /\b(?:we|our|ours|us|this|here|annex|appendix|page|chapter|is|was|has|(?:19|20)\d\d)\b|[%£]|www|http/i;
const LONGEST_DEFINITION = 300;

/** Does a paragraph or item tell what a term means, of nobody's in particular? */
export function isDefinition(text: string): boolean {
  return (
    text.length <= LONGEST_DEFINITION &&
    (((DEFINITION.test(text) || PERSON.test(text)) && !OWN.test(text)) ||
      (LONG_FORM.test(text) && isWrittenOut(text)))
  );
}

/** "ASR: Annual Swimming Report. LPG: Local Paddling Group.": letters and what they stand for, and no more. */
const LONG_FORM = /^[*_]*[A-Z]{2,6}[*_]*(?::|\s[–—=-])[*_]*\s/;
function isWrittenOut(text: string): boolean {
  return text.split(/\s+(?=[*_]*[A-Z]{2,6}[*_]*(?::|\s[–—=-])[*_]*\s)/).every((line) => {
    const [letters = '', ...words] = line.match(/\p{L}[\p{L}'’]*/gu) ?? [];
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
    return words.length <= letters.length + 3 && capitals.join('') === letters;
  });
}

/** Headings under which the names of things to read stand beside ways to get in touch. */
const MORE = /\b(?:know|read|find out|learn) more\b|\bmore information\b/i;
/** What is said of a thing, or asks somebody to do something. */
const SAID =
  /[:;?!]|\b(?:we|our|us|you|your|is|are|was|were|has|have|will|can|ring|call|phone|email|write|ask|visit|contact)\b|\d{3}|@/i;
const LONGEST_NAME = 90;

/** Region of a list's item under a heading, or null where it is of its section's. */
export function regionOfItem(heading: string, text: string, quoted: boolean): Region | null {
  if (isContentsLine(text)) return 'contents';
  if (isAllQuoted(text) || (quoted && isConsulteeQuote(text))) return 'quotation';
  return isReadingItem(heading, text) ? 'bibliography' : null;
}

/** Is an item under "Want to know more?" no more than the name of something to read? */
function isReadingItem(heading: string, text: string): boolean {
  return text.length <= LONGEST_NAME && MORE.test(heading) && !SAID.test(text);
}

/** Region of the rows below a table's header: of words and what they mean, or of chapters and their pages. */
export function regionOfTable(header: readonly string[]): Region | null {
  const [first = '', ...rest] = header.map((cell) =>
    cell
      .toLowerCase()
      .replace(/[*_:\s]+/g, ' ')
      .trim(),
  );
  if (/^(?:key |useful )?(?:terms?|words?|abbreviations?|acronyms?|phrases?|initials|jargon)$/.test(first))
    return rest.some((cell) =>
      /^(?:what (?:it|this|they) (?:means?|stands? for)|meaning|definition|explanation|in full|full (?:name|title)|stands for|description)$/.test(
        cell,
      ),
    )
      ? 'glossary'
      : null;
  if (
    /^(?:chapter|section|part)$/.test(first) &&
    rest.length === 1 &&
    /^(?:title|heading|name|subject)$/.test(rest[0] ?? '')
  )
    return 'contents';
  if (/^contents?$/.test(first) && rest.every((cell) => cell === '')) return 'contents';
  if (!/^(?:chapter|section|part|contents?|heading|title|topic|no|number|#)$/.test(first)) return null;
  return /^(?:pages?|page (?:no|number)\.?)$/.test(rest.at(-1) ?? '') ? 'contents' : null;
}

/** Region that a heading opens, or null where it says nothing of the kind. */
export function regionOfHeading(title: string): Region | null {
  const small = title.toLowerCase();
  if (!MAY_TELL.test(small)) return null;
  const plain = withoutTail(small, /[*_:.\s]/)
    .replace(/^[\s\d.):–-]+/, '')
    .replace(/^(?:part|section|chapter|appendix|annex)\s+[\da-z]{1,3}\b[\s.:–-]*(?=\S)/, (head) =>
      /^(?:appendix|annex)/.test(head) ? head : '',
    )
    .trim();
  const tail = plain.replace(/^(?:appendix|annex)\s+[\da-z]{1,3}\b[\s.:–-]*/, '');
  for (const [region, pattern] of BY_HEADING) if (region !== 'appendix' && pattern.test(tail)) return region;
  return /^(?:appendix|appendices|annexe?|annexes|schedule)\b/.test(plain) ? 'appendix' : null;
}
