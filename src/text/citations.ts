// Finds what a plan cites: instruments by title, number or the plan's own names, and provisions with the instrument that each belongs to.
// It judges nothing: whether a title is right or a section exists is for the checks.
import type { Citation, Citations, Definition, Mention, Provision } from '../model/citation.js';
import type { Registers } from '../model/registers.js';
import { findDefinitions, means, names } from './citation-definitions.js';
import { findLinkCitations, instrumentOfLink, isAddress } from './citation-links.js';
import { findMentions } from './citation-mentions.js';
import { CitationOwners, type Place } from './citation-owners.js';
import { readProvision } from './citation-provisions.js';
import { SubjectIndex } from './citation-subjects.js';
import { findCells } from './citation-tables.js';
import { findTerms, resolveTerms } from './citation-terms.js';
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

class Finder {
  private readonly words: CitationWords;
  private readonly reading: Reading;
  private readonly index: TitleIndex;
  private readonly subjects: SubjectIndex;
  private mentions: readonly Mention[] = [];
  private owners: CitationOwners;

  constructor(reading: Reading, index: TitleIndex, subjects: SubjectIndex) {
    this.reading = reading;
    this.index = index;
    this.subjects = subjects;
    this.words = new CitationWords(reading.plan);
    this.owners = new CitationOwners(reading, this.words, []);
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
    this.owners = new CitationOwners(this.reading, words, this.mentions);
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
    citations.push(...findCells(this.reading, this.owners, skipped));
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
    const attached = this.owners.attachedTo(place, places, i);
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
    if (this.owners.isOwnSection(place)) return null;
    const [mention, by] = this.owners.mentionFor(place);
    if (!mention && !place.found.formal) return null;
    return { ...base, ...span, instrument: mention?.instrument ?? null, mention, by };
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
