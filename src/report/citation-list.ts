// The table of authorities for a reader: each place, what it says, what it resolves to, and where the law can be read.
import type { ListedCitation } from '../engine/list-citations.js';
import type { ListStyle } from './explanation.js';
import { paintFor } from './paint.js';
import { plain } from './plain.js';
import { CITATIONS } from './wording.js';
import { wrap } from './wrap.js';

const INDENT = '    ';

export function formatCitations(citations: readonly ListedCitation[], { colour, width }: ListStyle): string {
  if (citations.length === 0) return `${CITATIONS.none}\n`;
  const paint = paintFor(colour);
  const columns = Math.max(50, Math.min(width, 100)) - INDENT.length;
  const lines = citations.flatMap((citation) => [
    paint.strong(`${CITATIONS.line(citation.start.line)}  ${plain(citation.quote)}`),
    ...wrap(`${meaningOf(citation)}${citation.right ? '' : ` ${CITATIONS.wrong}`}`, columns).map(
      (line) => INDENT + line,
    ),
    ...(citation.url === null ? [] : [INDENT + paint.faint(citation.url)]),
  ]);
  return `${lines.join('\n')}\n\n${CITATIONS.count(citations.length)}\n`;
}

/** For other tools: the citations as they are. */
export function formatCitationsAsJson(citations: readonly ListedCitation[]): string {
  return `${JSON.stringify({ version: 1, citations }, null, 2)}\n`;
}

function meaningOf({ instrument, provision, heading }: ListedCitation): string {
  const place = provision === null ? '' : `, ${provision}`;
  const about = heading === null ? '' : `: ${heading}`;
  return plain(`${instrument?.title ?? CITATIONS.unknown}${place}${about}`);
}
