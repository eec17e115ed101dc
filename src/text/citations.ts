// Finds what a plan cites: instruments by title, number or the plan's own names, and provisions with the instrument that each belongs to.
// It judges nothing: whether a title is right or a section exists is for the checks.
import type { Citation, Citations, Definition, Mention, Provision, ResolvedBy } from '../model/citation.js';
import type { Instrument, Registers } from '../model/registers.js';
import type { Span } from '../model/span.js';
import { findDefinitions, means, names } from './citation-definitions.js';
import { Addresses, LawAddresses, LawLinks } from './citation-links.js';
import { TermMeanings } from './citation-meanings.js';
import { findMentions } from './citation-mentions.js';
import { NearTitles } from './citation-near-titles.js';
import { CitationOwners, type Place } from './citation-owners.js';
import { readProvision } from './citation-provisions.js';
import { SIGN, type Signs, SignTable } from './citation-signs.js';
import { SubjectIndex } from './citation-subjects.js';
import { findCells } from './citation-tables.js';
import { findTerms } from './citation-terms.js';
import { contentOf, wordsOf } from './citation-title-words.js';
import { TitleIndex } from './citation-titles.js';
import { CitationWords } from './citation-words.js';
import type { Reading } from './reading.js';

/** What is worked out once from the registers. */
interface Indexes {
  readonly titles: TitleIndex;
  readonly near: () => NearTitles;
  readonly signs: SignTable;
  readonly addresses: () => LawAddresses;
  readonly subjects: SubjectIndex;
}

const indexes = new WeakMap<Registers, Indexes>();

/** Everything cited in a plan, in the order of the text. The answer for a reading is kept, since several rules ask. */
export function findCitations(reading: Reading, registers: Registers): Citations {
  return reading.rememberFor('citations', registers, () => new Finder(reading, indexesOf(registers)).find());
}

function indexesOf(registers: Registers): Indexes {
  let made = indexes.get(registers);
  if (!made) {
    const titles = new TitleIndex(registers.legislation);
    let near: NearTitles | undefined;
    let addresses: LawAddresses | undefined;
    made = {
      titles,
      near: () => (near ??= new NearTitles(titles.instruments)),
      signs: new SignTable(titles),
      addresses: () => (addresses ??= new LawAddresses(registers.legislation)),
      subjects: new SubjectIndex(registers),
    };
    indexes.set(registers, made);
  }
  return made;
}

/** What the sentences of a plan are about, by the register's gists. */
export function subjectsOf(registers: Registers): SubjectIndex {
  return indexesOf(registers).subjects;
}

class Finder {
  private readonly words: CitationWords;
  private readonly reading: Reading;
  private readonly indexes: Indexes;
  private readonly addresses: Addresses;
  private readonly links: LawLinks | null;

  constructor(reading: Reading, made: Indexes) {
    this.reading = reading;
    this.indexes = made;
    this.words = new CitationWords(reading.plan);
    this.addresses = new Addresses(this.words);
    const { links } = reading.plan;
    this.links = links.length === 0 ? null : new LawLinks(links, made.addresses());
  }

  find(): Citations {
    const { words } = this;
    const { titles, near, signs, subjects } = this.indexes;
    const skipped = (token: number): boolean => this.isOutside(token) || this.addresses.holds(token);
    const { tokens, kinds } = signs.signsIn(words);
    const nouns = tokens.filter((_, i) => ((kinds[i] ?? 0) & SIGN.noun) !== 0);
    const named = findMentions(words, { index: titles, near }, { tokens, kinds }, skipped);
    const terms = findTerms(words, named, nouns, skipped);
    const definitions = findDefinitions(words, named, terms);
    const resolved = new TermMeanings(words, titles, subjects, named).resolve(terms, definitions);
    const mentions = inOrder(named, resolved);
    const owners = new CitationOwners(this.reading, words, mentions);
    const given = [...definitions.values(), ...definedAliases(words, titles, named)];
    const defining = new Set(given.map((d) => d.token));
    const places = this.findPlaces({ tokens, kinds }, skipped);
    const used = new Set<Mention>();
    const citations: Citation[] = [];
    places.forEach((place, i) => {
      const citation = this.citationAt(owners, place, places, i, used);
      if (citation) citations.push(citation);
    });
    for (const cell of findCells(this.reading, mentions, owners, skipped)) citations.push(cell);
    for (const mention of mentions) {
      if (used.has(mention) || defining.has(mention.firstToken)) continue;
      const { start, end, firstToken, endToken, instrument } = mention;
      citations.push({ start, end, firstToken, endToken, instrument, mention, provision: null, by: 'alone' });
    }
    for (const link of this.links?.citations(words, citations) ?? []) citations.push(link);
    citations.sort((a, b) => a.start - b.start || b.end - a.end);
    const strayLinks = this.links?.astray(mentions) ?? [];
    return { citations, mentions, definitions: given.sort((a, b) => a.token - b.token), strayLinks };
  }

