// Is the title of the front matter that of the document? Clearly different ones share no telling word, give other years, or name
// the area of another authority.
import type { Finding } from '../model/report.js';
import type { Reading } from '../text/reading.js';
import { tokenise } from '../text/tokens.js';

const COVER = 12;
const LONGEST_LINE = 20;
/** "2024-27", "2024 to 2027", and from one financial year to another: "2024/25-2026/27". */
const YEARS =
  /\b20(\d\d)(?:[-–—/](?:20)?\d\d)?\s*(?:[-–—/]|to|until)\s*(?:20)?(\d\d)(?:[-–—/](?:20)?(\d\d))?\b/;

/**
 * Null where there is nothing to compare. `generic` are words that any plan's title may hold, `places` names of the plan's area,
 * `areas` those of each authority.
 */
export function compareTitle(
  reading: Reading,
  field: string,
  generic: ReadonlySet<string>,
  places: readonly string[],
  areas: readonly (readonly string[])[],
): Finding | 'agrees' | null {
  const { plan } = reading;
  const title = plan.frontMatter.data?.[field];
  const place = plan.frontMatter.places.get(field);
  const heading = plan.sections[1];
  if (typeof title !== 'string' || !place || !heading || heading.inferred || heading.level !== 1) return null;
  if (heading.region !== 'body' || plan.passages[0]?.kind !== 'heading') return null;
  // Of several chapters of the highest level, the first may be no title.
  const alone = plan.sections.filter((s) => s.level === 1 && !s.inferred).length === 1;
  if (!alone && reading.firstWithin('plan-itself', 0, plan.passages[0].endToken) === null) return null;
  // The name of the area says no more than whose plan it is.
  const own = new Set(places.flatMap((name) => tokenise(name).map(({ word }) => word)));
  const telling = (text: string): string[] =>
    tokenise(text)
      .map((token) => token.word.replace(/'s$/, ''))
      .filter((word) => word.length > 2 && !/\d/.test(word) && !generic.has(word) && !own.has(word));
  const cover = plan.passages.slice(0, COVER).filter((p) => p.endToken - p.firstToken <= LONGEST_LINE);
  const shown = new Set(cover.flatMap((p) => telling(p.text)));
  const said = telling(title);
  const otherYears = haveSameYears(title, heading.title) === false;
  const otherArea = nameOtherAreas(title, heading.title, areas);
  const other = telling(heading.title);
  if (!otherArea) {
    // Where neither has a telling word, the years alone can differ.
    if ((said.length === 0 || other.length === 0) && (!otherYears || said.length !== other.length))
      return null;
    if (!otherYears && said.some((word) => shown.has(word))) return 'agrees';
  }
  const { start, end } = place;
  return {
    start,
    end,
    message: `The front matter calls the plan “${title}”, its first heading “${heading.title}”.`,
    suggestion: 'Give both the same title.',
  };
}

/** True where both name areas, and none of the same authority. */
function nameOtherAreas(one: string, other: string, areas: readonly (readonly string[])[]): boolean {
  const [mine, theirs] = [areasIn(one, areas), areasIn(other, areas)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((area) => theirs.includes(area));
}

/** Places in the list of the authorities that a text names. */
function areasIn(text: string, areas: readonly (readonly string[])[]): number[] {
  const said = wordsOf(text);
  return areas.flatMap((names, place) => (names.some((name) => said.includes(wordsOf(name))) ? [place] : []));
}

/** With a space round each, so that one text can be looked for in another. */
function wordsOf(text: string): string {
  const words = tokenise(text).map((token) => token.word.replace(/['’]s$/, ''));
  return ` ${words.join(' ')} `;
}

/** "2024-29" and "2024 to 2029" alike; null where one of the titles has no years of a period. */
function haveSameYears(one: string, other: string): boolean | null {
  const [mine, theirs] = [yearsOf(one), yearsOf(other)];
  if (!mine || !theirs) return null;
  return mine.from === theirs.from && mine.to.some((year) => theirs.to.includes(year));
}

/** In two digits. A period that ends with a financial year ends in either year of it. */
function yearsOf(title: string): { from: string; to: readonly string[] } | null {
  const [, from, ...to] = YEARS.exec(title) ?? [];
  return from === undefined ? null : { from, to: to.filter(Boolean) };
}
