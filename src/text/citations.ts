// Finds what a plan cites: instruments by title, number or the plan's own names, and provisions with the instrument that each belongs to.
// It judges nothing: whether a title is right or a section exists is for the checks.
import type { Citation, Citations, Definition, Mention, Provision, ResolvedBy } from '../model/citation.js';
import type { Passage } from '../model/plan.js';
import type { Registers } from '../model/registers.js';
import { findLinkCitations, instrumentOfLink, isAddress } from './citation-links.js';
import { findMentions } from './citation-mentions.js';
import { type FoundProvision, readCell, readProvision } from './citation-provisions.js';
import { SubjectIndex } from './citation-subjects.js';
import { findDefinitions, findTerms, means, names, resolveTerms } from './citation-terms.js';
import { TitleIndex } from './citation-titles.js';
import { CitationWords } from './citation-words.js';
import type { Reading } from './reading.js';

const indexes = new WeakMap<Registers, { titles: TitleIndex; subjects: SubjectIndex }>();
const known = new WeakMap<Reading, Citations>();

/** Everything cited in a plan, in the order of the text. The answer for a reading is kept, since several rules ask. */
export function findCitations(reading: Reading, registers: Registers): Citations {
  const before = known.get(reading);
  if (before) return before;
  const { titles, subjects } = indexesOf(registers);
  const found = new Finder(reading, titles, subjects).find();
  known.set(reading, found);
  return found;
}

function indexesOf(registers: Registers): { titles: TitleIndex; subjects: SubjectIndex } {
  let made = indexes.get(registers);
  if (!made)
    indexes.set(
      registers,
      (made = { titles: new TitleIndex(registers.legislation), subjects: new SubjectIndex(registers) }),
    );
  return made;
}

/** What the sentences of a plan are about, by the register's gists. */
export function subjectsOf(registers: Registers): SubjectIndex {
  return indexesOf(registers).subjects;
}

interface Place {
  readonly token: number;
  readonly endToken: number;
  readonly found: FoundProvision;
}

