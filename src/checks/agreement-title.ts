// Is the title of the front matter that of the document? Clearly different ones share no telling word, or give other years.
import type { Finding } from '../model/report.js';
import type { Reading } from '../text/reading.js';
import { tokenise } from '../text/tokens.js';

const COVER = 12;
const LONGEST_LINE = 20;
const YEARS = /\b(20\d\d)\s*(?:[-–—/]|to|until)\s*((?:20)?\d\d)\b/;

/** Null where there is nothing to compare. `generic` are words that any plan's title may hold. */
export function compareTitle(
  reading: Reading,
  field: string,
  generic: ReadonlySet<string>,
  places: readonly string[],
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
  if (said.length === 0 || telling(heading.title).length === 0) return null;
  const years = yearsOf(heading.title);
  const sameWords = said.some((word) => shown.has(word));
  if (sameWords && (years === null || (yearsOf(title) ?? years) === years)) return 'agrees';
  const { start, end } = place;
  return {
    start,
    end,
    message: `The front matter calls the plan “${title}”, its first heading “${heading.title}”.`,
    suggestion: 'Give both the same title.',
  };
}

/** "2024-29" and "2024 to 2029" alike; null where a title has no years of a period. */
function yearsOf(title: string): string | null {
  const [, from = '', to = ''] = YEARS.exec(title) ?? [];
  return from === '' ? null : `${from}-${to.slice(-2)}`;
}
