// Is something practical tied to an outcome that a plan names? The structure says so: the same row, the same item and what stands under
// it, the section under a heading, or a sentence that says what the actions beside it are for.
import type { Passage, Sentence } from '../model/plan.js';
import { framedAs } from '../text/framed.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { besideNumber } from './beside-number.js';
import { answersWithThing, listedAfter, tellsThings } from './listed-after.js';
import type { Mention, NamedOutcomes } from './named-outcomes.js';
import { speaksOfOutcomes } from './outcome-set.js';
import { headingsOfOthers, isOneLine, leadsOn } from './outcome-parts.js';
import { inColumn, inRow, substanceIn } from './outcome-tables.js';
import { tellsActOrMeasure } from './practical-acts.js';
import { isInRecord } from './record-tables.js';
import { isPastOrUncertain, tellsDefinite, tellsPlainly } from './routine-acts.js';
import { saysWhatItServes } from './says-what-it-serves.js';
import { cellsOf } from './table.js';

/** A statement that names more of them than this lists the set; it ties no action to them. */
const MOST_TIED_AT_ONCE = 6;
const TITLE_WORDS = 30;

/** What was read of a passage beside the mentions of one outcome, which come in the order of the text. */
interface Beside {
  readonly passage: number;
  readonly member: number;
  readonly end: number;
  /** From the last mention on it was read to this sentence: the first that tells an action, or the next outcome. */
  next: number;
  after: Sentence | null;
  /** Sentences before this one were read for an action before a mention. */
  read: number;
  before: Sentence | null;
}

export class OutcomeTies {
  private readonly reading: Reading;
  private readonly named: NamedOutcomes;
  /** For each sentence that names an outcome whether it tells an action: 1 where it does, 2 where not, 0 where nobody asked yet. */
  private readonly telling: Uint8Array;
  /** By outcome. */
  private readonly beside = new Map<number, Beside>();

  constructor(reading: Reading, named: NamedOutcomes) {
    this.reading = reading;
    this.named = named;
    this.telling = new Uint8Array(reading.plan.sentences.length);
  }

  /** The place of an action tied to the mention; null where there is none. */
  tieOf(mention: Mention): Hit | null {
    const { reading, named } = this;
    if (mention.explained || mention.keyed) return mention.keyed ? besideNumber(reading, mention) : null;
    switch (mention.passage.kind) {
      case 'heading':
        return this.underHeading(mention);
      case 'header-row':
        return inColumn(reading, mention, named);
      case 'row':
        return inRow(reading, mention, named);
      default:
        return this.inProse(mention);
    }
  }

  private tells(sentence: Sentence): boolean {
    const { index, firstToken, endToken } = sentence;
    if (isPastOrUncertain(this.reading, sentence)) return false;
    if (!this.named.isNamedWithin(firstToken, endToken))
      return tellsActOrMeasure(this.reading, sentence) || tellsPlainly(this.reading, sentence);
    if (this.telling[index] === 0)
      this.telling[index] =
        tellsActOrMeasure(this.reading, sentence, this.named) ||
        answersWithThing(this.reading, sentence, this.named) ||
        tellsDefinite(this.reading, sentence, this.named)
          ? 1
          : 2;
    return this.telling[index] === 1;
  }

  /** The first sentence of a passage that tells an action. */
  private actionIn(passage: Passage): Hit | null {
    const { firstSentence, endSentence } = passage;
    if (passage.kind === 'row' && isInRecord(this.reading, passage))
      return substanceIn(this.reading, cellsOf(this.reading, passage), passage, this.named);
    for (let i = firstSentence; i < endSentence; i++) {
      const sentence = this.reading.sentence(i);
      if (this.tells(sentence)) return { start: sentence.firstToken, end: sentence.endToken };
    }
    return null;
  }

  private underHeading({ passage, member }: Mention): Hit | null {
    const { reading, named } = this;
    const section = reading.plan.sections[passage.section];
    if (!section || section.heading !== passage.index) return null;
    const others = headingsOfOthers(reading, named, section, member);
    for (const p of reading.passagesBetween(section.start, section.end)) {
      if (p.index === passage.index || others.some((o) => p.start >= o.start && p.start < o.end)) continue;
      const action =
        this.actionIn(p) ??
        (p.kind === 'row' ? substanceIn(reading, cellsOf(reading, p), p) : this.thingsIn(p));
      if (action && !named.namesOnlyOthers(p, member)) return action;
    }
    return null;
  }

  private inProse(mention: Mention): Hit | null {
    const { reading, named } = this;
    const { passage, member, hit } = mention;
    const own = reading.sentenceAt(hit.start);
    if (named.countIn(own) > MOST_TIED_AT_ONCE || framedAs(reading, hit, own) !== null) return null;
    if (reading.firstWithin('outcome-untied', own.firstToken, own.endToken) !== null) return null;
    const beside = this.actionBeside(mention);
    if (beside) return beside;
    for (const p of reading.passagesUnder(passage.index)) {
      const below = named.namesOnlyOthers(p, member) ? null : this.actionIn(p);
      if (below) return below;
    }
    if (this.isTitle(mention) || leadsOn(reading, passage)) return this.untilNextOutcome(mention);
    return saysWhatItServes(reading, mention) && named.countInBlock(passage) <= MOST_TIED_AT_ONCE
      ? this.inSection(mention)
      : null;
  }

