// Standard output and error as the commands see them: colour or not, how wide.
import { pathToFileURL } from 'node:url';
import { terminalAt } from '../run/standard-streams.js';

/** Where output goes, as far as it matters here; null for what is no terminal. */
type Screen = Pick<NodeJS.WriteStream, 'isTTY'> | null;

/** --no-color wins, then NO_COLOR, then FORCE_COLOR, then whether a person is looking. */
export function wantsColour(
  flag: boolean,
  env: NodeJS.ProcessEnv = process.env,
  stream: Screen = terminalAt('stdout'),
): boolean {
  if (!flag) return false;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream?.isTTY === true && env.TERM !== 'dumb';
}

/** Whether the terminal is known to show links (OSC 8); others would show their addresses as rubbish, or nothing. */
export function wantsLinks(
  colour: boolean,
  env: NodeJS.ProcessEnv = process.env,
  stream: Screen = terminalAt('stdout'),
): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0' && env.FORCE_HYPERLINK !== '';
  if (!colour || !stream?.isTTY || env.CI) return false;
  if (/^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio)$/.test(env.TERM_PROGRAM ?? '')) return true;
  if (Number(env.VTE_VERSION ?? 0) >= 5000) return true;
  return Boolean(env.WT_SESSION ?? env.KITTY_WINDOW_ID ?? env.KONSOLE_VERSION ?? env.DOMTERM);
}

/** Address of a line of a file on this machine. */
export function placeUrl(path: string, line: number): string {
  return `${pathToFileURL(path).href}#${line}`;
}

/** Columns of the terminal; 100 where there is none. */
export function columns(): number {
  const { columns = 0 } = terminalAt('stdout') ?? {};
  return columns > 0 ? columns : 100;
}
