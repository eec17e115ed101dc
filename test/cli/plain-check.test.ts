import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/check.js';
import { readPlainCheck } from '../../src/cli/plain-check.js';
import { runCli } from '../support/run-cli.js';

/** What the command-line parser makes of the same arguments. */
async function readByParser(args: readonly string[]): Promise<unknown> {
  let read: unknown;
  const command = checkCommand((inputs, options) => {
    // The parser hands over an object with keys of its own order.
    read = { inputs, options: { ...options } };
    return Promise.resolve();
  });
  await command.parseAsync(args.slice(1), { from: 'user' });
  return read;
}

describe('a plain check', () => {
  it.each([
    [['check']],
    [['check', 'plan.md']],
    [['check', '-']],
    [['check', 'b.md', 'a.md', 'plans/']],
    [['check', 'plan.md', '--no-cache']],
    [['check', '--quiet', 'plan.md', '--no-color']],
    [['check', '-q', '-v', '--verbose', '--no-config', 'plan.md']],
    [['check', 'plans', '--cache', '--cache-location', '-odd', '-f', 'ndjson=a.ndjson', '--format', 'text']],
    [['check', '-o', 'out.txt', '--jobs', '2', 'plans', '--today', '2026-04-01', '-j', '3']],
    [['check', '--no-cache', '--cache', '-f', 'html=a=b.html']],
  ])('%j is read as the parser reads it', async (args) => {
    const plain = readPlainCheck(args);
    expect(plain).not.toBeNull();
    expect(plain).toEqual(await readByParser(args));
  });

  it.each([
    [[]],
    [['--help']],
    [['explain', 'gaelic']],
    [['check', '--help']],
    [['check', 'plan.md', '--fail-on', 'may']],
    [['check', 'plan.md', '--format', 'jsno']],
    [['check', 'plan.md', '--format']],
    [['check', 'plan.md', '--format=json']],
    [['check', 'plan.md', '-fjson']],
    [['check', 'plan.md', '--jobs', '0']],
    [['check', 'plan.md', '--today', '2026-02-30']],
    [['check', 'plan.md', '-qv']],
    [['check', '--', '-odd.md']],
    [['check', '--toString']],
  ])('%j is left to the parser', (args) => {
    expect(readPlainCheck(args)).toBeNull();
  });

  it('refuses what the parser refuses, in the same words', () => {
    const plain = runCli(['check', 'gone.md']);
    const parsed = runCli(['check', 'gone.md', '--fail-on', 'must']);
    expect(plain).toEqual(parsed);
    expect(plain.code).toBe(2);
    expect(plain.err).toContain('there is no such file');
  });
});
