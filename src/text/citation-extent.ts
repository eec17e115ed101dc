// What an instrument surely does not hold: provisions beyond its end, and letters that were never inserted. Judged only where the
// register is sure.
import type { Provision } from '../model/citation.js';
import type { Instrument } from '../model/registers.js';

export function isBeyondEnd({ lastProvision: last, confidence }: Instrument, number: string): boolean {
  return last !== undefined && confidence.lastProvision === 'confirmed' && Number.parseInt(number, 10) > last;
}

export function isNeverInserted(
  { inserted, insertedComplete, lastProvision }: Instrument,
  number: string,
): boolean {
  return (
    /[A-Z]/.test(number) && insertedComplete && lastProvision !== undefined && !inserted.includes(number)
  );
}

/** True where the instrument has no such section, regulation or article. */
export function lacks(instrument: Instrument | null, { word, ranges }: Provision): boolean {
  if (instrument?.provisionWord !== word) return false;
  return ranges
    .flatMap(({ from, to }) => [from, to ?? from])
    .some(({ number }) => isBeyondEnd(instrument, number) || isNeverInserted(instrument, number));
}

/** True where all of the provision is known as lettered provisions of the instrument. */
export function wasInserted(instrument: Instrument | null, { word, ranges }: Provision): boolean {
  return (
    instrument?.provisionWord === word &&
    ranges.every(({ from, to }) => instrument.inserted.includes((to ?? from).number))
  );
}
