// Where a plan tells of other authorities than its own: by their names, by their areas and localities where these stand for them, by those
// next door and those spoken to. It does not know what is told of them.
import type { Hit } from '../text/matcher.js';
import { DIRECTIONS, KNOWN_LOCALITY, nameWords } from '../text/place-names.js';
import type { Reading } from '../text/reading.js';
import { OTHERS_WORK } from '../text/topic-over.js';
import { DOING, hasPossessive, opensSentence, ownAreaActing } from './own-area.js';

interface Named {
  readonly slug: string;
  readonly knownLocalities: readonly string[];
  readonly healthBoard: { readonly name: string };
}

const BESIDE_US = new Set(['neighbouring', 'neighbour', 'neighbours', 'door', 'adjoining', 'adjacent']);

/** "Next door, Angus IJB ...", "our neighbours in the Moray Partnership", "Angus IJB, our neighbour, ...". */
export function isNextDoor({ plan: { tokens } }: Reading, { start, end }: Hit): boolean {
  const { words } = tokens;
  if (words[end] === 'our' && BESIDE_US.has(words[end + 1] ?? '')) return true;
  return words.slice(Math.max(0, start - 4), start).some((word) => BESIDE_US.has(word));
}

/** Key of the names of authorities other than the plan's own, for rules. */
const ANOTHER = 'another-authority';
/** Key of other authorities, and of their areas where these stand for them ("In Angus ..."). */
const ACTING = 'authority-acting';
/** Key of areas of others where the word after tells that something is theirs. */
const OWNING = 'area-of-another';
/** Key of areas of others, whatever is told of them. */
const ANOTHER_AREA = 'another-area';
/** Key of what tells that a sentence is of another area. */
const TOLD_ELSEWHERE = 'other-area-told';
/** Key of those whose acts are not this plan's. */
const OTHER_ACTOR = 'actor-other';

/** Key of what tells that a sentence is of this plan or its makers. */
const OWN_VOICE = 'own-voice';

/** Keys of those that a plan is made with: those of other areas are left out. */
const COUNCIL = 'council';
const HEALTH_BOARD = 'health-board';

export function otherAuthorityHits(
  reading: Reading,
  own: string | null,
  authorities: readonly Named[],
  localities: readonly string[] = [],
): ReadonlyMap<string, readonly Hit[]> {
  const others = authorities.filter(({ slug }) =>
    own === null ? reading.of(`authority:${slug}`).some((hit) => isNextDoor(reading, hit)) : slug !== own,
  );
  const spokenTo = own === null ? authorities.flatMap(({ slug }) => spokenToBy(reading, slug)) : [];
  const named = others.flatMap(({ slug }) => reading.of(`authority:${slug}`));
  const areas = others.flatMap(({ slug }) => reading.of(`area:${slug}`));
  const found = new Map<string, readonly Hit[]>([
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
  const owning = inOrder(areas.filter((hit) => isOwner(reading, hit)));
  found.set(OWNING, owning);
  found.set(ANOTHER_AREA, inOrder(areasBesideOwn(reading, own, authorities)));
  if (owning.length > 0)
    found.set(
      COUNCIL,
      reading.of(COUNCIL).filter(({ start, end }) => !owning.some((o) => o.start < end && o.end > start)),
    );
  found.set(HEALTH_BOARD, ownBoards(reading, own, authorities));
  const places = own === null ? [] : placesElsewhere(reading, own, authorities, localities);
  const acting = [
    ...named,
    ...places,
    ...areas.filter((hit) => standsForItsAuthority(reading, hit)),
    ...doersAmong(reading, own, authorities),
  ];
  found.set(ACTING, inOrder(acting));
  const elsewhere = [...areas.filter((hit) => opensSentence(reading, hit)), ...places];
  if (elsewhere.length > 0) found.set(TOLD_ELSEWHERE, inOrder([...reading.of(TOLD_ELSEWHERE), ...elsewhere]));
  if (acting.length > 0) found.set(OTHER_ACTOR, inOrder([...reading.of(OTHER_ACTOR), ...acting]));
  const ours = ownAreaActing(reading, own, authorities);
  if (ours.length > 0) found.set(OWN_VOICE, inOrder([...reading.of(OWN_VOICE), ...ours]));
  const headings = own === null ? [] : [...named, ...areas].filter((hit) => headsItsOwn(reading, hit));
  if (headings.length > 0) found.set(OTHERS_WORK, inOrder([...reading.of(OTHERS_WORK), ...headings]));
  return found;
}

/** Areas named side by side, where nobody knows which is the plan's. */
const SIDE_BY_SIDE = 2;
const NO_AREA = new Set(['council', 'college', 'university', 'airport', 'road', 'street', 'hospital']);

/** Areas that are not the plan's own; where nobody knows which that is, those of a plan that names several. */
function areasBesideOwn(reading: Reading, own: string | null, authorities: readonly Named[]): Hit[] {
  const { words } = reading.plan.tokens;
  const found = authorities
    .filter(({ slug }) => slug !== own)
    .map(({ slug }) => reading.of(`area:${slug}`).filter(({ end }) => !NO_AREA.has(words[end] ?? '')))
    .filter((hits) => hits.length > 0);
  return own === null && found.length < SIDE_BY_SIDE ? [] : found.flat();
}

/** Health boards but those of other areas by their names. */
function ownBoards(reading: Reading, own: string | null, authorities: readonly Named[]): readonly Hit[] {
  const hits = reading.of(HEALTH_BOARD);
  const ours = authorities.find(({ slug }) => slug === own)?.healthBoard.name;
  if (ours === undefined || hits.length === 0) return hits;
  const names = new Set(authorities.map(({ healthBoard }) => healthBoard.name));
  const others = [...names].filter((name) => name !== ours).map((name) => name.toLowerCase());
  const { words } = reading.plan.tokens;
  return hits.filter(({ start, end }) => !others.includes(words.slice(start, end).join(' ')));
}

/** A word of one locality's name may be a word of the text. */
const LEAST_LETTERS = 5;
const TEAMS = new Set(['team', 'teams', 'locality', 'partnership', 'hub', 'service', 'office', 'board']);

/** "In Caithness the nurses ...", "a social worker from the Caithness team": known localities of others, where they stand for what is done there. */
function placesElsewhere(
  reading: Reading,
  own: string,
  authorities: readonly Named[],
  localities: readonly string[],
): Hit[] {
  const found = reading.of(KNOWN_LOCALITY);
  if (found.length === 0) return [];
  const ours = authorities.find(({ slug }) => slug === own)?.knownLocalities ?? [];
  const known = new Set([...ours, ...localities].flatMap(nameWords));
  const { words } = reading.plan.tokens;
  return found.filter((hit) => {
    const name = nameWords(words.slice(hit.start, hit.end).join(' '));
    if (name.some((word) => known.has(word)) || name.every((word) => word.length < LEAST_LETTERS))
      return false;
    if (name.every((word) => DIRECTIONS.has(word))) return false;
    return opensSentence(reading, hit) || (words[hit.start - 1] === 'the' && TEAMS.has(words[hit.end] ?? ''));
  });
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
export function isSpokenTo(reading: Reading, { start }: Hit): boolean {
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
