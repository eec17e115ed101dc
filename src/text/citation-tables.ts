// Numbers in a table's column of sections, where the header names the instrument.
import type { Citation, Mention } from '../model/citation.js';
import type { Passage } from '../model/plan.js';
import type { CitationOwners } from './citation-owners.js';
import { readCell } from './citation-provisions.js';
import type { Reading } from './reading.js';

export function findCells(
  reading: Reading,
  owners: CitationOwners,
  skipped: (token: number) => boolean,
): Citation[] {
  const found: Citation[] = [];
  for (const passage of reading.plan.passages) {
    if (passage.kind !== 'row') continue;
    const header = passage.intro.map((i) => reading.passage(i)).find((p) => p.kind === 'header-row');
    const mention = header && owners.lastBefore(header.endToken, header.firstToken, () => true);
    if (!header || !mention) continue;
    found.push(...cellsOf(reading, passage, header, mention).filter((c) => !skipped(c.firstToken)));
  }
  return found;
}

function cellsOf(reading: Reading, passage: Passage, header: Passage, mention: Mention): Citation[] {
  const found: Citation[] = [];
  const { sentences } = reading.plan;
  for (let i = passage.firstSentence; i < passage.endSentence; i++) {
    const sentence = sentences[i];
    const above = sentences
      .slice(header.firstSentence, header.endSentence)
      .find((s) => s.cell === sentence?.cell);
    const kind = /\b(section|regulation|article)s?\b|\b(s)\.|^ss?\.?$/i.exec(above?.text.trim() ?? '');
    if (!sentence || !kind) continue;
    const word = kind[1]?.toLowerCase();
    const provision = readCell(sentence.text, word === 'regulation' || word === 'article' ? word : 'section');
    if (provision)
      found.push({
        start: sentence.start,
        end: sentence.end,
        firstToken: sentence.firstToken,
        endToken: sentence.endToken,
        instrument: mention.instrument,
        mention,
        provision,
        by: 'context',
      });
  }
  return found;
}
