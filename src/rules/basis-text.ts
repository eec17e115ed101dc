// The short citation of what a requirement rests on, made from the register of legislation: its short form and "s.29(3)(a)", say.
import type { Basis } from '../model/rule.js';
import type { Instrument } from '../model/registers.js';

const MARKS: Record<Instrument['provisionWord'], readonly [one: string, several: string]> = {
  section: ['s.', 'ss.'],
  regulation: ['reg. ', 'regs '],
  article: ['art. ', 'arts '],
};

/** A function from a basis to its short citation. An instrument that the register does not hold is named by its id. */
export function basisTextFrom(instruments: readonly Instrument[]): (basis: Basis) => string {
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  // Asked anew for each plan of a batch.
  const known = new Map<Basis, string>();
  return (basis) => {
    const before = known.get(basis);
    if (before !== undefined) return before;
    const text = textOf(basis, byId);
    known.set(basis, text);
    return text;
  };
}

function textOf({ instrument: id, provision, source }: Basis, byId: ReadonlyMap<string, Instrument>): string {
  if (id === undefined) return source ?? provision ?? '';
  const instrument = byId.get(id);
  const name = instrument ? shortName(instrument) : id;
  const place =
    provision === undefined ? name : `${name} ${mark(provision, instrument?.provisionWord ?? 'section')}`;
  return source === undefined ? place : `${place} (${source})`;
}

/** The short form that the register gives, the number of a statutory instrument, else the title. */
function shortName({ shortForm, series, year, number, title }: Instrument): string {
  if (shortForm !== undefined) return shortForm;
  return series === 'ssi' ? `${series.toUpperCase()} ${year}/${number}` : title;
}

/** "29(3)(a)" is one provision; "13, 19" and "25-27" are several; "Part 3" and "sch. 1" name their own kind. */
function mark(provision: string, word: Instrument['provisionWord']): string {
  if (!/^\d/.test(provision)) return provision;
  return MARKS[word][/[,–-]| and /.test(provision) ? 1 : 0] + provision;
}
