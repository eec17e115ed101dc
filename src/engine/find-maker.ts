// Which authority's plan is this, where the front matter does not say? The one that the title names, else the one that is said to make
// the plan, else the one that is named far more often than any other. A plan names its neighbours too: in doubt, null.
import type { Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { isNextDoor, isSpokenTo } from './other-authorities.js';

/** Words at the head of a document in which its title stands. */
const TITLE_WORDS = 40;
/** Of a line of a cover. */
const LINE_WORDS = 10;
const FAR_MORE = 3;

export function findMaker<T extends { readonly slug: string }>(
  reading: Reading,
  authorities: readonly T[],
): T | null {
  const only = (counts: (authority: T) => number): T | null => {
    const found = authorities.filter((authority) => counts(authority) > 0);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const head = titleEnd(reading);
  const said = [...reading.of('maker-of-plan')].map((hit) => reading.sentenceAt(hit.start));
  return (
    only(({ slug }) => bodies(reading, slug, 0, head).length) ??
    only(({ slug }) => areas(reading, slug, 0, head).length) ??
    only(
      ({ slug }) => said.filter((s) => bodies(reading, slug, s.firstToken, s.endToken).length > 0).length,
    ) ??
    only(({ slug }) => Number(speaksAs(reading, slug))) ??
    mostNamed(reading, authorities)
  );
}

function bodies(reading: Reading, slug: string, from: number, to: number): Hit[] {
  return reading.allWithin(`authority:${slug}`, from, to);
}

function areas(reading: Reading, slug: string, from: number, to: number): Hit[] {
  return reading.allWithin(`area:${slug}`, from, to);
}

const OURSELVES = new Set(['we', 'us', 'ours', 'here', 'ourselves', 'none']);
const PLACING = new Set(['in', 'at', 'of', 'the', 'for', 'as']);

/** "We in Moray", "here at the Fife board", "we, the board of Angus", "in Angus we"; "Moray has had none", beside what another area has. */
function speaksAs(reading: Reading, slug: string): boolean {
  const { words, sentences } = reading.plan.tokens;
  return [...reading.of(`authority:${slug}`), ...reading.of(`area:${slug}`)].some(({ start, end }) => {
    let at = start - 1;
    while (PLACING.has(words[at] ?? '') && start - at < 3) at--;
    if (OURSELVES.has(words[at] ?? '') && sentences[at] === sentences[start]) return true;
    if (words[start - 1] === 'in' && OURSELVES.has(words[end] ?? '')) return true;
    return /^ha(?:s|ve)$/.test(words[end] ?? '') && words.slice(end + 1, end + 3).some((w) => LACKING.has(w));
  });
}
const LACKING = new Set(['no', 'not', 'none', 'nothing', 'never', 'neither']);

/** The title and what stands right below it, up to the first prose: a converter leaves the lines of a cover as short paragraphs. */
function titleEnd({ plan }: Reading): number {
  const prose = plan.passages.find((p) => p.endToken > p.firstToken && !isTitleLine(p));
  const end = prose?.firstToken ?? plan.tokens.words.length;
  return Math.min(end, TITLE_WORDS);
}

function isTitleLine({ kind, text, firstToken, endToken }: Passage): boolean {
  if (kind === 'heading') return true;
  return kind === 'paragraph' && endToken - firstToken <= LINE_WORDS && !/[.!?:;]["”’)]*$/.test(text);
}

function mostNamed<T extends { readonly slug: string }>(
  reading: Reading,
  authorities: readonly T[],
): T | null {
  const [first, second] = authorities
    .map((authority) => ({ authority, count: namedAt(reading, authority.slug) }))
    .sort((a, b) => b.count - a.count);
  if (!first || first.count === 0) return null;
  return first.count >= FAR_MORE * (second?.count ?? 0) ? first.authority : null;
}

/** Those to whom we speak, and those next door, are others. */
function namedAt(reading: Reading, slug: string): number {
  return reading
    .of(`authority:${slug}`)
    .filter((hit) => !isSpokenTo(reading, hit) && !isNextDoor(reading, hit)).length;
}
