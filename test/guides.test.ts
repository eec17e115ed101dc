// Runs every command of the guides against the built command, in a folder of copies, and holds the output that they show. A guide says
// in its first line which fixtures it runs with: <!-- run with: NAME = FIXTURE, ... -->, where . is the folder itself.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder } from './support/run-cli.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const guides = join(root, 'docs', 'guides');
const NAMES = readdirSync(guides).filter((name) => name.endsWith('.md'));

interface Command {
  readonly line: number;
  readonly text: string;
  /** As shown; `...` stands for any lines. */
  readonly shown: readonly string[];
}

/** The commands of the `console` blocks: `$ ` begins one, `> ` carries it on. */
function readCommands(guide: string): Command[] {
  const commands: { line: number; text: string; shown: string[] }[] = [];
  let within = false;
  guide.split('\n').forEach((line, i) => {
    if (line.startsWith('```')) within = line === '```console';
    else if (!within) return;
    else if (line.startsWith('$ ')) commands.push({ line: i + 1, text: line.slice(2), shown: [] });
    else {
      const last = commands.at(-1);
      if (last === undefined) throw new Error(`line ${i + 1}: output without a command`);
      if (line.startsWith('> ') && last.shown.length === 0) last.text += `\n${line.slice(2)}`;
      else last.shown.push(line);
    }
  });
  return commands;
}

function makeGuideFolder(guide: string) {
  const folder = makeFolder({});
  const copies = /^<!-- run with: (.*) -->\n/.exec(guide)?.[1];
  if (copies === undefined) throw new Error('the first line does not say what the guide runs with');
  for (const copy of copies.split(', ')) {
    const [name = '', fixture = ''] = copy.split(' = ');
    cpSync(join(root, fixture), join(folder.path, name), { recursive: true });
  }
  // The day of the check is fixed, so that what the guides show stays true.
  const run = `exec "${process.execPath}" "${join(root, 'bin', 'planlint.js')}"`;
  const tools = makeFolder({
    planlint: `#!/bin/sh\ncase $1 in check|compare) command=$1; shift; ${run} $command --today 2026-11-21 "$@";; *) ${run} "$@";; esac\n`,
  });
  chmodSync(join(tools.path, 'planlint'), 0o755);
  return {
    path: folder.path,
    tools: tools.path,
    remove: () => {
      folder.remove();
      tools.remove();
    },
  };
}

/** Runs the commands one after the other in one shell, so that each sees what those before it left behind. */
function runCommands(commands: readonly Command[], folder: { path: string; tools: string }) {
  const script = commands
    .map(({ text }) => `${text}\nstatus=$?\nprintf '\\036%s\\037\\n' "$status"\n(exit $status)`)
    .join('\n');
  // Both streams in the order of their lines, as a reader sees them.
  writeFileSync(join(folder.tools, 'script'), `exec 2>&1\n${script}`);
  const run = spawnSync('bash', ['--noprofile', '--norc', join(folder.tools, 'script')], {
    cwd: folder.path,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${folder.tools}:${process.env['PATH'] ?? ''}`,
      NO_COLOR: '1',
      COLUMNS: '100',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const outputs = run.stdout.split(/\x1e(\d+)\x1f\n/);
  return commands.map((_, i) => ({
    out: outputs[2 * i] ?? '',
    code: Number(outputs[2 * i + 1] ?? -1),
    err: run.stderr,
  }));
}

/** The shown lines stand in the output in their order; between them others only where `...` is shown. */
function findMissing(shown: readonly string[], out: string): string | null {
  const lines = out
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.trimEnd());
  let at = 0;
  let loose = false;
  for (const line of shown.map((text) => text.trimEnd())) {
    if (line === '...') {
      loose = true;
      continue;
    }
    const found = loose ? lines.indexOf(line, at) : lines[at] === line ? at : -1;
    if (found < 0) return line;
    at = found + 1;
    loose = false;
  }
  return loose || shown.length === 0 || at === lines.length ? null : `(nothing after) ${lines[at] ?? ''}`;
}

describe.each(NAMES)('docs/guides/%s', (name) => {
  const guide = readFileSync(join(guides, name), 'utf8');
  const commands = readCommands(guide);

  it('runs as it is shown', () => {
    const folder = makeGuideFolder(guide);
    const runs = runCommands(commands, folder);
    folder.remove();
    runs.forEach(({ out, code }, i) => {
      const { line, text, shown } = commands[i] ?? { line: 0, text: '', shown: [] };
      expect([0, 1], `line ${line}: ${text}\n${out}`).toContain(code);
      expect(findMissing(shown, out), `line ${line}: ${text}\n${out}`).toBeNull();
    });
  }, 120_000);

  it('is a page', () => {
    expect(guide.split('\n').length).toBeLessThan(120);
  });
});

describe('the reading of guides', () => {
  it('finds commands, carried on and with their output', () => {
    expect(readCommands('a\n```console\n$ cat <<X\n> b\n> X\nb\n...\n$ true\n```\n$ no\n')).toEqual([
      { line: 3, text: 'cat <<X\nb\nX', shown: ['b', '...'] },
      { line: 8, text: 'true', shown: [] },
    ]);
  });

  it('sees a line that is not in the output, or is elsewhere', () => {
    expect(findMissing(['a', '...', 'c'], 'a\nb\nc\n')).toBeNull();
    expect(findMissing(['a', 'c'], 'a\nb\nc\n')).toBe('c');
    expect(findMissing(['...', 'c', '...', 'a'], 'a\nb\nc\n')).toBe('a');
    expect(findMissing(['a'], 'a\nb\n')).toBe('(nothing after) b');
  });
});
