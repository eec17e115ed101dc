// Goes on from what a run of the same work left behind when it was stopped or killed.
import { renameSync, rmSync, statSync } from 'node:fs';
import { ToolError } from '../model/errors.js';
import type { PlanReport } from '../model/report.js';
import type { ReportHead } from '../report/format.js';
import type { RunInfo } from '../report/options.js';
import { fileBehind } from './file-behind.js';
import { partialOf } from './open-output.js';
import { hasLine, Part } from './read-part.js';

export interface Unfinished {
  /** The plans that are done, in their order. */
  readonly plans: Iterable<PlanReport>;
  /** To be called when the whole report is written. */
  forget(): void;
}

/**
 * What is left of the report `file`, the most of it: null where there is nothing. Throws a ToolError where all that is left is of other work
 * than `head` and `run` tell.
 */
export function openUnfinished(file: string, head: ReportHead, run: RunInfo): Unfinished | null {
  const partial = partialOf(file);
  const before = `${fileBehind(file) ?? file}.before`;
  const left = [file, partial, before]
    .map((path) => ({ path, size: sizeOf(path) }))
    .filter(({ path, size }) => size > 0 && hasLine(path))
    .sort((a, b) => b.size - a.size)
    .map(({ path }) => path);
  if (left.length === 0) return null;
  const part = openSame(left, head, run);
  let plans = readDone(part);
  if (part.path === partial) {
    // It is about to be written anew, and must not be lost if that is cut off too.
    part.close();
    renameSync(partial, before);
    plans = readDone(new Part(before));
  }
  return { plans, forget: () => rmSync(before, { force: true }) };
}

/** Nothing can be gone on with that is no file on a disk. */
function sizeOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : 0;
}

/** The first that is of this work. Where none is, throws what is wrong with the first. */
function openSame(paths: readonly string[], head: ReportHead, run: RunInfo): Part {
  const faults: unknown[] = [];
  for (const path of paths) {
    try {
      const part = new Part(path);
      refuseOther(part, head, run);
      return part;
    } catch (fault) {
      faults.push(fault);
    }
  }
  throw faults[0];
}

function* readDone(part: Part): Generator<PlanReport, void, undefined> {
  for (let plan = part.next(); plan !== null; plan = part.next()) yield plan;
  part.close();
}

function refuseOther(part: Part, head: ReportHead, { work, shard }: RunInfo): void {
  const own = part.head;
  const same =
    own.tool.version === head.tool.version &&
    own.ruleSet.hash === head.ruleSet.hash &&
    own.today === head.today &&
    own.work.hash === work.hash &&
    own.shard?.index === shard?.index &&
    own.shard?.count === shard?.count;
  if (same) return;
  const what =
    own.today === head.today
      ? 'other plans, settings, rules or another version'
      : `another day, ${own.today}: give --today ${own.today}`;
  throw new ToolError('other-work', `cannot go on with ${part.path}: it is of ${what}`, {
    hint: 'Run with the same options as before, or remove the file to begin anew.',
  });
}
