// Which part of a document a heading opens, and which lines are no prose at all: contents entries, running headers and footers.
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

/** Region that a heading opens, or null where it says nothing of the kind. */
export function regionOfHeading(title: string): Region | null {
  const plain = title
    .toLowerCase()
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

/** "Our priorities ......... 12" */
export function isContentsLine(line: string): boolean {
  // Only the end of the line tells, and a long row of dots would be searched from each of them.
  return /(?:\.\s?){4,}\s*\d*\s*$|…{2,}\s*\d*\s*$|\t\d+\s*$/.test(line.slice(-200));
}

/** Lines that come back through a document with only their numbers changed: running headers and footers of a converted file. */
export function findRunningLines(lines: Iterable<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const key = runningKey(line);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([key, count]) => count >= 3 && (key.includes('#') || count >= 4)).map(([key]) => key),
  );
}

/** The line with its numbers masked; null for one that cannot be a running line (long, a list item, a table row, a heading). */
export function runningKey(line: string): string | null {
  const plain = line.trim();
  if (
    plain.length < 3 ||
    plain.length > 110 ||
    /^(?:[#>*+-]\s|#{1,6}\s|\d+[.)]\s)/.test(plain) ||
    plain.startsWith('|')
  )
    return null;
  if (/^page \d+(?: of \d+)?$/i.test(plain) || /^\d{1,3}$/.test(plain)) return '#page';
  if (!/\d/.test(plain) && /[.!?:;,]$/.test(plain)) return null;
  return plain.replace(/\d+/g, '#').replace(/[*_]/g, '').toLowerCase();
}