/** Between a provision and the name of its instrument: "of the", "(its heading) of", "of the schedule to". */
const BEFORE_NAME =
  /^\s*(?:\([^()]{3,60}\)\s*)?(?:,?(?:\s*\b(?:of|to|in|under)\b(?:\s+(?:the|schedule|part|that)\b)*)+)?[\s("“]*$/i;
/** Words that make a numbered section one of the plan itself. */
const OWN_BEFORE = new Set(['see', 'our']);
const OWN_AFTER =
  /^\s*(?:\)?\s*)(?:of (?:this|our|the) (?:plan|document|strategy|report|paper|framework|strategic|scheme of)|below|above|overleaf|on page|\(page|\(p\.)/i;

class Finder {
  private readonly words: CitationWords;
  private readonly reading: Reading;
  private readonly index: TitleIndex;
  private readonly subjects: SubjectIndex;
  private readonly ownSections: ReadonlySet<number>;
  private mentions: readonly Mention[] = [];

  constructor(reading: Reading, index: TitleIndex, subjects: SubjectIndex) {
    this.reading = reading;
    this.index = index;
    this.subjects = subjects;
    this.words = new CitationWords(reading.plan);
    this.ownSections = numberedHeadings(reading);
  }

  find(): Citations {
    const { words, index } = this;
    const skip = isAddress(words);
    const skipped = (token: number): boolean => skip(token) || this.isOutside(token);
    const named = findMentions(words, index, skipped);
    const terms = findTerms(words, named, skipped);
    const definitions = findDefinitions(words, named, terms);
    this.mentions = [...named, ...resolveTerms(words, index, this.subjects, named, terms, definitions)].sort(
      (a, b) => a.start - b.start,
    );
    const defining = new Set([...definitions.values()].map((d) => d.token));
    const given: Definition[] = [...definitions.values()];
    const define = (m: Mention): void => {
      defining.add(m.firstToken);
      given.push({
        term: m.said.toLowerCase(),
        instrument: m.instrument,
        token: m.firstToken,
        endToken: m.endToken,
        reference: false,
      });
    };
    named.forEach((m, i) => {
      const before = named[i - 1];
      if (m.form !== 'alias') return;
      if (before?.form === 'title' && before.instrument === m.instrument && names(words, before, m))
        define(m);
      const after = named[i + 1];
      if (after?.instrument === m.instrument && means(words, m, after)) define(m);
    });
    const places = this.findPlaces(skipped);
    const used = new Set<Mention>();
    const citations: Citation[] = [];
    places.forEach((place, i) => {
      const citation = this.citationAt(place, places, i, used);
      if (citation) citations.push(citation);
    });
    citations.push(...this.findCells(skipped));
    for (const mention of this.mentions) {
      if (used.has(mention) || defining.has(mention.firstToken)) continue;
      citations.push({
        start: mention.start,
        end: mention.end,
        firstToken: mention.firstToken,
        endToken: mention.endToken,
        instrument: mention.instrument,
        mention,
        provision: null,
        by: 'alone',
      });
    }
    citations.push(...findLinkCitations(words, index, citations));
    citations.sort((a, b) => a.start - b.start || b.end - a.end);
    return { citations, mentions: this.mentions, definitions: given.sort((a, b) => a.token - b.token) };
  }

  private isOutside(token: number): boolean {
    const { region } = this.reading.passageAt(token);
    return region === 'quotation' || region === 'contents' || region === 'running';
  }

  private findPlaces(skipped: (token: number) => boolean): Place[] {
    const { words } = this;
    const places: Place[] = [];
    for (let token = 0; token < words.words.length; token++) {
      if (skipped(token)) continue;
      const found = readProvision(
        words.plan.source,
        words.word(token),
        words.raw(token),
        words.plan.tokens.ends[token] ?? 0,
      );
      if (!found) continue;
      const endToken = words.tokenFrom(found.end);
      if (endToken <= token + 1 || !words.together(token, endToken - 1)) continue;
      places.push({ token, endToken, found });
      token = endToken - 1;
    }
    return places;
  }

  private citationAt(place: Place, places: readonly Place[], i: number, used: Set<Mention>): Citation | null {
    const { words } = this;
    const span = { start: words.plan.tokens.starts[place.token] ?? 0, end: place.found.end };
    const base = { provision: this.withSchedule(place), firstToken: place.token, endToken: place.endToken };
    const attached = this.attachedTo(place, places, i);
    if (attached) {
      const { mention, whole } = attached;
      if (!whole) return { ...base, ...span, instrument: mention.instrument, mention, by: 'attached' };
      used.add(mention);
      return {
        ...base,
        start: Math.min(span.start, mention.start),
        end: Math.max(span.end, mention.end),
        firstToken: Math.min(place.token, mention.firstToken),
        endToken: Math.max(place.endToken, mention.endToken),
        instrument: mention.instrument,
        mention,
        by: 'attached',
      };
    }
    const linked = instrumentOfLink(words, this.index, span);
    if (linked) return { ...base, ...span, instrument: linked, mention: null, by: 'link' };
    if (
      place.found.provision.word === 'part' ||
      place.found.provision.word === 'schedule' ||
      place.found.provision.word === 'paragraph'
    )
      return null;
    if (this.isOwnSection(place)) return null;
    const [mention, by] = this.mentionFor(place);
    if (!mention && !place.found.formal) return null;
    return { ...base, ...span, instrument: mention?.instrument ?? null, mention, by };
  }

  /** The mention that the provision is written together with: "section 9 of X", "X, section 9", "X s.9". */
  private attachedTo(
    place: Place,
    places: readonly Place[],
    i: number,
  ): { mention: Mention; whole: boolean } | null {
    const { words } = this;
    const after = this.mentions.find((m) => m.start >= place.found.end);
    if (after && words.together(place.token, after.firstToken)) {
      const between = plain(words.plan.source.slice(place.found.end, after.start));
      if (BEFORE_NAME.test(between)) return { mention: after, whole: true };
      if (/^\s*,\s*(?:the\s+)?$/.test(between) && after.form !== 'term' && after.form !== 'anaphor')
        return { mention: after, whole: true };
    }
    const before = [...this.mentions]
      .reverse()
      .find((m) => m.end <= (words.plan.tokens.starts[place.token] ?? 0));
    if (before && words.together(before.firstToken, place.token)) {
      const between = plain(words.plan.source.slice(before.end, words.plan.tokens.starts[place.token] ?? 0));
      if (/^(?:['’]s)?[\s,:([–-]*(?:at\s+|in\s+)?$/.test(between)) return { mention: before, whole: true };
    }
    // "section 4 and section 31 of X", "regulation 2 or, for others, regulation 4 of X" goes by the next provision.
    const next = places[i + 1];
    if (
      next &&
      words.together(place.token, next.token) &&
      next.token - place.endToken <= 2 &&
      /^[\s,]*(?:and|or|&|to)?[\s,]*$/.test(words.said(place.endToken, next.token))
    ) {
      const attached = this.attachedTo(next, places, i + 1);
      if (attached) return { mention: attached.mention, whole: false };
    }
    return null;
  }

  /** "paragraph 9 of the schedule to ...". */
  private withSchedule({ found }: Place): Provision {
    const { provision, end } = found;
    const schedule =
      provision.word === 'paragraph'
        ? /^\s*of (?:the )?(schedule(?:\s\d+)?)\b/i.exec(this.words.plan.source.slice(end, end + 40))?.[1]
        : undefined;
    return schedule === undefined ? provision : { ...provision, text: `${schedule} ${provision.text}` };
  }

  private isOwnSection({ token, endToken, found }: Place): boolean {
    const { words } = this;
    const passage = this.reading.passageAt(token);
    if (OWN_AFTER.test(plain(words.plan.source.slice(found.end, found.end + 40)))) return true;
    if (found.formal) return false;
    if (
      passage.kind === 'heading' ||
      (words.word(token - 1) === 'the' && words.word(token - 2) === 'in' && endToken === token)
    )
      return true;
    const numbers = found.provision.ranges.map((range) => Number.parseInt(range.from.number, 10));
    if (numbers.some((number) => this.ownSections.has(number))) return true;
    return (
      OWN_BEFORE.has(words.word(token - 1)) &&
      this.lastBefore(token, (m) => words.sentence(m.firstToken) === words.sentence(token)) === undefined &&
      this.lastBefore(token, (m) => words.passage(m.firstToken) === words.passage(token)) === undefined
    );
  }

  /** The instrument that a bare provision belongs to, by what was named last. */
  private mentionFor(place: Place): [Mention | null, ResolvedBy] {
    const { words } = this;
    const fits = (m: Mention): boolean => fitsWord(m, place.found.provision.word);
    const sentence = words.sentence(place.token);
    const passage = this.reading.passageAt(place.token);
    const inSentence = this.lastBefore(
      place.token,
      (m) => fits(m) && words.sentence(m.firstToken) === sentence,
    );
    if (inSentence) return [inSentence, 'sentence'];
    const inPassage = this.lastBefore(
      place.token,
      (m) => fits(m) && words.passage(m.firstToken) === passage.index,
    );
    const inRow = passage.kind === 'row' ? undefined : inPassage;
    if (inRow) return [inRow, 'passage'];
    const later = this.mentions.find(
      (m) => m.firstToken > place.token && fits(m) && words.sentence(m.firstToken) === sentence,
    );
    if (later) return [later, 'sentence'];
    for (const index of [...passage.intro].reverse()) {
      const intro = this.reading.passage(index);
      const named = this.lastBefore(intro.endToken, (m) => fits(m) && words.passage(m.firstToken) === index);
      if (named) return [named, 'context'];
    }
    for (const heading of this.reading.headingsAbove(passage)) {
      const named = this.lastBefore(
        heading.endToken,
        (m) => fits(m) && words.passage(m.firstToken) === heading.index,
      );
      if (named) return [named, 'context'];
    }
    if (inPassage) return [inPassage, 'passage'];
    const section = this.lastBefore(
      place.token,
      (m) => fits(m) && this.reading.passageAt(m.firstToken).section === passage.section,
    );
    if (section && (place.found.formal || passage.index - words.passage(section.firstToken) <= 1))
      return [section, 'section'];
    if (!place.found.formal) return [null, 'alone'];
    const anywhere = new Set(this.mentions.filter(fits).map((m) => m.instrument));
    const [only] = this.mentions.filter(fits);
    return anywhere.size === 1 && only ? [only, 'section'] : [null, 'alone'];
  }

  private lastBefore(token: number, fits: (mention: Mention) => boolean): Mention | undefined {
    for (let i = this.mentions.length - 1; i >= 0; i--) {
      const mention = this.mentions[i];
      if (mention && mention.endToken <= token && fits(mention)) return mention;
    }
    return undefined;
  }

  /** Numbers in a table's column of sections, where the header names the instrument. */
  private findCells(skipped: (token: number) => boolean): Citation[] {
    const found: Citation[] = [];
    for (const passage of this.reading.plan.passages) {
      if (passage.kind !== 'row') continue;
      const header = passage.intro.map((i) => this.reading.passage(i)).find((p) => p.kind === 'header-row');
      const mention =
        header && this.lastBefore(header.endToken, (m) => this.words.passage(m.firstToken) === header.index);
      if (!header || !mention) continue;
      found.push(...this.cellsOf(passage, header, mention).filter((c) => !skipped(c.firstToken)));
    }
    return found;
  }

  private cellsOf(passage: Passage, header: Passage, mention: Mention): Citation[] {
    const found: Citation[] = [];
    const { sentences } = this.reading.plan;
    for (let i = passage.firstSentence; i < passage.endSentence; i++) {
      const sentence = sentences[i];
      const above = sentences
        .slice(header.firstSentence, header.endSentence)
        .find((s) => s.cell === sentence?.cell);
      const kind = /\b(section|regulation|article)s?\b|\b(s)\.|^ss?\.?$/i.exec(above?.text.trim() ?? '');
      if (!sentence || !kind) continue;
      const word = kind[1]?.toLowerCase();
      const provision = readCell(
        sentence.text,
        word === 'regulation' || word === 'article' ? word : 'section',
      );
      if (provision)
        found.push({
          start: sentence.start,
          end: sentence.end,
          firstToken: sentence.firstToken,
          endToken: sentence.endToken,
          instrument: mention.instrument,
          mention,
          provision,
          by: 'context',
        });
    }
    return found;
  }
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
