// Reads a plan from a file, or from a revision in git where it is named as REVISION:PATH and no file has that name. Git is asked without a shell.
import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import { ToolError } from '../model/errors.js';
import { LARGEST_PLAN, readPlanBytes } from './read-source.js';

export interface Edition {
  /** As it was named. */
  readonly name: string;
  /** The file, wherever it was read from: what is in force for it goes by this. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Throws a ToolError whose message begins with the name. */
export async function readEdition(name: string, cwd: string): Promise<Edition> {
  const [, revision, path] = /^([^:]*):(.+)$/s.exec(name) ?? [];
  const isFile = statSync(name, { throwIfNoEntry: false }) !== undefined;
  if (isFile || revision === undefined || path === undefined) {
    try {
      return { name, path: name, bytes: readPlanBytes(name) };
    } catch (cause) {
      if (!(cause instanceof ToolError)) throw cause;
      throw new ToolError(cause.code, `${name}: ${cause.message}`, {
        hint: 'Name a file, or an earlier edition as in HEAD~1:plan.md.',
        cause,
      });
    }
  }
  return { name, path, bytes: await readRevision(name, revision, path, cwd) };
}

async function readRevision(name: string, revision: string, path: string, cwd: string): Promise<Uint8Array> {
  if (revision.startsWith('-'))
    throw new ToolError('git', `${name}: a revision cannot begin with a hyphen`, { hint: EXAMPLE });
  // Git counts a path from the root of the repository unless it begins with ./, and people from where they stand.
  const near = /^\.{0,2}\//.test(path) ? path : `./${path}`;
  try {
    return await git(['cat-file', 'blob', `${revision}:${near}`], cwd);
  } catch (cause) {
    throw faultOf(cause, { name, revision, path });
  }
}

const EXAMPLE = 'Name an earlier edition as in HEAD~1:plan.md or main:plans/fife.md.';

async function git(args: readonly string[], cwd: string): Promise<Uint8Array> {
  const { stdout } = await promisify(execFile)('git', [...args], {
    cwd,
    encoding: 'buffer',
    maxBuffer: LARGEST_PLAN + 1,
    windowsHide: true,
    // Messages are read below.
    env: { ...process.env, LC_ALL: 'C', LANGUAGE: 'C' },
  });
  return stdout;
}

function faultOf(
  cause: unknown,
  { name, revision, path }: { readonly name: string; readonly revision: string; readonly path: string },
): ToolError {
  const { code, stderr = '' } = cause as { code?: string | number; stderr?: Buffer | string };
  const said = stderr.toString();
  const fault = (what: string, hint: string): ToolError =>
    new ToolError('git', `${name}: ${what}`, { hint, cause });
  if (code === 'ENOENT') return fault('git is not there to read it from', 'Install git, or name two files.');
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return fault('the plan is too large', 'planlint reads plans of up to 20 MB.');
  if (/not a git repository/.test(said))
    return fault('this folder is in no git repository', 'Go to the folder of the plans, or name two files.');
  if (/does not exist in|exists on disk, but not in|is in the index, but not/.test(said))
    return fault(`there is no ${path} in ${revision === '' ? 'the index' : revision}`, EXAMPLE);
  if (/bad file|is outside repository/.test(said))
    return fault(`${path} is not a file of this repository`, EXAMPLE);
  if (/invalid object name|Not a valid object name|unknown revision|bad revision/i.test(said))
    return fault(`there is no revision ${revision}`, 'git log shows the revisions that there are.');
  return fault(`git says: ${said.split('\n')[0]?.replace(/^fatal: /, '') ?? String(code)}`, EXAMPLE);
}
