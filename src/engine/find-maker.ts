// Which authority's plan is this, where the front matter does not say? The one that the title names, else the one that is said to make
// the plan, else the one that is named far more often than any other. A plan names its neighbours too: in doubt, null.
import type { Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { OTHERS_WORK } from '../text/topic-over.js';

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

const OURSELVES = new Set(['we', 'us', 'here', 'ourselves']);
const PLACING = new Set(['in', 'at', 'of', 'the', 'for', 'as']);

/** "We in Moray", "here at the Fife board", "we, the board of Angus". */
function speaksAs(reading: Reading, slug: string): boolean {
  const { words, sentences } = reading.plan.tokens;
  return [...reading.of(`authority:${slug}`), ...reading.of(`area:${slug}`)].some(({ start }) => {
    let at = start - 1;
    while (PLACING.has(words[at] ?? '') && start - at < 3) at--;
    return OURSELVES.has(words[at] ?? '') && sentences[at] === sentences[start];
  });
}

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

const BESIDE_US = new Set(['neighbouring', 'neighbour', 'neighbours', 'door', 'adjoining', 'adjacent']);

/** "Next door, Angus IJB ...", "our neighbours in the Moray Partnership". */
function isNextDoor({ plan: { tokens } }: Reading, { start }: Hit): boolean {
  return tokens.words.slice(Math.max(0, start - 4), start).some((word) => BESIDE_US.has(word));
}

/** Key of the names of authorities other than the plan's own, for rules. */
const ANOTHER = 'another-authority';
/** Key of other authorities, and of their areas where these stand for them ("In Angus ..."). */
const ACTING = 'authority-acting';
/** Key of areas of others where the word after tells that something is theirs. */
const OWNING = 'area-of-another';
/** Key of what tells that a sentence is of another area. */
const TOLD_ELSEWHERE = 'other-area-told';
/** Key of those whose acts are not this plan's. */
const OTHER_ACTOR = 'actor-other';

export function otherAuthorityHits(
  reading: Reading,
  own: string | null,
  authorities: readonly { readonly slug: string }[],
): ReadonlyMap<string, readonly Hit[]> {
  const others = authorities.filter(({ slug }) =>
    own === null ? reading.of(`authority:${slug}`).some((hit) => isNextDoor(reading, hit)) : slug !== own,
  );
  const spokenTo = own === null ? authorities.flatMap(({ slug }) => spokenToBy(reading, slug)) : [];
  const named = others.flatMap(({ slug }) => reading.of(`authority:${slug}`));
  const areas = others.flatMap(({ slug }) => reading.of(`area:${slug}`));
  const found = new Map([
    [
      ANOTHER,
      inOrder([
        ...reading.of(ANOTHER),
        ...named,
        ...spokenTo,
        ...areas.filter((hit) => isServed(reading, hit)),
      ]),
    ],
  ]);
  found.set(OWNING, inOrder(areas.filter((hit) => isOwner(reading, hit))));
  const acting = [
    ...named,
    ...areas.filter((hit) => standsForItsAuthority(reading, hit)),
    ...doersAmong(reading, own, authorities),
  ];
  found.set(ACTING, inOrder(acting));
  const elsewhere = areas.filter((hit) => opensSentence(reading, hit));
  if (elsewhere.length > 0) found.set(TOLD_ELSEWHERE, inOrder([...reading.of(TOLD_ELSEWHERE), ...elsewhere]));
  if (acting.length > 0) found.set(OTHER_ACTOR, inOrder([...reading.of(OTHER_ACTOR), ...acting]));
  const headings = own === null ? [] : [...named, ...areas].filter((hit) => headsItsOwn(reading, hit));
  if (headings.length > 0) found.set(OTHERS_WORK, inOrder([...reading.of(OTHERS_WORK), ...headings]));
  return found;
}

const JOINING = new Set(['with', 'for', 'and', 'to', 'between', 'beyond', 'serving', 'than', 'unlike']);

/** A heading of this level is the title of the document or of a part of it. */
const TITLE_LEVEL = 1;

/** "How Fife did it", "The Angus board": over a section, and not what we do with it or for it. */
function headsItsOwn(reading: Reading, { start, end }: Hit): boolean {
  const passage = reading.passageAt(start);
  if (passage.kind !== 'heading' || reading.section(passage.section).level <= TITLE_LEVEL) return false;
  const { words } = reading.plan.tokens;
  const before = words.slice(Math.max(passage.firstToken, start - 2), start);
  return !before.some((word) => JOINING.has(word)) && !JOINING.has(words[end] ?? '');
}

const TOWARDS = new Set(['with', 'to', 'alongside', 'ask', 'asked', 'tell', 'told', 'consulted', 'from']);
const BOARDS = new Set(['board', 'ijb', 'hscp', 'partnership', 'integration']);

/** "We sat down with the Scottish Borders board": whom we speak to is another, whoever we are. */
function isSpokenTo(reading: Reading, { start }: Hit): boolean {
  const { words } = reading.plan.tokens;
  const before = words[start - 1] === 'the' ? start - 2 : start - 1;
  const { firstToken } = reading.sentenceAt(start);
  return (
    before >= firstToken &&
    TOWARDS.has(words[before] ?? '') &&
    words.slice(firstToken, before).some((word) => word === 'we' || word === 'our')
  );
}

function spokenToBy(reading: Reading, slug: string): Hit[] {
  const { words } = reading.plan.tokens;
  return [
    ...reading.of(`authority:${slug}`),
    ...reading.of(`area:${slug}`).filter(({ end }) => BOARDS.has(words[end] ?? '')),
  ].filter((hit) => isSpokenTo(reading, hit));
}

function inOrder(hits: readonly Hit[]): Hit[] {
  return [...hits].sort((a, b) => a.start - b.start);
}

const SERVING = new Set(['serve', 'serves', 'serving', 'host', 'hosts', 'for']);
const PEOPLE = new Set(['people', 'patients', 'residents', 'folk', 'neighbours', 'partnerships', 'boards']);

/** "the hospital also serves Dundee City", "hosted for Angus", "patients from Moray": an area stands for its authority. */
function isServed(reading: Reading, area: Hit): boolean {
  const { words } = reading.plan.tokens;
  const before = words.slice(Math.max(0, area.start - 4), area.start);
  return before.some((word) => SERVING.has(word) || PEOPLE.has(word));
}

/** "Moray Council's housing strategy", "Moray's housing strategy". */
function isOwner(reading: Reading, area: Hit): boolean {
  const { words } = reading.plan.tokens;
  return words[area.end] === 'council' || hasPossessive(reading, area);
}

function hasPossessive({ plan: { source, tokens } }: Reading, { end }: Hit): boolean {
  const last = tokens.ends[end - 1] ?? 0;
  return /['’]s/.test(source.slice(last - 2, last + 2));
}

/** "the Moray partnership"; of "Moray IJB" the whole name is found by itself. */
function isItsBoard(words: readonly string[], { start, end }: Hit): boolean {
  return words[start - 1] === 'the' && BOARDS.has(words[end] ?? '');
}

/** "In Moray the plan was reviewed", "Moray's carers strategy", "the Moray partnership": what is told is of that place. */
function standsForItsAuthority(reading: Reading, area: Hit): boolean {
  return (
    opensSentence(reading, area) ||
    hasPossessive(reading, area) ||
    isItsBoard(reading.plan.tokens.words, area)
  );
}

const DOING = new Set(
  'will shall plans intends means proposes aims hopes expects is has wants expected'.split(' '),
);
/** Areas that do something side by side, where nobody knows which is the plan's. */
const SIDE_BY_SIDE = 2;

/** "Fife will open ...": an area does what its authority does. Where the plan's own is not known, those of a passage that tells of several. */
function doersAmong(
  reading: Reading,
  own: string | null,
  authorities: readonly { readonly slug: string }[],
): Hit[] {
  const { words, sentences } = reading.plan.tokens;
  const doers = authorities
    .filter(({ slug }) => slug !== own)
    .map(({ slug }) =>
      reading
        .of(`area:${slug}`)
        .filter(({ start, end }) => sentences[start - 1] !== sentences[start] && DOING.has(words[end] ?? '')),
    );
  if (own !== null) return doers.flat();
  const beside = new Map<number, number>();
  for (const hits of doers)
    for (const index of new Set(hits.map(({ start }) => reading.passageAt(start).index)))
      beside.set(index, (beside.get(index) ?? 0) + 1);
  return doers
    .flat()
    .filter(({ start }) => (beside.get(reading.passageAt(start).index) ?? 0) >= SIDE_BY_SIDE);
}

/** "In Moray ..." */
function opensSentence({ plan: { tokens } }: Reading, { start }: Hit): boolean {
  return tokens.words[start - 1] === 'in' && tokens.sentences[start - 2] !== tokens.sentences[start];
}
