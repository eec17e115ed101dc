// Numbers in a table's column of sections, where the header names the instrument.
import type { Citation, Mention, Provision } from '../model/citation.js';
import type { Passage } from '../model/plan.js';
import type { CitationOwners } from './citation-owners.js';
import { readCell } from './citation-provisions.js';
import type { Reading } from './reading.js';

interface Header {
  readonly mention: Mention;
  /** For each column of provisions the word for them. */
  readonly columns: ReadonlyMap<number, Provision['word']>;
}

export function findCells(
  reading: Reading,
  mentions: readonly Mention[],
  owners: CitationOwners,
  skipped: (token: number) => boolean,
): Citation[] {
  const headers = new Map<number, Header>();
  for (const { firstToken } of mentions) {
    const header = reading.passageAt(firstToken);
    if (header.kind !== 'header-row' || headers.has(header.index)) continue;
    const mention = owners.lastWithin(header.firstToken, header.endToken);
    if (mention) headers.set(header.index, { mention, columns: columnsOf(reading, header) });
  }
  const found: Citation[] = [];
  if (headers.size === 0) return found;
  for (const passage of reading.plan.passages) {
    if (passage.kind !== 'row') continue;
    const above = passage.intro.find((i) => reading.passage(i).kind === 'header-row');
    const header = above === undefined ? undefined : headers.get(above);
    for (const cell of header ? cellsOf(reading, passage, header) : [])
      if (!skipped(cell.firstToken)) found.push(cell);
  }
  return found;
}

function columnsOf({ plan }: Reading, header: Passage): Map<number, Provision['word']> {
  const columns = new Map<number, Provision['word']>();
  const seen = new Set<number>();
  for (let i = header.firstSentence; i < header.endSentence; i++) {
    const sentence = plan.sentences[i];
    if (!sentence || seen.has(sentence.cell)) continue;
    seen.add(sentence.cell);
    const kind = /\b(section|regulation|article)s?\b|\b(s)\.|^ss?\.?$/i.exec(sentence.text.trim());
    if (!kind) continue;
    const word = kind[1]?.toLowerCase();
    columns.set(sentence.cell, word === 'regulation' || word === 'article' ? word : 'section');
  }
  return columns;
}

function cellsOf({ plan }: Reading, row: Passage, { mention, columns }: Header): Citation[] {
  const found: Citation[] = [];
  for (let i = row.firstSentence; i < row.endSentence; i++) {
    const sentence = plan.sentences[i];
    const word = sentence && columns.get(sentence.cell);
    const provision = word ? readCell(sentence.text, word) : null;
    if (!sentence || !provision) continue;
    const { start, end, firstToken, endToken } = sentence;
    const { instrument } = mention;
    found.push({ start, end, firstToken, endToken, instrument, mention, provision, by: 'context' });
  }
  return found;
}