  private isOutside(token: number): boolean {
    const { region } = this.reading.passageAt(token);
    return region === 'quotation' || region === 'contents' || region === 'running';
  }

  private findPlaces({ tokens, kinds }: Signs, skipped: (token: number) => boolean): Place[] {
    const { words } = this;
    const places: Place[] = [];
    let next = 0;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] ?? 0;
      if (((kinds[i] ?? 0) & SIGN.provision) === 0 || token < next) continue;
      const end = words.plan.tokens.ends[token] ?? 0;
      const found = readProvision(words.plan.source, words.word(token), words.raw(token), end);
      if (!found || skipped(token)) continue;
      const endToken = words.tokenFrom(found.end);
      if (endToken <= token + 1 || !words.together(token, endToken - 1)) continue;
      places.push({ token, endToken, found });
      next = endToken;
    }
    return places;
  }

  private citationAt(
    owners: CitationOwners,
    place: Place,
    places: readonly Place[],
    i: number,
    used: Set<Mention>,
  ): Citation | null {
    const { words } = this;
    const span = { start: words.plan.tokens.starts[place.token] ?? 0, end: place.found.end };
    const attached = owners.attachedTo(place, places, i);
    if (attached) {
      const { mention, whole } = attached;
      if (!whole) return this.citation(place, span, mention.instrument, mention, 'attached');
      used.add(mention);
      return {
        start: Math.min(span.start, mention.start),
        end: Math.max(span.end, mention.end),
        firstToken: Math.min(place.token, mention.firstToken),
        endToken: Math.max(place.endToken, mention.endToken),
        instrument: mention.instrument,
        mention,
        provision: this.withSchedule(place),
        by: 'attached',
      };
    }
    const linked = this.links?.around(span);
    if (linked) return this.citation(place, span, linked, null, 'link');
    const { word } = place.found.provision;
    if (word === 'part' || word === 'schedule' || word === 'paragraph') return null;
    if (owners.isOwnSection(place)) return null;
    const [mention, by] = owners.mentionFor(place);
    if (!mention && !place.found.formal) return null;
    return this.citation(place, span, mention?.instrument ?? null, mention, by);
  }

  private citation(
    place: Place,
    { start, end }: Span,
    instrument: Instrument | null,
    mention: Mention | null,
    by: ResolvedBy,
  ): Citation {
    const { token: firstToken, endToken } = place;
    const provision = this.withSchedule(place);
    return { start, end, firstToken, endToken, instrument, mention, provision, by };
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
}

/** Short names of the register that the plan gives to an instrument itself: "TITLE (the Carers Act)". They may be another's. */
function definedAliases(words: CitationWords, titles: TitleIndex, named: readonly Mention[]): Definition[] {
  const given: Definition[] = [];
  named.forEach((mention, i) => {
    const { form, instrument, said, firstToken: token, endToken } = mention;
    if (form !== 'alias') return;
    const before = named[i - 1];
    const after = named[i + 1];
    const give = (to: Instrument | null): void => {
      given.push({
        term: said.toLowerCase(),
        instrument: to,
        token,
        endToken,
        reference: false,
        until: null,
      });
    };
    const fits = (other: Mention | undefined): other is Mention =>
      other?.instrument === instrument || (other?.form === 'title' && isStrange(titles, mention, other));
    if (before?.form === 'title' && fits(before) && names(words, before, mention)) give(before.instrument);
    else if (fits(after) && means(words, mention, after)) give(after.instrument);
  });
  return given;
}

/** True where a short name has none of the words of the title that it is given to. */
function isStrange(
  titles: TitleIndex,
  { said, noun }: Mention,
  { instrument, noun: other }: Mention,
): boolean {
  if (!instrument || noun !== other) return false;
  const own = titles.contentOf(instrument);
  return [...contentOf(wordsOf(said))].every((word) => !own.has(word));
}

/** Two lists in the order of the text made one. */
function inOrder(named: readonly Mention[], resolved: readonly Mention[]): Mention[] {
  return [...named, ...resolved].sort((a, b) => a.start - b.start);
}
