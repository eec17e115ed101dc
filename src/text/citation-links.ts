// Links to the register's own addresses of instruments and their provisions: a citation without words, or a help to read one.
import type { Citation, Mention, StrayLink } from '../model/citation.js';
import type { Link } from '../model/plan.js';
import type { Instrument } from '../model/registers.js';
import type { Span } from '../model/span.js';
import type { CitationWords } from './citation-words.js';
import { withoutTail } from './tail.js';

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>)\]]/i;
const ADDRESS_BEGINS = /[hw]/i;
/** Series, year and number as an address has them, behind the host. */
const NUMBERED = /^[^/]+\/([a-z]+\/\d{4}\/\d+)(?=[/#?]|$)/;
const PROVISION = /\/(section|regulation|article)\/(\d+[A-Z]*)/;

/** Tells whether a token stands in an address written out. Tokens asked for in the order of the text cost least. */
export class Addresses {
  private readonly words: CitationWords;
  /** The run of signs without space looked at last, and where in it an address begins. */
  private start = 0;
  private end = 0;
  private address = 0;

  constructor(words: CitationWords) {
    this.words = words;
  }

  holds(token: number): boolean {
    const { source, tokens } = this.words.plan;
    const at = tokens.starts[token] ?? 0;
    if (source.charCodeAt(at - 1) === 32 && !ADDRESS_BEGINS.test(source.charAt(at))) return false;
    if (at < this.start || at >= this.end) this.read(source, at);
    return at >= this.address && at < this.end;
  }

  private read(source: string, at: number): void {
    let start = at;
    while (start > 0 && !endsAddress(source.charCodeAt(start - 1))) start--;
    let end = at;
    while (end < source.length && !endsAddress(source.charCodeAt(end))) end++;
    const found = source.slice(start, end).search(ADDRESS);
    this.start = start;
    this.end = end;
    this.address = found < 0 ? end : start + found;
  }
}

/** White space and < > ) ] */
function endsAddress(code: number): boolean {
  if (code < 128)
    return (
      code === 32 || (code >= 9 && code <= 13) || code === 60 || code === 62 || code === 41 || code === 93
    );
  return /\s/.test(String.fromCharCode(code));
}

/** The addresses of the register's instruments. */
export class LawAddresses {
  private readonly hosts = new Set<string>();
  /** By address, with the place in the register. */
  private readonly places = new Map<string, number>();
  private readonly instruments: readonly Instrument[];
  private longest = 0;

  constructor(instruments: readonly Instrument[]) {
    this.instruments = instruments;
    instruments.forEach(({ url }, place) => {
      const address = bare(url);
      this.hosts.add(hostOf(address));
      this.longest = Math.max(this.longest, address.length);
      if (!this.places.has(address)) this.places.set(address, place);
    });
  }

  /** The instrument that an address leads to, or into: of several the first of the register. */
  instrumentAt(url: string): Instrument | undefined {
    const address = bare(url);
    if (!this.hosts.has(hostOf(address))) return undefined;
    let first = this.places.get(address) ?? Infinity;
    for (let end = address.indexOf('/'); end >= 0 && end <= this.longest; end = address.indexOf('/', end + 1))
      first = Math.min(first, this.places.get(address.slice(0, end)) ?? Infinity);
    return this.instruments[first];
  }

  /** Series, year and number of an instrument that the register does not have; null for any other address. */
  otherNumberAt(url: string): string | null {
    const address = bare(url);
    if (!this.hosts.has(hostOf(address))) return null;
    const [whole, number] = NUMBERED.exec(address) ?? [];
    return whole === undefined || number === undefined || this.places.has(whole) ? null : number;
  }
}

/** Links of a plan to the register's instruments, and to others at the same host. */
export class LawLinks {
  private readonly links: readonly (Link & { readonly instrument: Instrument })[];
  private readonly others: readonly (Link & { readonly number: string })[];

  constructor(links: readonly Link[], addresses: LawAddresses) {
    this.others = links
      .flatMap((link) => {
        const number = addresses.otherNumberAt(link.url);
        return number === null ? [] : [{ ...link, number }];
      })
      .sort((a, b) => a.start - b.start);
    this.links = links
      .flatMap((link) => {
        const instrument = addresses.instrumentAt(link.url);
        return instrument ? [{ ...link, instrument }] : [];
      })
      .sort((a, b) => a.start - b.start);
  }

  /** The instrument that a link round the span leads to. */
  around(span: Span): Instrument | null {
    const { links } = this;
    let low = 0;
    let high = links.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((links[middle]?.start ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const link = links[low - 1];
    return link && span.end <= link.end ? link.instrument : null;
  }

  /** Links whose words name one instrument alone, and not the one that they lead to; `mentions` are in the order of the text. */
  astray(mentions: readonly Mention[]): StrayLink[] {
    const toKnown = roundOne(this.links, mentions)
      .filter(({ link, mention }) => mention.instrument && mention.instrument !== link.instrument)
      .map(({ link, mention }) => ({ mention, leadsTo: link.instrument }));
    // An instrument that the register does not have may be of the one named: only the title alone, in its own series, is plainly astray.
    const toOthers = roundOne(this.others, mentions)
      .filter(
        ({ link, mention }) =>
          mention.instrument?.series === link.number.split('/')[0] &&
          mention.said === link.text.trim().replace(/^the\s+/i, ''),
      )
      .map(({ link, mention }) => ({ mention, leadsTo: link.number }));
    return [...toKnown, ...toOthers];
  }

  /** Citations by those links alone: no other of `citations` in the same sentence names the instrument. */
  citations(words: CitationWords, citations: readonly Citation[]): Citation[] {
    const found: Citation[] = [];
    if (this.links.length === 0) return found;
    const named = new Set(
      citations.map((c) => `${String(words.sentence(c.firstToken))} ${c.instrument?.id ?? ''}`),
    );
    for (const { start, end, url, instrument } of this.links) {
      const first = words.tokenFrom(start);
      if (first >= words.words.length) continue;
      if (named.has(`${String(words.sentence(first))} ${instrument.id}`)) continue;
      const [, word, number = ''] = PROVISION.exec(url) ?? [];
      const provision = word
        ? {
            word: word as 'section' | 'regulation' | 'article',
            ranges: [{ from: { number, subs: '' }, to: null }],
            text: number,
          }
        : null;
      found.push({
        start,
        end,
        firstToken: first,
        endToken: Math.max(first + 1, words.tokenFrom(end)),
        instrument,
        mention: null,
        provision,
        by: 'link',
      });
    }
    return found;
  }
}

/** Links with a single mention in their words; both lists are in the order of the text. */
function roundOne<T extends Span>(
  links: readonly T[],
  mentions: readonly Mention[],
): { link: T; mention: Mention }[] {
  let next = 0;
  return links.flatMap((link) => {
    while ((mentions[next]?.start ?? Infinity) < link.start) next++;
    const mention = mentions[next];
    const alone = (mentions[next + 1]?.start ?? Infinity) >= link.end;
    return mention && mention.end <= link.end && alone ? [{ link, mention }] : [];
  });
}

/** An address without what may be left out of it or added. */
function bare(url: string): string {
  const address = url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/(?:id|made|enacted|contents)(?=\/|$)/g, '');
  return withoutTail(address, /[/#?]/);
}

function hostOf(address: string): string {
  const end = address.indexOf('/');
  return end < 0 ? address : address.slice(0, end);
}
