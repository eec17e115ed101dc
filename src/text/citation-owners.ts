// Which instrument a provision belongs to: the one written beside it, the one named last, or none because the section is the plan's own.
import type { Mention, Provision, ResolvedBy } from '../model/citation.js';
import { lacks, wasInserted } from './citation-extent.js';
import { firstFrom } from './citation-terms.js';
import type { FoundProvision } from './citation-provisions.js';
import type { CitationWords } from './citation-words.js';
import type { Reading } from './reading.js';

export interface Place {
  readonly token: number;
  readonly endToken: number;
  readonly found: FoundProvision;
}

/** Between a provision and the name of its instrument: "of the", "(its heading) of", "of the schedule to", "into the". */
const BEFORE_NAME =
  /^\s*(?:\([^()]{3,60}\)\s*)?(?:,?(?:\s*\b(?:of|to|in|under|into|from)\b(?:\s+(?:the|schedule|part|that)\b)*)+)?[\s("“]*$/i;
/** Words that make a numbered section one of the plan itself. */
const OWN_BEFORE = new Set(['see', 'our']);
const OWN_AFTER =
  /^\s*(?:\)?\s*)(?:(?:of|to|in) (?:this|our|the|its|their) (?:[\w’'-]+ ){0,3}?(?:plan|document|strateg(?:y|ic)|report|paper|framework|scheme|orders|guidance|assessment|agreement|contract|polic(?:y|ies)|statement|constitution|code|lease|handbook|terms|form)\b|below|above|overleaf|on page|\(page|\(p\.)/i;

/** What a provision gives its name to: "Section N agreements", "a section N certificate", "the Section N (finance) officer". */
const NAMESAKE =
  /^(?:\s+(?!(?:the|an?|our|its|their|of|to|by|for|in|on|and|or|is|has)\b)\(?[a-z&-]+\)?){0,3}?\s+(?:agreement|certificate|contribution|dut(?:y|ies)|function|funding|inquir(?:y|ies)|obligation|officer|order|payment|power|report|requirement|responsibilit(?:y|ies)|role)s?\b/i;
const ITS_INSTRUMENT = /^\s+(?:of|under|in|from)\s+(?:the\s+)?$/i;

/** Provisions joined in one string before their instrument. */
const MOST_JOINED = 12;
/** Characters between a provision and what it is written together with. */
const MOST_BETWEEN = 400;

export class CitationOwners {
  private readonly words: CitationWords;
  private readonly reading: Reading;
  /** In the order of the text. */
  private readonly mentions: readonly Mention[];
  private readonly fitting = new Map<string, readonly Mention[]>();
  private readonly only = new Map<string, Mention | null>();
  private ownSections: ReadonlySet<number> | undefined;

  constructor(reading: Reading, words: CitationWords, mentions: readonly Mention[]) {
    this.reading = reading;
    this.words = words;
    this.mentions = mentions;
  }

  /** The mention that the provision is written together with: "section 9 of X", "X, section 9", "X s.9". */
  attachedTo(
    place: Place,
    places: readonly Place[],
    i: number,
    most = MOST_JOINED,
  ): { mention: Mention; whole: boolean } | null {
    const { words } = this;
    const next = firstFrom(this.mentions, place.endToken);
    const after = this.mentions[next];
    if (
      after &&
      after.start - place.found.end <= MOST_BETWEEN &&
      words.together(place.token, after.firstToken)
    ) {
      const between = plain(words.plan.source.slice(place.found.end, after.start));
      if (BEFORE_NAME.test(between)) return { mention: after, whole: true };
      if (/^\s*,\s*(?:the\s+)?$/.test(between) && after.form !== 'term' && after.form !== 'anaphor')
        return { mention: after, whole: true };
    }
    const before = this.mentions[firstFrom(this.mentions, place.token) - 1];
    const start = words.plan.tokens.starts[place.token] ?? 0;
    if (before && start - before.end <= MOST_BETWEEN && words.together(before.firstToken, place.token)) {
      const between = plain(words.plan.source.slice(before.end, start));
      if (/^(?:['’]s)?[\s,:([–-]*(?:at\s+|in\s+)?$/.test(between)) return { mention: before, whole: true };
    }
    // "section 4 and section 31 of X", "regulation 2 or, for others, regulation 4 of X" goes by the next provision.
    const sibling = places[i + 1];
    if (
      sibling &&
      most > 0 &&
      words.together(place.token, sibling.token) &&
      sibling.token - place.endToken <= 2 &&
      /^[\s,]*(?:and|or|&|to)?[\s,]*$/.test(words.said(place.endToken, sibling.token))
    ) {
      const attached = this.attachedTo(sibling, places, i + 1, most - 1);
      if (attached) return { mention: attached.mention, whole: false };
    }
    return null;
  }

  isOwnSection({ token, found }: Place): boolean {
    const { words } = this;
    const passage = this.reading.passageAt(token);
    if (OWN_AFTER.test(plain(words.plan.source.slice(found.end, found.end + 40)))) return true;
    if (words.word(token - 1) === 'section' && words.word(token - 2) === 'this') return true;
    if (found.formal) return false;
    if (passage.kind === 'heading') return true;
    this.ownSections ??= numberedHeadings(this.reading);
    for (const { from } of found.provision.ranges)
      if (this.ownSections.has(Number.parseInt(from.number, 10))) return true;
    return OWN_BEFORE.has(words.word(token - 1)) && !lastBefore(this.mentions, token, passage.firstToken);
  }

  /** The instrument that a bare provision belongs to: the one named last, or one in the sentence that fits better. */
  mentionFor(place: Place): [Mention | null, ResolvedBy] {
    const { provision, end } = place.found;
    const { source } = this.words.plan;
    const namesake = NAMESAKE.exec(plain(source.slice(end, end + MOST_BETWEEN)));
    const { endToken } = this.reading.sentenceAt(place.token);
    const next = this.mentions[firstFrom(this.mentions, place.endToken)];
    const later = next && next.firstToken < endToken && fitsWord(next, provision.word) ? next : null;
    if (namesake && later) {
      const between = plain(source.slice(end, later.start)).slice(namesake[0].length);
      if (ITS_INSTRUMENT.test(between)) return [later, 'sentence'];
    }
    const last = this.lastNamed(place);
    if (!lacks(last[0]?.instrument ?? null, provision)) return last;
    if (later && !lacks(later.instrument, provision)) return [later, 'sentence'];
    const { firstToken, endToken: passageEnd } = this.reading.passageAt(place.token);
    const holder = this.holderWithin(provision, firstToken, passageEnd);
    if (holder) return [holder, 'passage'];
    const elsewhere = this.holderWithin(provision, 0, Infinity);
    if (elsewhere) return [elsewhere, 'section'];
    // Such a name is known without its instrument, which need not be the one that the text speaks of.
    return namesake ? [null, 'section'] : last;
  }

  /** The instrument named within tokens [from, to) that such a lettered provision was inserted into. */
  private holderWithin(provision: Provision, from: number, to: number): Mention | undefined {
    for (let i = firstFrom(this.mentions, from); ; i++) {
      const mention = this.mentions[i];
      if (!mention || mention.firstToken >= to) return undefined;
      if (wasInserted(mention.instrument, provision)) return mention;
    }
  }

  private lastNamed(place: Place): [Mention | null, ResolvedBy] {
    const { reading } = this;
    const fitting = this.fittingTo(place.found.provision.word);
    const sentence = reading.sentenceAt(place.token);
    const passage = reading.passage(sentence.passage);
    const inSentence = lastBefore(fitting, place.token, sentence.firstToken);
    if (inSentence) return [inSentence, 'sentence'];
    const inPassage = lastBefore(fitting, place.token, passage.firstToken);
    if (inPassage && passage.kind !== 'row') return [inPassage, 'passage'];
    const later = this.mentions[firstFrom(this.mentions, place.endToken)];
    if (later && later.firstToken < sentence.endToken && fitsWord(later, place.found.provision.word))
      return [later, 'sentence'];
    const above = [
      ...[...passage.intro].reverse().map((index) => reading.passage(index)),
      ...reading.headingsAbove(passage),
    ];
    for (const context of above) {
      const named = lastBefore(fitting, context.endToken, context.firstToken);
      if (named) return [named, 'context'];
    }
    if (inPassage) return [inPassage, 'passage'];
    const { start } = reading.section(passage.section);
    const inSection = lastBefore(fitting, place.token, this.words.tokenFrom(start));
    if (inSection && (place.found.formal || passage.index - this.words.passage(inSection.firstToken) <= 1))
      return [inSection, 'section'];
    return [place.found.formal ? this.onlyOne(place.found.provision.word) : null, 'section'];
  }

  /** The last mention within tokens [from, to). */
  lastWithin(from: number, to: number): Mention | undefined {
    return lastBefore(this.mentions, to, from);
  }

  /** The one instrument of the whole plan that has such provisions; null where there are several. */
  private onlyOne(word: string): Mention | null {
    let only = this.only.get(word);
    if (only === undefined) {
      const fitting = this.fittingTo(word);
      const [first] = fitting;
      only = first && fitting.every((m) => m.instrument === first.instrument) ? first : null;
      this.only.set(word, only);
    }
    return only;
  }

  /** The mentions of instruments that have such provisions. */
  private fittingTo(word: string): readonly Mention[] {
    let fitting = this.fitting.get(word);
    if (!fitting) this.fitting.set(word, (fitting = this.mentions.filter((m) => fitsWord(m, word))));
    return fitting;
  }
}

/** The last of some mentions that ends before a token, and stands at or after the token `from`. */
function lastBefore(mentions: readonly Mention[], token: number, from: number): Mention | undefined {
  for (let i = firstFrom(mentions, token) - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (!mention || mention.firstToken < from) return undefined;
    if (mention.endToken <= token) return mention;
  }
  return undefined;
}

/** Sections belong to Acts, regulations to regulations, articles to orders; short names fit whatever they mean. */
function fitsWord(mention: Mention, word: string): boolean {
  const own = mention.instrument?.provisionWord;
  if (own !== undefined) return own === word;
  return word === 'section'
    ? mention.noun === 'act' || mention.noun === 'bill'
    : word === 'regulation'
      ? mention.noun === 'regulations'
      : mention.noun === 'order';
}

/** Numbers of the plan's own chapters: "4. Our localities", "Section 4: Our localities". */
function numberedHeadings(reading: Reading): Set<number> {
  const numbers = new Set<number>();
  for (const section of reading.plan.sections) {
    const number = /^(?:(?:section|chapter|part)\s+)?(\d{1,2})(?![\d/])/i.exec(section.title)?.[1];
    if (number !== undefined) numbers.add(Number(number));
  }
  return numbers;
}

function plain(text: string): string {
  return text
    .replace(/\[\^[^\]]*\]|[*_\\]|\n[ \t]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');
}
