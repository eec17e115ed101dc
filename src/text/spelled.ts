// A stretch of the source as its words are spelled: without the signs that a typesetter sets within them, and with letters that are drawn
// as one apart.

/** What a typesetter sets: soft hyphens, signs without width, ligatures. */
export const TYPESET = /[\u00ad\u200b-\u200d\u2060\ufb00-\ufb06]/;
/** A soft hyphen goes with the line's end that it was set for. */
const SIGN = /\u00ad(?:\s+(?=\p{Ll}))?|[\u200b-\u200d\u2060\ufb00-\ufb06]/gu;

export function spelled(source: string): string {
  return TYPESET.test(source)
    ? source.replace(SIGN, (sign) => (sign >= '\ufb00' ? sign.normalize('NFKC') : ''))
    : source;
}
