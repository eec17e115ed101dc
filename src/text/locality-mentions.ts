// Localities that a plan names one by one, each before the word.
import { BREAK } from '../model/plan.js';
import { cues, distinct, type FoundLocalities, isName, isOwn, MOST_NAME_WORDS } from './locality-names.js';
import type { Hit } from './matcher.js';
import { nameText } from './name-list.js';
import { DIRECTIONS, KNOWN_LOCALITY } from './place-names.js';
import type { Reading } from './reading.js';

/** "the Levenmouth locality", here and there. */
export function fromMentions(reading: Reading): FoundLocalities | null {
  const { tokens, source } = reading.plan;
  const found: { name: string; at: number }[] = [];
  for (const cue of cues(reading)) {
    let at = cue.start;
    while (
      cue.start - at <= MOST_NAME_WORDS &&
      ((tokens.breaks[at - 1] ?? 0) & BREAK.capital) !== 0 &&
      tokens.sentences[at - 1] === tokens.sentences[cue.start] &&
      ((tokens.breaks[at] ?? 0) & ~BREAK.capital) === 0
    )
      at--;
    const name = { start: at, end: cue.start };
    if (at < cue.start && isName(reading, name))
      found.push({ name: nameText(source, tokens, name), at: cue.start });
  }
  const names = distinct(found.map((f) => f.name));
  const [first] = found;
  if (!first || names.length < 2) return null;
  const sentence = reading.sentenceAt(first.at);
  return { names, place: { start: sentence.firstToken, end: sentence.endToken }, stance: 'in-force' };
}

/** A name that a sentence begins with, or nearly. */
const MOST_BEFORE = 2;

/** Where nothing says which they are: known localities with which sentences begin, "For Bute and Cowal we have ...". */
export function knownAtHead(reading: Reading): readonly string[] {
  const { tokens, source } = reading.plan;
  const found = reading.of(KNOWN_LOCALITY).filter((hit) => {
    const { firstToken } = reading.sentenceAt(hit.start);
    const isDirection = tokens.words.slice(hit.start, hit.end).every((word) => DIRECTIONS.has(word));
    return !isDirection && hit.start - firstToken <= MOST_BEFORE && isOwn(reading, hit);
  });
  const whole = found.filter((hit, i) => {
    const [before, after] = [found[i - 1], found[i + 1]];
    const isWithin = (one: Hit | undefined): boolean =>
      one !== undefined &&
      one.start <= hit.start &&
      one.end >= hit.end &&
      one.end - one.start > hit.end - hit.start;
    return !isWithin(before) && !isWithin(after);
  });
  const names = distinct(whole.map((hit) => nameText(source, tokens, hit)));
  return names.length < 2 ? [] : names;
}
