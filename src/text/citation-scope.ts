// How far a name that a plan gives to an instrument reaches: to the end of a part, and back to uses before it.
import type { CitationWords } from './citation-words.js';

const PARTS = new Set(['annex', 'annexe', 'appendix', 'chapter', 'part', 'schedule', 'section']);
const OPENING_WORDS = 4;

/** "In this annex the Act means ...": to the end of the section, or of the one around it, whose heading says so. */
export function scopeEnd(words: CitationWords, token: number): number | null {
  const { plan } = words;
  let part: string | undefined;
  for (let i = token - 1; i > token - 1 - OPENING_WORDS && part === undefined; i--)
    if (PARTS.has(words.word(i)) && words.word(i - 1) === 'this') part = words.word(i);
  if (part === undefined) return null;
  let section = plan.sections[plan.passages[words.passage(token)]?.section ?? 0];
  for (let outer = section; outer; outer = plan.sections[outer.parent ?? -1])
    if (outer.title.toLowerCase().startsWith(part.slice(0, 5))) section = outer;
  let last = token;
  for (const passage of plan.passages) if (passage.start < (section?.end ?? 0)) last = passage.endToken;
  return last;
}

/** In a glossary, a note or below a table: it may follow the first use. */
export function isReference(words: CitationWords, token: number): boolean {
  const passage = words.plan.passages[words.passage(token)];
  return (
    passage !== undefined &&
    (passage.region === 'glossary' ||
      passage.kind === 'note' ||
      /^\s*(?:[*†‡]|notes?\b)/i.test(passage.text) ||
      (words.plan.passages[passage.index - 1]?.kind === 'row' && token - passage.firstToken <= 1))
  );
}
