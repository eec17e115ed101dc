// Sentences of one paragraph, by the platform's segmenter mended for abbreviations and numbering. Feed it a paragraph at a time:
// on whole documents the segmenter of Node 20 takes quadratic time.

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const OPEN_END =
  /(?:^|[\s(])(?:[A-Z]|e\.g|i\.e|etc|ss?|para|paras|pp?|art|arts|reg|regs|sch|no|nos|vol|ch|St|Dr|Mr|Mrs|Ms|Prof|approx|dept|est|incl|cf|viz|c|[Ss]ec|[Aa]pp|\d{1,2}(?:\.\d+)*)\.\s*$/;

/** Ranges [from, to) of the sentences of a text, trimmed of white space, in order. Empty for a blank text. */
export function splitSentences(text: string): [number, number][] {
  const found: [number, number][] = [];
  let from = -1;
  for (const { segment, index } of segmenter.segment(text)) {
    if (from < 0) from = index;
    const to = index + segment.length;
    if (
      to < text.length &&
      (continues(text, to) ||
        (OPEN_END.test(text.slice(Math.max(from, to - 14), to)) && !endsAfterNumber(text, from, to)))
    )
      continue;
    push(found, text, from, to);
    from = -1;
  }
  if (from >= 0) push(found, text, from, text.length);
  return found;
}

/** A sentence cannot begin with a small letter or a closing bracket. */
function continues(text: string, at: number): boolean {
  return (
    /^\s*[\p{Ll})\],;]/u.test(text.slice(at, at + 6)) &&
    !/[!?]["'”’]?\s*$/.test(text.slice(Math.max(0, at - 3), at)) &&
    !/\.["”]\s*$/.test(text.slice(Math.max(0, at - 4), at))
  );
}

/** "by 31 March 2028." ends a sentence; "1." at its head does not. */
function endsAfterNumber(text: string, from: number, to: number): boolean {
  // A short end is enough: a row of initials would otherwise be read again from its head for each of them.
  const head = text.slice(Math.max(from, to - 40), to).trim();
  return /\d\.$/.test(head) && head.length > 8;
}

function push(found: [number, number][], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  if (end > start) found.push([start, end]);
}
