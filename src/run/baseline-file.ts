// The baseline on disk: JSON with one entry a line, sorted, so that changes are small and merge. Knows nothing of what entries mean.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { BaselineEntry } from '../engine/baseline.js';
import { ToolError } from '../model/errors.js';
import { isOpen, type Verdict, VERDICTS } from '../model/verdict.js';

/** Entries by the plan's path from the baseline's folder, with `/`. */
export type BaselineData = ReadonlyMap<string, readonly BaselineEntry[]>;

const VERSION = 1;
const MEND = 'Mend it at this place, or delete the file and write it anew with --write-baseline.';

/** Null where there is no such file. Throws a ToolError that names file, line and column for one that is no baseline. */
export async function readBaselineFile(path: string): Promise<BaselineData | null> {
  let text;
  try {
    if (!existsSync(path)) return null;
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    throw new ToolError('baseline', `cannot read the baseline ${path}`, { hint: 'Name a file.', cause });
  }
  const marks = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m.exec(text);
  if (marks) {
    const line = text.slice(0, marks.index).split('\n').length;
    throw new ToolError('baseline', `${path}:${line}: a merge was left unfinished here`, {
      hint: 'Keep the entries of both sides, without the marks.',
    });
  }
  const { value, placeOf } = await parse(path, text);
  const fault = (keys: readonly (string | number)[], message: string, hint = MEND): ToolError =>
    new ToolError('baseline', `${placeOf(keys)}: ${message}`, { hint });
  if (!isMap(value) || !isMap(value['plans'])) throw fault([], 'not a baseline: it holds no plans');
  if (value['version'] !== VERSION)
    throw fault(['version'], `not version ${VERSION} of the baseline`, 'Use the planlint that wrote it.');
  const plans = new Map<string, BaselineEntry[]>();
  for (const [plan, list] of Object.entries(value['plans'])) {
    if (!Array.isArray(list)) throw fault(['plans', plan], 'not a list of entries');
    plans.set(
      plan,
      list.map((entry: unknown, i) => {
        const read = readEntry(entry);
        if (read === null)
          throw fault(
            ['plans', plan, i],
            `entry ${i + 1} of ${plan} is none: it needs a requirement, and a verdict or a finding`,
          );
        return read;
      }),
    );
  }
  return plans;
}

/** In one piece, so that nobody reads half of it. Throws a ToolError where it cannot be written. */
export function writeBaselineFile(path: string, data: BaselineData): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, baselineText(data));
    renameSync(beside, path);
  } catch (cause) {
    throw new ToolError('unwritable', `cannot write the baseline ${path}`, {
      hint: 'Name a file in a folder that is there.',
      cause,
    });
  }
}

export function baselineText(data: BaselineData): string {
  const plans = [...data]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([plan, entries]) => {
      const lines = entries.map((entry) => `      ${entryText(entry)}`);
      return `    ${JSON.stringify(plan)}: [\n${lines.join(',\n')}\n    ]`;
    });
  const body = plans.length > 0 ? `{\n${plans.join(',\n')}\n  }` : '{}';
  return `{\n  "version": ${VERSION},\n  "plans": ${body}\n}\n`;
}

function entryText(entry: BaselineEntry): string {
  const fields = Object.entries(entry).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}

/** A comma too many, as merges leave them, does no harm; the reader that finds places is loaded only then. */
async function parse(
  path: string,
  text: string,
): Promise<{ value: unknown; placeOf: (keys: readonly (string | number)[]) => string }> {
  try {
    return { value: JSON.parse(text) as unknown, placeOf: () => path };
  } catch (cause) {
    const { readYaml } = await import('../rules/yaml-file.js');
    try {
      return readYaml({ path, text });
    } catch (error) {
      const [place = path] = /^.*?:\d+:\d+/.exec(error instanceof Error ? error.message : '') ?? [];
      throw new ToolError('baseline', `${place}: not valid JSON`, { hint: MEND, cause });
    }
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readEntry(value: unknown): BaselineEntry | null {
  if (!isMap(value)) return null;
  const { requirement, verdict, item, finding, count } = value;
  if (typeof requirement !== 'string') return null;
  if (typeof finding === 'string') {
    if (count === undefined) return { requirement, finding };
    return Number.isInteger(count) && Number(count) > 0
      ? { requirement, finding, count: Number(count) }
      : null;
  }
  const known: Verdict | undefined = VERDICTS.find((v) => v === verdict);
  if (known === undefined || !isOpen(known) || finding !== undefined) return null;
  if (item === undefined) return { requirement, verdict: known };
  return typeof item === 'string' ? { requirement, item, verdict: known } : null;
}
