// Finding given place names in a plan, whatever their capitals, "and" or "&". A name that is only a direction ("East", "North West")
// counts where it stands as a name of its own, never as part of a longer one ("East Kilbride") or as a word ("further east").
import { BREAK, type Tokens } from '../model/plan.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';
import { tokenise } from './tokens.js';

/** Key under which the places of a locality's name are found in a reading. */
export function localityKey(name: string): string {
  return `locality:${name}`;
}

/** Names of bodies and areas in which that of a locality may stand: "NHS Ayrshire and Arran". */
export const BODY_OR_AREA = 'body-or-area';

/** Names that localities are known to have or have had. */
export const KNOWN_LOCALITY = 'known-locality';

/** A locality's name within the longer name of a body or an area does not mean the locality. */
export function localityHits(
  reading: Reading,
  names: readonly string[],
): ReadonlyMap<string, readonly Hit[]> {
  const isOwn = (hit: Hit): boolean => {
    const around = reading.covering(BODY_OR_AREA, hit);
    return around === null || (around.start === hit.start && around.end === hit.end);
  };
  return new Map(names.map((name) => [localityKey(name), findName(reading.plan.tokens, name).filter(isOwn)]));
}

/** Words that tell only which side of an area is meant. */
export const DIRECTIONS: ReadonlySet<string> = new Set([
  'north',
  'south',
  'east',
  'west',
  'central',
  'northern',
  'southern',
  'eastern',
  'western',
  'rural',
  'city',
  'mid',
  'isles',
  'island',
  'islands',
]);
const AREA_WORDS = new Set([
  'locality',
  'localities',
  'area',
  'and',
  'sector',
  'local',
  'planning',
  'health',
  'hscp',
  'community',
  'communities',
  'plan',
  'team',
]);
const SMALL = new Set(['and', 'the']);
/** After a place's name, these make that of a body which may work anywhere. */
const BODIES = new Set([
  'housing association',
  'housing partnership',
  'housing trust',
  'credit union',
  'citizens advice',
  'football club',
]);

/** Places of a name, in the order of the text. */
export function findName(tokens: Tokens, name: string): Hit[] {
  const { words, breaks, sentences, ids, vocabulary } = tokens;
  const wanted = nameWords(name);
  const [first] = wanted;
  if (first === undefined) return [];
  const bare = wanted.every((word) => DIRECTIONS.has(word));
  const hits: Hit[] = [];
  const id = vocabulary.indexOf(first);
  for (let start = ids.indexOf(id); start >= 0; start = ids.indexOf(id, start + 1)) {
    const end = matchEnd(words, start, wanted);
    if (end === null || sentences[end - 1] !== sentences[start]) continue;
    if (((breaks[start] ?? 0) & BREAK.capital) === 0 || (bare && partOfLonger(tokens, start, end))) continue;
    if (isNameOfBody(tokens, end)) continue;
    hits.push({ start, end });
  }
  return hits;
}

/** "Barrhead Housing Association" is no place. */
function isNameOfBody({ words, breaks }: Tokens, end: number): boolean {
  const joined = (at: number): boolean => breaks[at] === BREAK.capital;
  return joined(end) && joined(end + 1) && BODIES.has(`${words[end] ?? ''} ${words[end + 1] ?? ''}`);
}

/** Words of a name without "and", "&", "the" and the word locality. */
export function nameWords(name: string): string[] {
  const all = tokenise(name).map((token) => token.word);
  const kept = all.filter((word) => !SMALL.has(word) && word !== 'locality');
  return kept.length > 0 ? kept : all;
}

function matchEnd(words: readonly string[], start: number, wanted: readonly string[]): number | null {
  let at = start;
  for (const word of wanted) {
    while (at > start && SMALL.has(words[at] ?? '')) at++;
    if (words[at] !== word) return null;
    at++;
  }
  return at;
}

/**
 * A direction is a name of its own where no other capitalised word stands beside it without a stop between, but for the area's own
 * name before "locality": "East Moray locality".
 */
function partOfLonger({ words, breaks, sentences }: Tokens, start: number, end: number): boolean {
  if (sentences[end + 1] === sentences[start] && words[end + 1] === 'locality') return false;
  const beside = (at: number, gap: number): boolean => {
    const word = words[at] ?? '';
    if (sentences[at] !== sentences[start] || (gap & ~BREAK.capital) !== 0) return false;
    return ((breaks[at] ?? 0) & BREAK.capital) !== 0 && !AREA_WORDS.has(word);
  };
  return (
    beside(end, breaks[end] ?? 0) ||
    (DIRECTIONS.has(words[start - 1] ?? '') && beside(start - 1, breaks[start] ?? 0))
  );
}
