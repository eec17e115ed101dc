// `--shard` and `--resume`: what goes together with them, which plans are done already, and how the reports are written then.
import { ToolError } from '../model/errors.js';
import type { ReportHead } from '../report/format.js';
import type { RunInfo } from '../report/options.js';
import { openUnfinished, type Unfinished } from '../run/resume.js';
import type { Target } from './report-targets.js';

export interface PartOptions {
  readonly shard?: string | undefined;
  readonly resume?: true | undefined;
}

/** Throws a ToolError for what would need the whole work in one run. */
export function refuseWithParts(
  { shard, resume }: PartOptions,
  given: { readonly baseline: boolean; readonly stdin: boolean },
): void {
  const part = shard !== undefined ? '--shard' : resume ? '--resume' : null;
  if (part === null) return;
  if (given.baseline)
    throw new ToolError('usage', `--baseline and ${part} do not go together`, {
      hint: 'A baseline is held against all plans in one run.',
    });
  if (given.stdin)
    throw new ToolError('usage', `standard input and ${part} do not go together`, {
      hint: 'Name files or folders.',
    });
}

/** The plans that are done; null where there are none or none are asked for. Throws a ToolError where no report could hold them. */
export function findDone(
  { resume }: PartOptions,
  targets: readonly Target[],
  head: ReportHead,
  run: RunInfo,
): Unfinished | null {
  if (!resume) return null;
  const file = targets.find((target) => target.format === 'ndjson')?.file;
  if (file === undefined)
    throw new ToolError('usage', '--resume needs a report that can be gone on with', {
      hint: 'Give --format ndjson=FILE, as in the run that was stopped.',
    });
  return openUnfinished(file, head, run);
}
