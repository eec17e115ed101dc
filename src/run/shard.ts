// A share of the work for one of several machines. Which share a plan belongs to follows from its path alone, so that every machine
// finds the same, whatever else lies beside it.
import { ToolError } from '../model/errors.js';
import { createSha256 } from './sha256.js';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

const HOW =
  'Write k/n, such as 2/8, or auto in an array job; auto/n takes the place from the job and n from you.';

/** Throws a ToolError (`usage`) for what is no share, and for `auto` where nothing says which. */
export function readShard(text: string, env: NodeJS.ProcessEnv): Shard {
  const [, place = '', , count] = /^(\d{1,6}|auto)(\/(\d{1,6}))?$/.exec(text) ?? [];
  if (place === 'auto') return shardOfJob(env, count === undefined ? null : Number(count));
  const shard = { index: Number(place), count: Number(count ?? 0) };
  if (place === '' || !isWhole(shard))
    throw new ToolError('usage', `--shard ${text}: there is no such share`, { hint: HOW });
  return shard;
}

/** From 1 to `count`. */
export function shardOf(path: string, count: number): number {
  return (createSha256().update(path).digest().readUIntBE(0, 6) % count) + 1;
}

function shardOfJob(env: NodeJS.ProcessEnv, count: number | null): Shard {
  const number = (name: string): number | null => (/^\d+$/.test(env[name] ?? '') ? Number(env[name]) : null);
  const slurm = number('SLURM_ARRAY_TASK_ID');
  const least = number('SLURM_ARRAY_TASK_MIN');
  const tasks = number('SLURM_ARRAY_TASK_COUNT');
  const completion = number('JOB_COMPLETION_INDEX');
  if (count !== null) {
    // Part of an array may be run again: with n given, its numbers are the places.
    const number = slurm ?? completion;
    if (number === null) throw noPlace(`auto/${count}`);
    const first = slurm === null ? 0 : 1;
    const shard = { index: number - first + 1, count };
    if (isWhole(shard)) return shard;
    const name = slurm === null ? 'JOB_COMPLETION_INDEX' : 'SLURM_ARRAY_TASK_ID';
    throw new ToolError(
      'usage',
      `--shard auto/${count}: ${name} is ${number}, which is no share of ${count}`,
      {
        hint: `Give the number of shares as n; ${name} counts them from ${first}.`,
      },
    );
  }
  if (slurm !== null && least !== null && tasks !== null) {
    const shard = { index: slurm - least + 1, count: tasks };
    if (number('SLURM_ARRAY_TASK_MAX') === least + tasks - 1 && isWhole(shard)) return shard;
    throw new ToolError('usage', '--shard auto: the numbers of this array job leave gaps', {
      hint: 'Give the number of shares too, such as auto/8, with array numbers from 1.',
    });
  }
  throw noPlace('auto');
}

function noPlace(text: string): ToolError {
  return new ToolError('usage', `--shard ${text}: no array job says which share this is`, {
    hint: 'Slurm sets SLURM_ARRAY_TASK_ID and _COUNT; Kubernetes sets JOB_COMPLETION_INDEX, so give auto/n there.',
  });
}

function isWhole({ index, count }: Shard): boolean {
  return count >= 1 && index >= 1 && index <= count;
}
