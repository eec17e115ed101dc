// Reads a report in lines of JSON that planlint wrote, plan by plan: to go on with it, or to put it together with others.
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { ToolError } from '../model/errors.js';
import type { PlanReport, Summary } from '../model/report.js';
import type { ReportHead } from '../report/format.js';
import type { RunInfo } from '../report/options.js';

const CHUNK = 1 << 20;
const NEWLINE = 10;
/** More than the last line takes. */
const TAIL = 1 << 16;

interface Line {
  readonly head?: ReportHead & Partial<RunInfo>;
  readonly plan?: PlanReport;
  readonly end?: { readonly plans: number; readonly summary: Summary };
}

export class Part {
  readonly path: string;
  readonly head: ReportHead & RunInfo;
  #ended = false;
  readonly #lines: Generator<Line, void, undefined>;

  /** Throws a ToolError for a file that cannot be read or is no such report. */
  constructor(path: string) {
    this.path = path;
    this.#lines = readLines(path);
    const { head } = this.#next() ?? {};
    if (!isHead(head))
      throw new ToolError('no-part', `${path} is no report that planlint wrote as ndjson`, {
        hint: 'Give what check --format ndjson=FILE has written.',
      });
    this.head = head;
  }

  /** Whether its last line has been read, so that nothing is left out. */
  get ended(): boolean {
    return this.#ended;
  }

  /** The next plan; null after the last. What a run that was cut off left of a line is nothing. */
  next(): PlanReport | null {
    const line = this.#next();
    if (line?.plan) return line.plan;
    this.#ended ||= line?.end !== undefined;
    return null;
  }

  close(): void {
    this.#lines.return();
  }

  #next(): Line | null {
    return this.#lines.next().value ?? null;
  }
}

/** Whether a file holds a whole line: without one there is not even the head of a report. */
export function hasLine(path: string): boolean {
  const file = openPart(path);
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
      if (chunk.subarray(0, read).includes(NEWLINE)) return true;
    return false;
  } finally {
    closeSync(file);
  }
}

/** Whether the last line of a part is that of its end, and tells of all its plans. True also of a pipe, which can be read but once. */
export function hasEnd({ path, head: { work, shard } }: Part): boolean {
  if (!statSync(path).isFile()) return true;
  const file = openPart(path);
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, TAIL));
    const read = readSync(file, bytes, 0, bytes.length, size - bytes.length);
    const [last, ...after] = bytes.toString('utf8', 0, read).split('\n').slice(-2);
    const { end } = (after[0] === '' && parseLine(last ?? '')) || {};
    return end?.plans === (shard?.places.length ?? work.plans);
  } finally {
    closeSync(file);
  }
}

function isHead(head: Line['head']): head is ReportHead & RunInfo {
  const { tool, ruleSet, work, shard } = (head ?? {}) as Partial<ReportHead & RunInfo>;
  const whole = tool !== undefined && ruleSet !== undefined && work?.plans !== undefined;
  return whole && (shard === undefined || Array.isArray(shard.places));
}

/** Whole lines alone; ends at the first that is not one of ours. */
function* readLines(path: string): Generator<Line, void, undefined> {
  const file = openPart(path);
  try {
    let rest = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(file, chunk);
      if (read === 0) return;
      let bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE)) {
        const line = parseLine(bytes.toString('utf8', 0, end));
        if (line === null) return;
        yield line;
        bytes = bytes.subarray(end + 1);
      }
      rest = bytes;
    }
  } finally {
    closeSync(file);
  }
}

interface Fault {
  readonly what: string;
  readonly hint: string;
}

const TOO_MANY: Fault = {
  what: 'is one file more than may be open at a time',
  hint: 'All parts are read side by side: allow as many open files and some more, as with ulimit -n.',
};
const FAULTS: Readonly<Record<string, Fault>> = {
  ENOENT: { what: 'is missing', hint: 'Run its share again: check --shard k/n writes it.' },
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
};
const UNREADABLE: Fault = { what: 'cannot be read', hint: 'Check the file and its permissions.' };

function openPart(path: string): number {
  let file;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    const { what, hint } = FAULTS[(cause as { code?: string }).code ?? ''] ?? UNREADABLE;
    throw new ToolError('no-part', `${path} ${what}`, { hint, cause });
  }
  if (!fstatSync(file).isDirectory()) return file;
  closeSync(file);
  throw new ToolError('no-part', `${path} is a folder`, {
    hint: 'Name the files in it that check --format ndjson=FILE has written.',
  });
}

function parseLine(text: string): Line | null {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' && line !== null ? line : null;
  } catch {
    return null;
  }
}
