// Where a plan names the one before it by its title ("Stronger Together made 44 promises") or its years ("our 2022 plan"): a title given in
// the front matter, or in the text beside words for that plan; years before this plan's first. It does not know what is told of it.
import { titlesAlone } from '../checks/own-titles.js';
import { isFullDate } from '../text/calendar.js';
import type { Hit } from '../text/matcher.js';
import { findName, nameWords } from '../text/place-names.js';
import type { Reading } from '../text/reading.js';

/** What a name of the earlier plan is as good as. */
const KEYS = ['previous-plan', 'previous-plan-named', 'cue-earlier-plan-named', 'under-last-plan'];
/** "For Stronger Together we heard from 300 people": these words before the title tell of its making. */
const MAKING = 'cue-earlier-plan';
const OF_ITS_MAKING = new Set(['for', 'making', 'preparing', 'writing', 'wrote', 'drafting', 'developing']);
/** Shorter titles are as likely to be words of the text. */
const LEAST_WORDS = 2;

/**
 * Hits of the words for the earlier plan with those of its names, and without those that hold the years of this one; empty where neither
 * stands in the text. `planStart`: ISO date.
 */
export function earlierPlanNames(
  reading: Reading,
  ownTitle: string | null,
  planStart: string | null,
): Map<string, readonly Hit[]> {
  const byYears = reading.of('plan-by-years').map((hit) => ({
    ...hit,
    isEarlier: planStart === null ? null : isBefore(yearsIn(reading, hit), planStart),
  }));
  const titles = titlesOf(reading, ownTitle);
  const names = [...titles, ...byYears.filter((hit) => hit.isEarlier === true)];
  // A start told in the text may be that of the plan before.
  const isGiven = isFullDate(reading.plan.frontMatter.data?.['plan_start']);
  const own = isGiven ? byYears.filter((hit) => hit.isEarlier === false) : [];
  if (names.length === 0 && own.length === 0) return new Map();
  const isOther = (hit: Hit): boolean => !own.some(({ start, end }) => hit.start < end && hit.end > start);
  const made = titles.filter(({ start }) => OF_ITS_MAKING.has(reading.plan.tokens.words[start - 1] ?? ''));
  return new Map([
    ...KEYS.map((key) => [key, merge([...reading.of(key).filter(isOther), ...names])] as const),
    [MAKING, merge([...reading.of(MAKING), ...made])] as const,
  ]);
}

function titlesOf(reading: Reading, ownTitle: string | null): readonly Hit[] {
  const before = reading.plan.frontMatter.data?.['previous_plan'];
  const given = (before as Record<string, unknown> | null | undefined)?.['title'];
  const named = typeof given === 'string' && isDistinct(given, ownTitle);
  return [
    ...(named ? findName(reading.plan.tokens, given) : []),
    ...titlesAlone(reading, reading.of('previous-plan')).filter(({ start, end }) =>
      isDistinct(reading.plan.tokens.words.slice(start, end).join(' '), ownTitle),
    ),
  ];
}

/** The first and the last year in a hit; of "2022/25" the first alone. */
function yearsIn(reading: Reading, { start, end }: Hit): readonly [number, number] {
  const years = reading.plan.tokens.words
    .slice(start, end)
    .filter((word) => /^\d{4}$/.test(word))
    .map(Number);
  return [years[0] ?? NaN, years.at(-1) ?? NaN];
}

/** True of years before those of a plan that begins then, false of its own, null where it may be either: a plan may be known by the year it was made. */
function isBefore([first, last]: readonly [number, number], planStart: string): boolean | null {
  const begins = Number(planStart.slice(0, 4));
  if (last > begins || first >= begins) return false;
  return first < begins - 1 || last > first ? true : null;
}

function isDistinct(title: string, ownTitle: string | null): boolean {
  const words = nameWords(title);
  return (
    words.length >= LEAST_WORDS &&
    !nameWords(ownTitle ?? '')
      .join(' ')
      .includes(words.join(' '))
  );
}

/** In the order of the text, none within another. */
function merge(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end))
    if (hit.end > (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
}
