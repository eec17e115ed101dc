// Is a plan, duty or subject not only named but tied to this plan: in the sentence that names it, in what follows, in its row, in the section
// or list that it heads, by a link or an appendix? It knows nothing of any law: what is named and what ties it are concepts of the rule.
import type { Passage } from '../model/plan.js';
import type { CheckResult, Evidence } from '../model/report.js';
import { isContradicted } from '../text/contradicted.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { type Check, type CheckContext, resultOf } from './check.js';
import { DEFAULT_REGIONS } from './clause.js';
import { withDenialOf } from './denials.js';
import { titlesAlone } from './own-titles.js';
import { Places } from './place.js';
import { isAnnexedBeside, isPrintedHere, locatedAt } from './located.js';
import { longFormsOf, shortFormsOf } from '../text/written-out.js';
import { type ConnectionOptions, CONNECTION_SCHEMA, connectionKeys, tieWords } from './connection-options.js';
import { hasLapsed, isToldLater, settledOn } from './told-late.js';
import { isQuestion, isYetToBeWritten, makesSection } from './titled-text.js';
import { isParticular, isWhollyOf, ownPlace, placesBeside, sentencesOf } from './name-places.js';
import { isAverted, isMentioned, isSaidToApply, silenceOf } from './silence.js';
import {
  answersTitle,
  isAffirmed,
  isActionCell,
  isFigureSet,
  isLabelledSource,
  isOnlyNamed,
  isPointedAt,
  opensShared,
  tellsNoAct,
} from './told-by-layout.js';
import { answersHeader, findTies, hitsOf, readTie, type Ties, unionOf } from './tie.js';
import { CUE, cuesAt } from './tie-cues.js';
import { isLeftOpen, isYetToBeMade } from './tie-forms.js';
import { documentsTold, hintsBacked } from './words-beside.js';

/** Ties of a document that is told without its name. */
const TOLD_BY = ['<connection>'];
const LEAST_SECTION_WORDS = 25;
const MOST_PLACES = 6;

export const connection: Check = {
  kind: 'connection',
  schema: CONNECTION_SCHEMA,
  keys: (options) => connectionKeys(options as unknown as ConnectionOptions),
  run: (context, options) => judgeConnection(context, options as unknown as ConnectionOptions),
};

/** Also asked of each of several names by `connections`. */
export function judgeConnection(
  { reading, facts }: Pick<CheckContext, 'reading' | 'facts'>,
  options: ConnectionOptions,
): CheckResult {
  const draft = facts.status === 'draft' || facts.status === 'consultation';
  const day = options.made && !draft ? settledOn(reading, facts) : null;
  const { met, weak } = new NameReader(reading, options, draft, day).readAll();
  if (met.length > 0) return resultOf('met', met);
  if (weak.length > 0) return withDenialOf(reading, options.to, resultOf('review', weak));
  const mentions = new Places(reading, MOST_PLACES);
  for (const hit of unionOf(reading, options.mention ?? []))
    if (!mentions.isFull && isMentioned(reading, hit)) mentions.add(hit);
  const found = resultOf(mentions.list.length > 0 ? 'review' : 'gap', mentions.list);
  return withDenialOf(reading, options.to, found);
}

/** Reads how names are tied, one after the other, until there is enough to show. */
class NameReader {
  private readonly reading: Reading;
  private readonly options: ConnectionOptions;
  private readonly draft: boolean;
  /** ISO day after which what is told comes too late; null where it may come at any time. */
  private readonly day: string | null;
  private ties: Ties;
  /** A document told without its name may be tied anywhere in its passage. */
  private whole = false;
  private readonly met: Places;
  private weak: Places;
  /** Documents told that are out of date or yet to come. */
  private readonly untimely: Places;
  /** Of acronyms among the names: does the plan write them out as something else? */
  private readonly otherwise = new Map<string, boolean>();