  /** A short line that names the outcome and ends in no stop serves as a heading (as converted files have them). */
  private isTitle({ passage, member }: Mention): boolean {
    const { reading, named } = this;
    const { firstToken, endToken } = passage;
    if (
      passage.kind !== 'paragraph' ||
      !isOneLine(reading, named, passage) ||
      !(
        this.opensSection(passage) ||
        (endToken - firstToken <= TITLE_WORDS && !/[.;:]$/.test(passage.text.trim()))
      ) ||
      !named.inPassage(passage).some((m) => m.member === member && m.hit.end - m.hit.start > 1)
    )
      return false;
    const serves = reading.firstWithin('serves-outcome', firstToken, endToken);
    return serves === null || serves.start > firstToken + 1;
  }

  /** The words of an outcome right under a heading that names none stand over all that follows in the section. */
  private opensSection({ section: index, index: own, firstToken, endToken }: Passage): boolean {
    const { heading } = this.reading.section(index);
    return (
      heading === own - 1 &&
      this.reading.firstWithin('cue-placeholder', firstToken, endToken) === null &&
      this.named.inPassage(this.reading.passage(heading)).length === 0
    );
  }

  private untilNextOutcome({ passage, member }: Mention): Hit | null {
    const { passages } = this.reading.plan;
    for (let i = passage.index + 1; i < passages.length; i++) {
      const p = this.reading.passage(i);
      if (p.kind === 'heading' || this.named.namesOnlyOthers(p, member)) return null;
      const action = this.actionIn(p) ?? this.thingsIn(p);
      if (action) return action;
    }
    return null;
  }

  private thingsIn({ kind, firstSentence, endSentence }: Passage): Hit | null {
    for (let i = firstSentence; i < endSentence && kind === 'paragraph'; i++) {
      const sentence = this.reading.sentence(i);
      if (tellsThings(this.reading, sentence)) return { start: sentence.firstToken, end: sentence.endToken };
    }
    return null;
  }

  /** In the mention's own sentence and those after it up to the next outcome; then in those before it up to one, from the first on. */
  private actionBeside({ passage, hit, member }: Mention): Hit | null {
    const own = this.reading.sentenceAt(hit.start).index;
    const beside = this.besideOf(passage, member);
    const action = this.actionFrom(beside, own) ?? this.actionBefore(beside, own);
    return action ? { start: action.firstToken, end: action.endToken } : listedAfter(this.reading, hit);
  }

  private besideOf({ index, firstSentence, endSentence }: Passage, member: number): Beside {
    let known = this.beside.get(member);
    if (known?.passage !== index) {
      known = {
        passage: index,
        member,
        end: endSentence,
        next: -1,
        after: null,
        read: firstSentence,
        before: null,
      };
      this.beside.set(member, known);
    }
    return known;
  }

  private actionFrom(beside: Beside, own: number): Sentence | null {
    if (own <= beside.next) return beside.after;
    beside.after = null;
    for (let i = own; i < beside.end; i++) {
      const sentence = this.reading.sentence(i);
      beside.next = i;
      if (i > own && this.named.tellsOnlyOthers(sentence, beside.member)) return null;
      if (this.tells(sentence)) return (beside.after = sentence);
    }
    return null;
  }

  private actionBefore(beside: Beside, own: number): Sentence | null {
    for (; beside.read < own; beside.read++) {
      const sentence = this.reading.sentence(beside.read);
      if (this.named.tellsOnlyOthers(sentence, beside.member)) beside.before = null;
      else if (beside.before === null && (this.tells(sentence) || tellsThings(this.reading, sentence)))
        beside.before = sentence;
    }
    return beside.before;
  }

  /** An action in the mention's section; in the section above where the mention's own holds nothing else. */
  private inSection({ passage, member }: Mention): Hit | null {
    const { reading, named } = this;
    const section = reading.section(passage.section);
    const look = (passages: readonly Passage[]): Hit | null => {
      for (const p of passages) {
        if (p.index === passage.index || named.namesOnlyOthers(p, member)) continue;
        const action = this.actionIn(p);
        if (action) return action;
      }
      return null;
    };
    const own = look(reading.passagesOfSection(passage.section));
    const label = section.heading === null ? null : reading.passage(section.heading);
    if (
      own ||
      label === null ||
      section.parent === null ||
      section.parent === 0 ||
      named.inPassage(label).length > 0 ||
      !speaksOfOutcomes(reading, label)
    )
      return own;
    const parent = reading.section(section.parent);
    return look(reading.passagesBetween(parent.start, parent.end));
  }
}
