// `--baseline FILE` with `--write-baseline` and `--prune-baseline`: which use is made of it, and what is said of it and of suppressions at the end.
import { ToolError } from '../model/errors.js';
import { plain } from '../report/plain.js';
import type { Tally } from '../report/tally.js';
import { idleConfigured } from '../report/wording-suppression.js';
import type { Baseline } from '../run/baseline.js';
import { write } from '../run/standard-streams.js';

export interface BaselineOptions {
  readonly baseline?: string | undefined;
  readonly writeBaseline?: true | undefined;
  readonly pruneBaseline?: true | undefined;
}

/** Null where none is asked for. Throws a ToolError for options that do not go together and for a file that is no baseline. */
export async function openBaseline(options: BaselineOptions): Promise<Baseline | null> {
  const { baseline: file, writeBaseline: write, pruneBaseline: prune } = options;
  if (write && prune)
    throw new ToolError('usage', '--write-baseline and --prune-baseline do not go together', {
      hint: 'To write it anew also takes out what is mended.',
    });
  if (file === undefined) {
    if (!write && !prune) return null;
    throw new ToolError('usage', `--${write ? 'write' : 'prune'}-baseline needs --baseline FILE`, {
      hint: 'Name the file, as in --baseline planlint-baseline.json.',
    });
  }
  const { Baseline } = await import('../run/baseline.js');
  return Baseline.open(file, write ? 'write' : prune ? 'prune' : 'hold');
}

/** Entries of plans that are gone are idle too. What is said goes to standard error, so that no report is spoilt. */
export function finishBaseline(baseline: Baseline, tally: Tally): void {
  const said = baseline.finish();
  if (said !== '') write('stderr', `planlint: ${plain(said)}\n`);
  if (baseline.use === 'hold' && baseline.gone.length > 0) tally.addIdle();
}

/** What the configuration suppresses in vain is told on standard error too. */
export function tellIdle(names: readonly string[], tally: Tally): void {
  if (names.length === 0) return;
  write('stderr', `planlint: ${plain(idleConfigured(names))}\n`);
  tally.addIdle();
}
