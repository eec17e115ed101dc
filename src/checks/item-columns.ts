// Is an item shown in a table that has a column for it: by what one of the cells under its name holds? It does not know what the items are.
import type { Evidence } from '../model/report.js';
import { actorAt } from '../text/actor.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { type Stance, stanceAt } from '../text/stance.js';
import { DEFAULT_REGIONS, keyIn } from './clause.js';
import { evidenceOf } from './place.js';
import { cellsOf } from './table.js';

export interface Columns {
  /** One of them shows the item. */
  readonly any: readonly string[];
  /** One of these shows it where a cell holds one of `beside` too. */
  readonly things?: readonly string[];
  readonly beside?: readonly string[];
  readonly none?: readonly string[];
}

const references = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };
export const COLUMNS_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['any'],
  properties: { any: references, things: references, beside: references, none: references },
};

export function columnKeys({ any, things = [], beside = [], none = [] }: Columns): string[] {
  return [...any, ...things, ...beside, ...none];
}

/** The first row whose cell under the item's name shows it; `key` is that of the item's hits. */
export function shownInColumn(
  reading: Reading,
  key: string,
  columns: Columns,
  accepts: readonly Stance[],
): Evidence | null {
  for (const name of reading.of(key)) {
    const header = reading.passageAt(name.start);
    if (header.kind !== 'header-row' || header.block === null || !DEFAULT_REGIONS.includes(header.region))
      continue;
    const { cell: column } = reading.sentenceAt(name.start);
    for (const row of reading.passagesOfBlock(header.block)) {
      if (column < 1 || row.kind !== 'row') continue;
      const cell = cellsOf(reading, row).find((c) => c.column === column);
      if (cell && shows(reading, cell, columns, accepts))
        return evidenceOf(reading, { start: row.firstToken, end: row.endToken });
    }
  }
  return null;
}

function shows(
  reading: Reading,
  { firstToken, endToken }: { readonly firstToken: number; readonly endToken: number },
  { any, things = [], beside = [], none = [] }: Columns,
  accepts: readonly Stance[],
): boolean {
  const first = (keys: readonly string[]): Hit | null => {
    for (const one of keys) {
      const hit = reading.firstWithin(keyIn(one), firstToken, endToken);
      if (hit) return hit;
    }
    return null;
  };
  if (first(none)) return false;
  const hit = first(any) ?? (first(beside) ? first(things) : null);
  return hit !== null && accepts.includes(stanceAt(reading, hit)) && actorAt(reading, hit) === 'own';
}
