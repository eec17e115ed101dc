// Breaking text into lines of a given width. Knows nothing of colour: it is applied to whole lines afterwards.

let segmenter: Intl.Segmenter | undefined;

/** Characters as a reader sees them. What tells them apart takes 8 ms to load, and few texts need it. */
function charactersOf(text: string): Iterable<{ readonly segment: string }> {
  segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Letters and marks of Western print, each one column wide: the common case, told without looking for clusters of characters. */
const NARROW = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

/** Columns that a text takes on a terminal; East Asian wide characters and emoji take two. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of charactersOf(text)) {
    width +=
      /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Lines of at most `width` columns, parted at white space; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text
    .split(/\s+/)
    .filter((w) => w !== '')
    .flatMap((w) => pieces(w, width))) {
    const more = widthOf(word);
    if (line !== '' && taken + 1 + more > width) {
      lines.push(line);
      line = word;
      taken = more;
    } else {
      taken += line === '' ? more : more + 1;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The text cut at a word to at most `width` columns, with an ellipsis where something was left out. */
export function trim(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const word of text.split(' ')) {
    const more = widthOf(word);
    if (taken + 1 + more > width - 2) break;
    taken += kept === '' ? more : more + 1;
    kept = kept === '' ? word : `${kept} ${word}`;
  }
  return `${kept === '' ? text.slice(0, Math.max(1, width - 2)) : kept.replace(/[\s,;:–-]+$/, '')} …`;
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of charactersOf(word)) {
    if (part !== '' && widthOf(part) + widthOf(segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
