// Years written out ("two thousand and twenty-six", "twenty thirty") put into digits where they stand, so that dates are read as always.
import { NUMBER_NAMES } from './number-words.js';

const TENS = ['twenty', 'thirty', 'forty', 'fifty'];
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const UNITS = NUMBER_NAMES.slice(1, 10);
const BELOW_TWENTY = [...NUMBER_NAMES.slice(1), ...TEENS];
/** A thousand of something else is no year: these stand before one. */
const LEAD =
  '(?:years?|January|February|March|April|May|June|July|August|September|October|November|December),? ';
const CENTURY = TENS.join('|');
const WRITTEN = new RegExp(
  `(?<=${LEAD})two thousand(?: and)? (?:(${CENTURY})(?:[- ](${UNITS.join('|')}))?|(${BELOW_TWENTY.join('|')}))(?![-\\w])` +
    `|\\btwenty (${CENTURY})(?:-(${UNITS.join('|')}))?(?![-\\w])`,
  'gi',
);
const MAY_STAND = /two thousand|twenty (?:twenty|thirty|forty|fifty)/i;

/** The text, as long as before and with everything else in its place. */
export function digitYears(text: string): string {
  if (!MAY_STAND.test(text)) return text;
  return text.replace(
    WRITTEN,
    (written, tens?: string, unit?: string, small?: string, ten?: string, one?: string) => {
      const year = 2000 + tensOf(tens ?? ten) + placeIn(UNITS, unit ?? one) + placeIn(BELOW_TWENTY, small);
      return String(year).padStart(written.length);
    },
  );
}

function tensOf(word: string | undefined): number {
  return word === undefined ? 0 : 10 * (TENS.indexOf(word.toLowerCase()) + 2);
}

function placeIn(words: readonly string[], word: string | undefined): number {
  return word === undefined ? 0 : words.indexOf(word.toLowerCase()) + 1;
}