  constructor(reading: Reading, options: ConnectionOptions, draft: boolean, day: string | null) {
    this.reading = reading;
    this.options = options;
    this.draft = draft;
    this.day = day;
    this.ties = findTies(reading, tieWords(options), draft);
    this.met = new Places(reading, MOST_PLACES);
    this.weak = new Places(reading, MOST_PLACES);
    this.untimely = new Places(reading, MOST_PLACES);
  }

  readAll(): { met: readonly Evidence[]; weak: readonly Evidence[] } {
    const { reading, options } = this;
    const names = unionOf(reading, options.to);
    this.read(names);
    if (!this.met.isFull) this.read(shortFormsOf(reading, names), names);
    if (this.ties.voice === 'own' && !this.met.isFull) this.read(titlesAlone(reading, names));
    const weak = this.weak.list;
    // Plain words and documents that are not tied are nothing.
    this.weak = new Places(reading, 0);
    this.read(unionOf(reading, options.plain ?? []));
    if (options.hint && !this.met.isFull) this.read(hintsBacked(reading, options.hint));
    if (options.told && !this.met.isFull) {
      this.whole = true;
      this.ties = findTies(reading, { by: TOLD_BY, half: [], voice: this.ties.voice }, this.draft);
      this.read(documentsTold(reading, options.told));
    }
    return { met: this.met.list, weak: [...weak, ...this.untimely.list] };
  }

  private read(names: readonly Hit[], known = names): void {
    for (const name of names) {
      if (this.met.isFull) return;
      if (this.meansOther(name, known)) continue;
      const passage = this.reading.passageAt(name.start);
      if (!DEFAULT_REGIONS.includes(passage.region)) continue;
      if (passage.kind === 'heading') this.readSection(passage, name);
      else if (passage.kind === 'header-row') this.readColumn(passage, name);
      else this.readMention(passage, name);
    }
  }

  /** "a baseline service level (BSL)": the plan's own letters for something else. */
  private meansOther({ start, end }: Hit, names: readonly Hit[]): boolean {
    if (end - start !== 1) return false;
    const word = this.reading.plan.tokens.words[start] ?? '';
    let known = this.otherwise.get(word);
    if (known === undefined) {
      const forms = longFormsOf(this.reading, word);
      known = forms.length > 0 && !forms.some((f) => names.some((n) => n.start < f.end && n.end > f.start));
      this.otherwise.set(word, known);
    }
    return known;
  }

  private readMention(passage: Passage, name: Hit): void {
    const { reading, options } = this;
    const silence = silenceOf(reading, name, options.ownOnly);
    if (silence === 'negated') {
      if (isAverted(reading, options.harm ?? [], name)) this.met.add(name);
      return;
    }
    const isLate = this.day !== null && isToldLater(reading, name, this.day);
    if (isLate || isYetToBeMade(reading, name) || (passage.kind !== 'row' && hasLapsed(reading, name))) {
      (this.whole && !isLate ? this.untimely : this.weak).add(name);
      return;
    }
    // "It is hoped that the two strategies can be joined": a mention, whoever's words it is.
    const sentence = reading.sentenceAt(name.start);
    const isFramed = isOnlyNamed(reading, name, sentence) || tellsNoAct(reading, this.ties, sentence);
    const tie = this.tieNear(passage, name, silence !== null || isFramed);
    if (tie !== null && (isLeftOpen(reading, passage, name) || isContradicted(reading, sentence)))
      this.weak.add(name);
    else if (tie === 'tied') this.met.add(name);
    if (silence === 'elsewhere' && tie === null && isSaidToApply(reading, name)) this.weak.add(name);
    if (tie !== null || silence) return;
    if (isFramed) this.weak.add(name);
    else if (
      this.isToldByLayout(passage, name) ||
      (options.located !== false && locatedAt(reading, passage, name))
    )
      this.met.add(name);
    else this.weak.add(name);
  }

