// Letters as their words are spelled, where a typesetter or converter set them otherwise: signs that say where a word may be parted go, marks
// of emphasis within words too, and letters drawn as one come apart.
import { TYPESET } from '../text/spelled.js';
import { MappedText } from './mapped-text.js';

/**
 * A soft hyphen goes with the line's end that it was set for. A space without width goes too, but where it is all that stands between a
 * small letter and a capital. Stars at a word are marks of emphasis that a converter broke ("**Stra****tegic**").
 */
const SIGN =
  /\u00ad(?: (?=\p{Ll}))?|[\u200b-\u200d\u2060\ufb00-\ufb06]|(?<=[\p{L}\d])\*{2,4}(?!\*)|(?<!\*)\*{2,4}(?=[\p{L}\d])/gu;

/** The text with such signs left out and such letters apart; the same one where it holds none, as nearly always. */
export function asSpelled(text: MappedText): MappedText {
  if (!TYPESET.test(text.text) && !text.text.includes('**')) return text;
  const spelled = new MappedText();
  let at = 0;
  /** Places in the text, and how much less or more was put down before each. */
  const moved: [place: number, by: number][] = [];
  for (const { 0: sign, index } of text.text.matchAll(SIGN)) {
    if (index > at) spelled.addPart(text, at, index);
    const letters = lettersOf(sign, text.text, index);
    const { start, end } = text.spanOf(index, index + sign.length);
    if (letters !== '') spelled.add(letters, start, end);
    at = index + sign.length;
    moved.push([at, spelled.text.length - at]);
  }
  if (at < text.text.length) spelled.addPart(text, at, text.text.length);
  const placeOf = (place: number): number =>
    Math.max(0, place + (moved.findLast(([from]) => from <= place)?.[1] ?? 0));
  for (const [from, to] of text.links) spelled.links.push([placeOf(from), placeOf(to)]);
  return spelled;
}

function lettersOf(sign: string, text: string, at: number): string {
  if (sign >= '\ufb00') return sign.normalize('NFKC');
  return /^\p{Ll}\u200b\p{Lu}/u.test(text.slice(Math.max(0, at - 1), at + 2)) ? ' ' : '';
}
