// What "&pound;" and "&#163;" in HTML stand for. Only those that plans hold; others are left as they are written.

const NAMED = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    pound: '£',
    euro: '€',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    bull: '•',
    middot: '·',
    deg: '°',
    frac12: '½',
    times: '×',
    agrave: 'à',
    egrave: 'è',
    igrave: 'ì',
    ograve: 'ò',
    ugrave: 'ù',
    eacute: 'é',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '\u00ad',
  }),
);

/** The character of a reference from "&" to ";"; null for one that is not known. */
export function characterOf(reference: string): string | null {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return NAMED.get(name) ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const known = Number.isInteger(code) && code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return known ? String.fromCodePoint(code) : null;
}
