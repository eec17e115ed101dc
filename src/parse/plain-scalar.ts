// Values of YAML without quotes, of those forms that leave no doubt.

/** What a value without quotes may begin with; what it may not hold. */
const OPENING = /^[A-Za-z_\d(£\u00c0-\u024f]/;
const ODD = /: |:$| #|[^ -~\u00a0-\u024f\u2010-\u2027\u20ac]/;
const WORDS = new Map<string, boolean>([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
const NULL = /^null$/i;
/** A number, and what YAML may take for one. */
const NUMBER = /^\d{1,15}(?:\.\d{1,15})?$/;
const LIKE_NUMBER = /^0[ox]|^[\d.]+(?:[eE][-+\d]*)?$/;

/** Text, number, true or false; undefined for what YAML may read otherwise, null among it. */
export function readScalar(text: string): string | number | boolean | undefined {
  if (!OPENING.test(text) || ODD.test(text)) return undefined;
  const code = text.charCodeAt(0);
  if (code < 48 || code > 57) return NULL.test(text) ? undefined : (WORDS.get(text) ?? text);
  if (NUMBER.test(text)) return Number(text);
  return LIKE_NUMBER.test(text) ? undefined : text;
}
