// Where a plan names the one before it by its title ("Stronger Together made 44 promises"): a title given in the front matter, or in the
// text beside words for that plan. It does not know what is told of it.
import { titlesAlone } from '../checks/own-titles.js';
import type { Hit } from '../text/matcher.js';
import { findName, nameWords } from '../text/place-names.js';
import type { Reading } from '../text/reading.js';

/** What a title of the earlier plan is as good as. */
const KEYS = ['previous-plan', 'previous-plan-named', 'cue-earlier-plan-named', 'under-last-plan'];
/** "For Stronger Together we heard from 300 people": these words before the title tell of its making. */
const MAKING = 'cue-earlier-plan';
const OF_ITS_MAKING = new Set(['for', 'making', 'preparing', 'writing', 'wrote', 'drafting', 'developing']);
/** Shorter titles are as likely to be words of the text. */
const LEAST_WORDS = 2;

/** Hits of the words for the earlier plan with those of its title; empty where it has none that is not this plan's as well. */
export function earlierPlanTitles(reading: Reading, ownTitle: string | null): Map<string, readonly Hit[]> {
  const before = reading.plan.frontMatter.data?.['previous_plan'];
  const given = (before as Record<string, unknown> | null | undefined)?.['title'];
  const named = typeof given === 'string' && isDistinct(given, ownTitle);
  const titles = [
    ...(named ? findName(reading.plan.tokens, given) : []),
    ...titlesAlone(reading, reading.of('previous-plan')).filter(({ start, end }) =>
      isDistinct(reading.plan.tokens.words.slice(start, end).join(' '), ownTitle),
    ),
  ];
  if (titles.length === 0) return new Map();
  const made = titles.filter(({ start }) => OF_ITS_MAKING.has(reading.plan.tokens.words[start - 1] ?? ''));
  return new Map([
    ...KEYS.map((key) => [key, merge([...reading.of(key), ...titles])] as const),
    [MAKING, merge([...reading.of(MAKING), ...made])] as const,
  ]);
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
