// Sentences of one paragraph, by the platform's segmenter mended for abbreviations and numbering. Feed it a paragraph at a time:
// on whole documents the segmenter of Node 20 takes quadratic time.

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const OPEN_END =
  /(?:^|[\s(])(?:[A-Z]|e\.g|i\.e|etc|ss?|para|paras|pp?|art|arts|reg|regs|sch|no|nos|vol|ch|St|Dr|Mr|Mrs|Ms|Prof|approx|dept|est|incl|cf|viz|c|[Ss]ec|[Aa]pp|\d{1,2}(?:\.\d+)*)\.\s*$/;

/** A text of one sentence without need of the segmenter: nothing in it can end one, unless it is its end. */
const SINGLE =
  /^[^.!?\r\n\u0080-\u009f\u0100-\u2012\u2015-\u2017\u201f-\u2021\u2023-\u20ab\u20ad-\uffff]*(?:[.!?]["'”’)]*\s*)?$/;
/** Characters that the segmenter is given at a time: it takes more than linear time on long texts. */
const WINDOW = 4000;

/** Ranges [from, to) of the sentences of a text, trimmed of white space, in order. Empty for a blank text. */
export function splitSentences(text: string): [number, number][] {
  const found: [number, number][] = [];
  if (SINGLE.test(text)) {
    push(found, text, 0, text.length);
    return found;
  }
  let from = -1;
  let index = 0;
  for (const to of segmentEnds(text)) {
    if (from < 0) from = index;
    index = to;
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

/** Where the segmenter's sentences end. Of a window's, the last two may owe their end to it, and are looked at again in the next. */
function* segmentEnds(text: string): Generator<number> {
  let size = WINDOW;
  for (let start = 0; start < text.length; ) {
    const whole = start + size >= text.length;
    const ends: number[] = [];
    for (const { segment, index } of segmenter.segment(
      whole ? text.slice(start) : text.slice(start, start + size),
    ))
      ends.push(start + index + segment.length);
    if (whole) {
      yield* ends;
      return;
    }
    const sure = ends.slice(0, -2);
    yield* sure;
    const next = sure.at(-1);
    // A sentence longer than the window: look further.
    if (next === undefined) size *= 2;
    else [start, size] = [next, WINDOW];
  }
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
