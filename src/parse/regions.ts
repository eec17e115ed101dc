// Which part of a document a heading opens.
import type { Region } from '../model/plan.js';

const BY_HEADING: readonly (readonly [Region, RegExp])[] = [
  [
    'contents',
    /^(?:table of )?contents(?: page)?$|^list of (?:figures|tables|contents)$|^in this (?:plan|document)$/,
  ],
  [
    'glossary',
    /glossary|^(?:abbreviations|acronyms|jargon)|jargon buster|^(?:list of|common|key|useful)? ?(?:abbreviations|acronyms|definitions|terms)\b|what (?:the |these |our |all )?(?:words|terms) mean|words (?:we use|explained)|terms (?:used|explained)/,
  ],
  [
    'bibliography',
    /bibliography|^references$|^further reading|^(?:list of )?(?:sources|references|background (?:papers|documents|reading))\b|^useful links|^(?:key|related|supporting|reference) documents$|where to (?:read|find out) more/,
  ],
  [
    'foreword',
    /^(?:fore?ward|foreword|welcome|message from|introduction (?:from|by) (?:the|our) (?:chair|chief)|a word from|executive summary from)/,
  ],
  ['appendix', /^(?:appendix|appendices|annex|annexe|annexes|schedule)\b/],
];

/** A piece of each of these patterns: a heading without any opens no region. */
const MAY_TELL =
  /contents|list of|in this|glossar|abbreviations|acronyms|jargon|definitions|terms|word|bibliography|references|reading|sources|background|links|documents|where to|forward|foreward|foreword|welcome|message|introduction|executive|append|annex|schedule/;

/** Region that a heading opens, or null where it says nothing of the kind. */
export function regionOfHeading(title: string): Region | null {
  const small = title.toLowerCase();
  if (!MAY_TELL.test(small)) return null;
  const plain = small
    .replace(/^[\s\d.):–-]+/, '')
    .replace(/^(?:part|section|chapter|appendix|annex)\s+[\da-z]{1,3}\b[\s.:–-]*(?=\S)/, (head) =>
      /^(?:appendix|annex)/.test(head) ? head : '',
    )
    .replace(/[*_:.\s]+$/g, '')
    .trim();
  const tail = plain.replace(/^(?:appendix|annex)\s+[\da-z]{1,3}\b[\s.:–-]*/, '');
  for (const [region, pattern] of BY_HEADING) if (region !== 'appendix' && pattern.test(tail)) return region;
  return /^(?:appendix|appendices|annexe?|annexes|schedule)\b/.test(plain) ? 'appendix' : null;
}
