// Text of a plan, a path or a message made fit for a terminal: nothing in it can move the cursor, colour or turn the line round.

/** Control characters and halves of surrogate pairs become �; marks of writing direction go. Line ends stay only with `lines`. */
export function plain(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/\r\n|\r|\n|[\u2028\u2029\u0085]/g, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/gu, '\ufffd');
}

/** A quotation from Markdown as a reader would see it: no marks of emphasis, links as their words, a row's cells with bars between. */
export function readable(quote: string): string {
  return plain(quote)
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/^\|\s*|\s*\|$/g, '')
    .trim();
}
