// Where a name stands for nothing: denied, quoted, told of bodies in general or of another's. Knows nothing of what would tie it.
import { actorAt } from '../text/actor.js';
import type { Passage, Sentence } from '../model/plan.js';
import { framedAs } from '../text/framed.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { isDenied } from '../text/stance.js';
import { isOthersWork, topicOver } from '../text/topic-over.js';
import { keyOf } from './check.js';
import { DEFAULT_REGIONS } from './clause.js';
import { tellingPart } from './enumeration.js';
import { isOfEarlierPlan } from './of-earlier-plan.js';
import { CUE, isUnderOthersWork, tieCues, wordsQuotedAround } from './tie-cues.js';

/** Words after a name in which its owner may stand ("the plan of a neighbouring council"). */
const OWNER_REACH = 6;
/** Words right before a name in which the area stands whose it is. */
const OWNER_BEFORE = 4;
/** Words between quotation marks that are somebody's statement and no title. */
const LEAST_STATEMENT = 12;
/** The same where the sentence says before them that somebody spoke. */
const LEAST_SPOKEN = 5;

/**
 * Why a name stands for nothing where it is: it is said not to be; or it is told of bodies in general, or of a national or other
 * area's body alone. What is told next of the latter may still tie it.
 */
export function silenceOf(reading: Reading, hit: Hit, ownOnly = false): 'negated' | 'elsewhere' | null {
  const sentence = reading.sentenceAt(hit.start);
  const passage = reading.passage(sentence.passage);
  const cues = tieCues(reading).sentences[sentence.index] ?? 0;
  if (isMissing(reading, passage, sentence, hit)) return 'negated';
  if (isDenied(reading, hit) && !isOnlySupposed(reading, hit, sentence))
    return isComplaint(reading, sentence, hit) ? 'elsewhere' : 'negated';
  // Between quotation marks, what is put forward is whoever's said or wrote it.
  const quoted = wordsQuotedAround(reading, passage, hit.start);
  if (quoted >= LEAST_STATEMENT) return 'elsewhere';
  if (quoted >= LEAST_SPOKEN && reading.firstWithin('frame-speaker', sentence.firstToken, hit.start) !== null)
    return 'elsewhere';
  if (isSaidAloud(reading, passage, hit) || isOfEarlierPlan(reading, [hit], [hit])) return 'elsewhere';
  if (isUnderOthersWork(reading, passage)) return 'negated';
  if ((cues & CUE.otherArea) !== 0 || isAnothers(reading, hit)) return 'elsewhere';
  const actor = actorAt(reading, hit);
  if (actor === 'general' || (ownOnly && actor === 'other')) return 'elsewhere';
  if ((cues & CUE.ownVoice) !== 0) return null;
  if (reading.firstWithin('cue-not-ours', passage.firstToken, passage.endToken) !== null) return 'elsewhere';
  if ((cues & CUE.general) !== 0) return 'elsewhere';
  if ((cues & CUE.nationalBody) === 0) return null;
  const { start, end } = tellingPart(reading, sentence, hit);
  return reading.firstWithin('national-body', start, Math.min(end, hit.end + OWNER_REACH)) !== null
    ? 'elsewhere'
    : null;
}

/** True in the body's own text, where it stands for something. */
export function isMentioned(reading: Reading, hit: Hit): boolean {
  const { region, kind } = reading.passageAt(hit.start);
  if (kind === 'heading' || kind === 'header-row' || !DEFAULT_REGIONS.includes(region)) return false;
  return silenceOf(reading, hit) === null;
}

const SAYING =
  /^[”"]?,?\s*(?:said|says|wrote|told|added|remarked|asked|was (?:one|the) (?:answer|reply|remark|comment))\b/;

/** '"The council plan", said one man': a few words of somebody's, and none of the plan's own. */
function isSaidAloud(reading: Reading, passage: Passage, { end }: Hit): boolean {
  if (wordsQuotedAround(reading, passage, end - 1) === 0) return false;
  const { source, tokens } = reading.plan;
  const from = tokens.ends[end - 1] ?? 0;
  const closes = source.slice(from, from + MOST_TO_CLOSE).search(/[”"]/);
  return closes >= 0 && SAYING.test(source.slice(from + closes + 1, from + closes + 1 + MOST_TO_CLOSE));
}
/** Characters from a name to the end of what is quoted, and of the verb of saying after it. */
const MOST_TO_CLOSE = 40;

/** "Among the duties of public bodies are ... All of these are relevant here.": what is told of everybody is said to be ours too. */
export function isSaidToApply(reading: Reading, hit: Hit): boolean {
  const sentence = reading.sentenceAt(hit.start);
  if (sentence.index + 1 >= reading.passage(sentence.passage).endSentence) return false;
  const { firstToken, endToken } = reading.sentence(sentence.index + 1);
  return (
    actorAt(reading, hit) === 'general' && reading.firstWithin('said-to-apply', firstToken, endToken) !== null
  );
}

/** Words before a name in which "without" stands. */
const MOST_WITHOUT = 3;
/** "Without the carers strategy this chapter would be empty": supposed away, and so there. */
function isOnlySupposed({ plan: { tokens } }: Reading, { start }: Hit, { endToken }: Sentence): boolean {
  const { words } = tokens;
  return (
    words.slice(Math.max(0, start - MOST_WITHOUT), start).includes('without') &&
    words.slice(start, endToken).includes('would')
  );
}

/** "You said: nobody tells us of the strategy. We did: ...": what others said was lacking is what is answered, and no denial of ours. */
function isComplaint(reading: Reading, { firstToken }: Sentence, { start }: Hit): boolean {
  return reading.firstWithin('told-complaint', firstToken, start) !== null;
}

/** "They asked to see our strategy for carers. There isn't one.": the next sentence says that it is not there. */
function isMissing(reading: Reading, { endSentence }: Passage, told: Sentence, { start }: Hit): boolean {
  const { index, firstToken: asked } = told;
  if (index + 1 >= endSentence) return false;
  const { firstToken, endToken } = reading.sentence(index + 1);
  if (reading.firstWithin('told-missing', firstToken, endToken) !== null) return true;
  const { words } = reading.plan.tokens;
  return (
    words.slice(asked, start).includes('whether') &&
    words.slice(firstToken, firstToken + MOST_TO_DENIAL).some((word) => DENIES.test(word))
  );
}
/** "They asked whether an assessment had been made. It had not.": words at the head of the reply. */
const MOST_TO_DENIAL = 4;
const DENIES = /^(?:no|not|none|never|\w+n't)$/;

/** "Moray's carers strategy", "Moray Council's housing strategy", in the plan of another area. */
function isAnothers(reading: Reading, { start }: Hit): boolean {
  return reading.firstWithin('area-of-another', start - OWNER_BEFORE, start) !== null;
}

/** A bad thing that is said to befall nobody, as a fact or an undertaking and no wish. */
export function isAverted(reading: Reading, harms: readonly string[], name: Hit): boolean {
  const { firstToken } = reading.sentenceAt(name.start);
  return (
    harms.some((ref) => reading.firstWithin(keyOf(ref), name.start, name.end) !== null) &&
    actorAt(reading, name) !== 'general' &&
    framedAs(reading, name, reading.sentenceAt(name.start)) === null &&
    !isOthersWork(topicOver(reading, reading.passageAt(name.start))) &&
    (reading.firstWithin('averted', firstToken, name.end) ?? reading.covering('averted', name)) !== null &&
    reading.firstWithin('cue-wish', firstToken, name.end) === null &&
    reading.firstWithin('cue-obligation', firstToken, name.end) === null
  );
}