  /** Words for an unnamed document say too little to be tied by where they stand. */
  private isToldByLayout(passage: Passage, name: Hit): boolean {
    const { reading, options, ties, whole } = this;
    if (whole) return false;
    if (options.section && makesSection(reading, passage, name)) return true;
    if (options.section || options.made)
      if (isPrintedHere(reading, passage, name) || isAnnexedBeside(reading, passage, name)) return true;
    if (answersTitle(reading, name) || isPointedAt(reading, name)) return true;
    if (ties.voice === 'own') return isLabelledSource(reading, name) || opensShared(reading, name);
    return (
      isActionCell(reading, name) ||
      isFigureSet(reading, name) ||
      (!options.made && !options.section && isAffirmed(reading, name))
    );
  }

  /** The first tie or denial told of a name: in its sentence, unless that is silent on us, and in the places beside it. */
  private tieNear(passage: Passage, name: Hit, silent: boolean): 'tied' | 'negated' | null {
    const { reading, ties } = this;
    if (!silent) {
      const tie = readTie(reading, ties, ownPlace(reading, name), name);
      if (tie === 'tied' || tie === 'negated') return tie;
    }
    let denied = false;
    for (const place of placesBeside(reading, passage, name, this.whole, ties.voice === 'own')) {
      const cues = place.start < place.end ? cuesAt(reading, place.start) : 0;
      if (silent && (cues & (CUE.ownVoice | CUE.refusal)) === 0) continue;
      const tie = readTie(reading, ties, place, name);
      if (tie === 'tied' || (tie === 'negated' && passage.kind !== 'row')) return tie;
      // Of a row each cell tells something else ("| ... | Two rounds not viable if late |").
      denied ||= tie === 'negated';
    }
    return denied ? 'negated' : null;
  }

  /** A column headed by the name: each row that has something in it and says what is done. */
  private readColumn(header: Passage, name: Hit): void {
    const { reading, ties } = this;
    const column = reading.sentenceAt(name.start).cell;
    for (const row of reading.passagesUnder(header.index)) {
      if (row.kind !== 'row') continue;
      const cells = sentencesOf(reading, row).filter((s) => s.endToken > s.firstToken);
      if (!cells.some((s) => s.cell === column)) continue;
      const tied = cells.some((s) => {
        const place = { start: s.firstToken, end: s.endToken, headed: true, cell: s.cell };
        // "Changed because of the assessment?": the column itself asks what came of it.
        if (s.cell === column && answersHeader(reading, place, name)) return true;
        return readTie(reading, ties, place, name) === 'tied';
      });
      (tied ? this.met : this.weak).add({ start: row.firstToken, end: row.endToken });
    }
  }

  /** What stands under a heading that names it. */
  private readSection(heading: Passage, name: Hit): void {
    const { reading, options, ties } = this;
    const section = reading.section(heading.section);
    const titles = [...options.to, ...(options.plain ?? []), ...(options.hint?.words ?? [])];
    if (!isQuestion(heading) && !isWhollyOf(reading, heading, hitsOf(reading, titles))) {
      if (!this.whole && isYetToBeWritten(reading, heading)) this.weak.add(name);
      return;
    }
    let weak: Hit | null = null;
    let words = 0;
    for (const passage of reading.passagesBetween(heading.end, section.end)) {
      if (options.section !== true && passage.section !== section.index) continue;
      if (passage.kind === 'heading' || passage.kind === 'header-row') continue;
      if (!DEFAULT_REGIONS.includes(passage.region)) continue;
      for (const s of sentencesOf(reading, passage)) {
        const place = { start: s.firstToken, end: s.endToken, headed: ties.voice === 'any' };
        if (place.end === place.start || silenceOf(reading, place) || isParticular(reading, s)) continue;
        if (reading.firstWithin('left-blank', place.start, place.end) !== null) continue;
        const tie = tellsNoAct(reading, ties, s) ? 'none' : readTie(reading, ties, place, name);
        if (tie === 'tied') this.met.add(place);
        else if (tie !== 'negated') weak ??= place;
        if (tie !== 'negated' && tie !== 'promised') words += place.end - place.start;
      }
    }
    if (options.section && weak && words >= LEAST_SECTION_WORDS) this.met.add(weak);
    else if (weak) this.weak.add(weak);
  }
}
