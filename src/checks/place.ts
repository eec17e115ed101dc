// From tokens to a place in the source that a reader can be shown: whole sentences and rows, never half a word.
import type { Evidence } from '../model/report.js';
import type { Hit } from '../text/matcher.js';
import type { Clause } from './clause.js';
import type { Reading } from '../text/reading.js';

/** The sentences (or the whole row) that hold the tokens. */
export function evidenceOf(reading: Reading, place: Hit, note?: string): Evidence {
  const passage = reading.passageAt(place.start);
  const first = reading.sentenceAt(place.start);
  const last = reading.sentenceAt(Math.max(place.start, place.end - 1));
  const span =
    passage.kind === 'row'
      ? { start: passage.start, end: passage.end }
      : { start: first.start, end: last.end };
  return { ...span, ...(note === undefined ? {} : { note }) };
}

/** The passage or the list in which a place stands, where a clause asks what stands there. */
export function wholePlace(reading: Reading, { within }: Pick<Clause, 'within'>, place: Hit): Hit {
  if (within !== 'passage' && within !== 'block') return place;
  const passage = reading.passageAt(place.start);
  const members = within === 'block' && passage.block !== null ? reading.passagesOfBlock(passage.block) : [];
  return { start: (members[0] ?? passage).firstToken, end: (members.at(-1) ?? passage).endToken };
}

/** Places to show, each once and at most so many: the first that are given. */
export class Places {
  private readonly reading: Reading;
  private readonly most: number;
  readonly list: Evidence[] = [];

  constructor(reading: Reading, most: number) {
    this.reading = reading;
    this.most = most;
  }

  get isFull(): boolean {
    return this.list.length >= this.most;
  }

  add(hit: Hit): void {
    if (this.isFull) return;
    const place = evidenceOf(this.reading, hit);
    if (!this.list.some(({ start }) => start === place.start)) this.list.push(place);
  }
}
