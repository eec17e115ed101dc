// The plan's own area where it stands for those who make the plan ("Moray has put two nurses ..."). It does not know what is told of it.
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';

/** Verbs after an area that does what its authority does. */
export const DOING = new Set(
  'will shall plans intends means proposes aims hopes expects is has wants expected'.split(' '),
);
const PART = new Set('part share role contribution response answer side half own'.split(' '));
/** What tells that nothing but the area does it ("In Moray that has meant ..."). */
const TAKING_UP = new Set(['that', 'this', 'it', 'these', 'they', 'those']);

/** "Moray has put two nurses ...", "Moray's share of that work": the plan's own area for its makers. Where it is not known, the only one named. */
export function ownAreaActing(
  reading: Reading,
  own: string | null,
  authorities: readonly { readonly slug: string }[],
): Hit[] {
  const named = authorities.filter(
    ({ slug }) => slug === own || (own === null && reading.of(`area:${slug}`).length > 0),
  );
  if (named.length !== 1) return [];
  const { words, sentences } = reading.plan.tokens;
  return named
    .flatMap(({ slug }) => reading.of(`area:${slug}`))
    .filter((area) => {
      const next = words[area.end] ?? '';
      if (opensSentence(reading, area)) return TAKING_UP.has(next);
      if (PART.has(next)) return hasPossessive(reading, area);
      return sentences[area.start - 1] !== sentences[area.start] && DOING.has(next);
    });
}

export function hasPossessive({ plan: { source, tokens } }: Reading, { end }: Hit): boolean {
  const last = tokens.ends[end - 1] ?? 0;
  return /['’]s/.test(source.slice(last - 2, last + 2));
}

/** "In Moray ..." */
export function opensSentence({ plan: { tokens } }: Reading, { start }: Hit): boolean {
  return tokens.words[start - 1] === 'in' && tokens.sentences[start - 2] !== tokens.sentences[start];
}
