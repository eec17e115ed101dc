// The same place may bear out several things: it is shown once, with all that is said of it.
import type { PlacedEvidence } from '../model/report.js';

export function mergePlaces(evidence: readonly PlacedEvidence[]): PlacedEvidence[] {
  const places = new Map<string, PlacedEvidence>();
  for (const place of evidence) {
    const key = `${place.start.line}:${place.start.column} ${place.quote}`;
    const before = places.get(key);
    const notes = [before?.note, place.note].filter((note) => note !== undefined);
    places.set(key, { ...place, ...(notes.length > 0 ? { note: [...new Set(notes)].join('; ') } : {}) });
  }
  return [...places.values()];
}
