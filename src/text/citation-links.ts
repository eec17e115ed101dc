// Links to the register's own addresses of instruments and their provisions: a citation without words, or a help to read one.
import type { Citation } from '../model/citation.js';
import type { Instrument } from '../model/registers.js';
import type { Span } from '../model/span.js';
import type { TitleIndex } from './citation-titles.js';
import type { CitationWords } from './citation-words.js';

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>)\]]+/gi;
const PROVISION = /\/(section|regulation|article)\/(\d+[A-Z]*)/;

/** True for tokens that stand in an address written out. */
export function isAddress(words: CitationWords): (token: number) => boolean {
  const spans: Span[] = [];
  for (const match of words.plan.source.matchAll(ADDRESS))
    spans.push({ start: match.index, end: match.index + match[0].length });
  if (spans.length === 0) return () => false;
  return (token) => {
    const at = words.plan.tokens.starts[token] ?? 0;
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.start ?? Infinity) <= at;
  };
}

/** The instrument that a link round the span leads to. */
export function instrumentOfLink(words: CitationWords, index: TitleIndex, span: Span): Instrument | null {
  const link = words.plan.links.find((l) => l.start <= span.start && span.end <= l.end);
  return link ? instrumentAt(index, link.url) : null;
}

/** Links to instruments that no citation in the same sentence names. */
export function findLinkCitations(
  words: CitationWords,
  index: TitleIndex,
  citations: readonly Citation[],
): Citation[] {
  const found: Citation[] = [];
  for (const link of words.plan.links) {
    const instrument = instrumentAt(index, link.url);
    const first = words.tokenFrom(link.start);
    if (!instrument || first >= words.words.length) continue;
    const sentence = words.sentence(first);
    if (citations.some((c) => c.instrument === instrument && words.sentence(c.firstToken) === sentence))
      continue;
    const [, word, number = ''] = PROVISION.exec(link.url) ?? [];
    const provision = word
      ? {
          word: word as 'section' | 'regulation' | 'article',
          ranges: [{ from: { number, subs: '' }, to: null }],
          text: number,
        }
      : null;
    found.push({
      start: link.start,
      end: link.end,
      firstToken: first,
      endToken: Math.max(first + 1, words.tokenFrom(link.end)),
      instrument,
      mention: null,
      provision,
      by: 'link',
    });
  }
  return found;
}

function instrumentAt(index: TitleIndex, url: string): Instrument | null {
  const address = bare(url);
  return (
    index.instruments.find((i) => address === bare(i.url) || address.startsWith(`${bare(i.url)}/`)) ?? null
  );
}

function bare(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/(?:id|made|enacted|contents)(?=\/|$)/g, '')
    .replace(/[/#?]+$/, '');
}
