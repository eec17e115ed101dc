// Is the title of the front matter that of the document? Only titles that share no telling word are clearly different ones.
import type { Finding } from '../model/report.js';
import type { Reading } from '../text/reading.js';
import { tokenise } from '../text/tokens.js';

const COVER = 12;
const LONGEST_LINE = 20;

/** Null where there is nothing to compare. `generic` are words that any plan's title may hold. */
export function compareTitle(
  reading: Reading,
  field: string,
  generic: ReadonlySet<string>,
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
  const telling = (text: string): string[] =>
    tokenise(text)
      .map((token) => token.word)
      .filter((word) => word.length > 2 && !/\d/.test(word) && !generic.has(word));
  const cover = plan.passages.slice(0, COVER).filter((p) => p.endToken - p.firstToken <= LONGEST_LINE);
  const shown = new Set(cover.flatMap((p) => telling(p.text)));
  const said = telling(title);
  if (said.length === 0 || telling(heading.title).length === 0) return null;
  if (said.some((word) => shown.has(word))) return 'agrees';
  const { start, end } = place;
  return {
    start,
    end,
    message: `The front matter calls the plan “${title}”, its first heading “${heading.title}”.`,
    suggestion: 'Give both the same title.',
  };
}
