// Where the law behind a requirement can be read: the provision's own page, by the addresses that the register of legislation gives.
import type { Instrument } from '../model/registers.js';
import type { Basis } from '../model/rule.js';

/** A function from a basis to its address; null for what is no legislation, or not in the register. */
export function basisUrlFrom(instruments: readonly Instrument[]): (basis: Basis) => string | null {
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  return ({ instrument: id, provision }) => {
    const instrument = id === undefined ? undefined : byId.get(id);
    if (!instrument) return null;
    if (provision?.startsWith('schedule')) return `${instrument.url}/schedule`;
    return provisionUrl(instrument, singleNumber(provision));
  };
}

/** The page of one provision; of the whole instrument where none, or one beyond its last, is asked for. */
export function provisionUrl(instrument: Instrument, number: string | null): string {
  const { url, provisionWord, lastProvision } = instrument;
  const beyond = lastProvision !== undefined && Number.parseInt(number ?? '', 10) > lastProvision;
  return number === null || beyond ? url : `${url}/${provisionWord}/${number}`;
}

/** "29(3)(a)" stands on the page of 29; "25-27", "13, 19" and "schedule" on none. */
function singleNumber(provision = ''): string | null {
  return /^(\d+[A-Z]*)(?:\([^)]*\))*$/.exec(provision)?.[1] ?? null;
}
