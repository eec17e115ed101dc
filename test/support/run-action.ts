// Runs the steps of action.yml as GitHub's runner does: each in bash, with the inputs and files of the runner in its environment.
// Knows nothing of what a test expects.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const ACTION_FILE = join(root, 'action.yml');

interface Step {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
  readonly 'working-directory'?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export const readAction = (): Action => parse(readFileSync(ACTION_FILE, 'utf8')) as Action;

/** A runner's folder for temporary files, with planlint where the first step installs it. */
export function makeRunner(folder: string): string {
  const bin = join(folder, 'planlint', 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(join(root, 'bin', 'planlint.js'), join(bin, 'planlint'));
  return folder;
}

export interface StepRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** `inputs` stand over the action's defaults; `workspace` is the repository that the job has checked out. */
export function runStep(
  name: string,
  {
    inputs = {},
    workspace,
    temp,
    env = {},
  }: {
    inputs?: Readonly<Record<string, string>>;
    workspace: string;
    temp: string;
    env?: Readonly<Record<string, string>>;
  },
): StepRun {
  const action = readAction();
  const step = action.runs.steps.find((one) => one.name === name);
  if (!step) throw new Error(`action.yml has no step "${name}"`);
  const fill = (text: string): string =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (whole, expression: string) => {
      if (expression === 'github.action_path') return root;
      const input = expression.replace(/^inputs\./, '');
      const value = inputs[input] ?? action.inputs[input]?.default;
      if (value === undefined) throw new Error(`the runner would not know ${whole}`);
      return value;
    });
  const [outputFile, summaryFile] = ['output', 'summary'].map((file) => join(temp, `github-${file}`));
  for (const file of [outputFile, summaryFile]) writeFileSync(file ?? '', '');
  const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd: join(workspace, fill(step['working-directory'] ?? '.')),
    encoding: 'utf8',
    env: {
      ...process.env,
      ...Object.fromEntries(Object.entries(step.env).map(([key, value]) => [key, fill(value)])),
      RUNNER_TEMP: temp,
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_ACTIONS: 'true',
      ...env,
    },
  });
  if (result.error) throw result.error;
  const read = (file = '') => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return {
    code: result.status,
    out: result.stdout,
    err: result.stderr,
    outputs: Object.fromEntries(
      read(outputFile)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    ),
    summary: read(summaryFile),
  };
}
