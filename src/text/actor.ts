// Whose act a statement tells: this authority's own, another body's, or the law's in general. Cues are data (the concepts actor-*).
import type { Passage, Sentence } from '../model/plan.js';
import { isAside } from './aside.js';
import { isPastForm } from './inflect.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import { mayEndOwnName } from './own-names.js';
import type { Reading } from './reading.js';
import { startsBefore } from './starts-before.js';
import { clauseAt } from './clauses.js';
import { isOthersWork, topicOver } from './topic-over.js';

export type Actor = 'own' | 'other' | 'general';

const ACTORS: readonly (readonly [string, Actor])[] = [
  ['actor-own', 'own'],
  ['actor-other', 'other'],
  ['actor-general', 'general'],
];
const PRONOUNS = new Set(['it', 'they', 'its', 'their', 'these', 'this']);

/** Words with which a time begins. */
const TIMES = new Set(['each', 'every', 'once', 'yearly', 'annually']);

/** Statements with no actor named are the plan's own voice. */
export function actorAt(reading: Reading, hit: Hit): Actor {
  return JUDGED.of(reading, hit.start * (LONGEST + 1) + Math.min(hit.end - hit.start, LONGEST));
}

/** Words of a hit that count. */
const LONGEST = 63;

/** By where the hit starts and how many words it has. */
const JUDGED = new Kept((reading: Reading, key) => {
  const start = Math.floor(key / (LONGEST + 1));
  return judgeActor(reading, { start, end: start + (key & LONGEST) });
});

function judgeActor(reading: Reading, hit: Hit): Actor {
  const sentence = reading.sentenceAt(hit.start);
  if (isToldElsewhere(reading, sentence)) return 'other';
  const { words } = reading.plan.tokens;
  // "Moray HSCP asked" for "we asked", in the plan of another area.
  if (mayEndOwnName(words[hit.start] ?? '') && isWithinOther(reading, hit.start)) return 'other';
  const clause = clauseAt(reading, hit.start);
  const passive = agentAfter(reading, hit, clause.end);
  if (passive) return passive;
  // "our annual report", and "each year the Council publishes": whose it is stands right before it, or within it after the time.
  if (words[hit.start - 1] === 'our') return 'own';
  const within = TIMES.has(words[hit.start] ?? '') ? firstActor(reading, hit.start, hit.end) : null;
  const named =
    within ??
    lastActor(reading, clause.start, hit.start) ??
    (clause.start > sentence.firstToken && words[clause.start] !== 'there'
      ? actorBefore(reading, sentence.firstToken, clause.start)
      : null);
  // "the Council was sent the draft": what is done to another body is not its act.
  const subject = named === 'other' && isPassive(words, hit.start, clause.start) ? null : named;
  if (subject) return subject;
  const passage = reading.passage(sentence.passage);
  if (hit.start < OTHERS.of(reading, passage.index).end) return 'other';
  if (named === 'other') return 'own';
  if (
    reading.firstWithin('actor-general', sentence.firstToken, sentence.endToken)?.start ===
    sentence.firstToken
  )
    return 'general';
  // "This is ours", after what the law asks of everybody.
  if (words.slice(clause.start, clause.end).includes('ours')) return 'own';
  const opening = words[sentence.firstToken] ?? '';
  if (PRONOUNS.has(opening) && sentence.index > passage.firstSentence) {
    const before = reading.plan.sentences[sentence.index - 1];
    // "What has a choir to do with the NHS? It ...": what a preposition governs is not taken up.
    const isGoverned = ({ start }: Named): boolean => GOVERNING.has(words[start - 1] ?? '');
    const said = before ? firstNamed(reading, before, isGoverned) : null;
    if (said) return said;
  }
  // "In that role it funds a nurse with the other partners": who does it stands before the act.
  const told = words.slice(sentence.firstToken, hit.end).includes('it');
  const isAlongside = ({ start, aside }: Named): boolean =>
    aside || (told && start >= hit.end) || words.slice(Math.max(0, start - 4), start).includes('with');
  if (PREPOSITIONS.has(opening) && firstNamed(reading, sentence, isAlongside) === 'other') return 'other';
  for (const index of [...passage.intro].reverse()) {
    const intro = reading.passage(index);
    const said = lastActor(reading, openingOf(reading, intro), intro.endToken);
    // A statement that is over ("More than anywhere else in Scotland.") says of the list below not whose it is.
    if (said && (said !== 'general' || intro.kind !== 'paragraph' || !intro.text.endsWith('.'))) return said;
  }
  const topic = topicOver(reading, passage);
  return isOthersWork(topic) ? 'other' : topic === 'law-in-general' ? 'general' : 'own';
}

/** "In Moray the IJB's strategy has led to ...": an area other than the plan's own opens it, and nothing in it speaks of us. */
function isToldElsewhere(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  const { words } = reading.plan.tokens;
  if (words[firstToken] !== 'in') return false;
  const area = reading.firstWithin('authority-acting', firstToken, endToken);
  return area?.start === firstToken + 1 && !words.slice(area.end, endToken).some((w) => OURS.has(w));
}
const OURS = new Set(['we', 'us', 'our', 'ours']);

/**
 * By the number of a passage: what of it is another body's, where nobody is named as the doer. All where it says so; where it begins
 * with a body from outside the area, as far as the first mention of this authority.
 */
const OTHERS = new Kept((reading: Reading, index): Hit => {
  const { firstToken: start, endToken, kind } = reading.passage(index);
  const notOurs = reading.firstWithin('cue-not-ours', start, endToken);
  if (notOurs)
    return { start, end: reading.firstWithin('cue-turns-to-ours', notOurs.end, endToken)?.start ?? endToken };
  const outside = kind === 'paragraph' ? reading.firstWithin('outside-body', start, endToken) : null;
  const begins =
    outside !== null && outside.start - start <= LATEST_SUBJECT && !isMadeAside(reading, outside);
  const end = begins ? (reading.firstWithin('actor-own', start, endToken)?.start ?? endToken) : start;
  return { start, end };
});
/** Words before a subject at the head of a sentence ("Since 2020 the two ..."). */
const LATEST_SUBJECT = 4;

function isMadeAside(reading: Reading, { start, end }: Hit): boolean {
  const { words } = reading.plan.tokens;
  return isAside(reading, start, end) || words[start - 1] === 'by' || isPassive(words, end, start);
}

/** Who does what a sentence tells that begins with a circumstance: "Under its strategy the Council ...". */
const PREPOSITIONS = new Set('under in through by as for with since following after during'.split(' '));

/** The first that a sentence names and that is not left out. */
function firstNamed(
  reading: Reading,
  { firstToken, endToken }: Sentence,
  isLeftOut: (one: Named) => boolean,
): Actor | null {
  const named = NAMED.of(reading, 0);
  for (let i = startsBefore(named, firstToken); i < named.length; i++) {
    const one = named[i];
    if (!one || one.start >= endToken) break;
    if (!isLeftOut(one)) return one.actor;
  }
  return null;
}

/** Of a paragraph before a list its last sentence speaks for the list, with what stands before it where that one goes on from it. */
function openingOf(reading: Reading, intro: Passage): number {
  const last = reading.plan.sentences[intro.endSentence - 1];
  if (intro.kind !== 'paragraph' || !last) return intro.firstToken;
  return PRONOUNS.has(reading.plan.tokens.words[last.firstToken] ?? '') ? intro.firstToken : last.firstToken;
}

const GOVERNING = new Set(['with', 'by', 'from', 'for', 'to', 'of']);
const BE = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being']);

const ACTIVE_PARTICIPLES = new Set(['centred', 'centered', 'focused', 'committed', 'dedicated', 'geared']);

function isPassive(words: readonly string[], act: number, from: number): boolean {
  if (ACTIVE_PARTICIPLES.has(words[act] ?? '')) return false;
  if (BE.has(words[act] ?? '')) return isPastForm(words[act + 1] ?? '');
  if (!isPastForm(words[act] ?? '')) return false;
  for (let i = act - 1; i >= Math.max(from, act - 3); i--) if (BE.has(words[i] ?? '')) return true;
  return false;
}

/** "was agreed by the Council": the agent of a passive stands after it. */
function agentAfter(reading: Reading, hit: Hit, end: number): Actor | null {
  const { words } = reading.plan.tokens;
  // "led by" ends with the word itself.
  const from = words[hit.end - 1] === 'by' ? hit.end - 1 : hit.end;
  for (let i = from; i < Math.min(end, hit.end + 4); i++) {
    if (words[i] !== 'by') continue;
    if (isOfAnother(words, hit.end, i)) return null;
    for (const [cue, actor] of ACTORS) {
      const found = reading.firstWithin(cue, i + 1, Math.min(end, i + 6));
      if (found && found.start <= i + 3) return actor;
    }
  }
  return null;
}

const DETERMINERS = new Set(['the', 'a', 'an', 'this', 'that', 'its', 'our', 'their', 'any', 'all']);

/** "we had regard to the guidance issued by Ministers": the agent is that of the thing's own participle. */
function isOfAnother(words: readonly string[], from: number, by: number): boolean {
  return (
    by - from >= 2 &&
    isPastForm(words[by - 1] ?? '') &&
    words.slice(from, by - 1).some((word) => DETERMINERS.has(word))
  );
}

/** Of what was told before in the sentence; whose a thing is goes on only as "it" ("the Council's strategy was agreed, and it ..."). */
function actorBefore(reading: Reading, from: number, to: number): Actor | null {
  const { words } = reading.plan.tokens;
  return lastActor(reading, from, to, words[to] !== 'the' && words[to] !== 'our');
}

function lastActor(reading: Reading, from: number, to: number, asides = true): Actor | null {
  return pickActor(reading, from, to, true, asides);
}

function firstActor(reading: Reading, from: number, to: number): Actor | null {
  return pickActor(reading, from, to, false);
}

interface Named extends Hit {
  readonly actor: Actor;
  /** Whose a thing is, or with whom it is done: the doer only where nobody else is named ("with NHS Fife", "the Council's figures"). */
  readonly aside: boolean;
}

/** All that act, by where they begin, then in the order of the cues. "The Board" within the name of another one is not this authority. */
const NAMED = new Kept((reading: Reading): readonly Named[] =>
  ACTORS.flatMap(([cue, actor]) =>
    reading
      .of(cue)
      .filter(({ start }) => actor !== 'own' || !isWithinOther(reading, start))
      .map(({ start, end }) => ({ start, end, actor, aside: isAside(reading, start, end) })),
  ).sort((a, b) => a.start - b.start),
);

function isWithinOther(reading: Reading, start: number): boolean {
  return reading.covering('actor-other', { start, end: start + 1 }) !== null;
}

/** Of those that begin together the longest; of those aside one only where there is no other. */
function pickActor(reading: Reading, from: number, to: number, last: boolean, asides = true): Actor | null {
  const named = NAMED.of(reading, 0);
  let best: Named | null = null;
  for (let i = startsBefore(named, from); i < named.length; i++) {
    const one = named[i];
    if (!one || one.start >= to) break;
    if (one.end > to || (one.aside && !asides)) continue;
    if (best === null || (one.aside === best.aside ? isBetter(one, best, last) : best.aside)) best = one;
  }
  return best?.actor ?? null;
}

function isBetter(one: Named, best: Named, last: boolean): boolean {
  return one.start === best.start ? one.end > best.end : last;
}
