import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.js';

const bin = fileURLToPath(new URL('../../bin/planlint.js', import.meta.url));
const folder = makeFolder({ planlint: `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n` });
afterAll(folder.remove);
const offered = (...words: readonly string[]) =>
  runCli(['complete', '--', ...words])
    .out.split('\n')
    .map((line) => line.split('\t')[0]);

describe('completion', () => {
  it('offers commands, options, their values, formats and requirements', () => {
    expect(offered('ch')).toEqual(['check', ':4', '']);
    expect(offered('check', '--fail')).toContain('--fail-on');
    expect(offered('check', '--fail-on', '')).toEqual(['must', 'should', 'may', 'never', ':4', '']);
    expect(offered('check', '--format', 'code')).toEqual(['code-scanning', ':4', '']);
    expect(offered('explain', 'localities-d')).toEqual(['localities-divided', ':4', '']);
    expect(offered('rules', 'test', 'act', 'localities-d')).toEqual(['localities-divided', ':4', '']);
    expect(offered('rules', 'test', 'guid')).toEqual(['guidance', ':4', '']);
    expect(offered('rules', 'list', '--family', 'guid')).toEqual(['guidance', ':4', '']);
    expect(offered('eval', '--family', 'guid')).toEqual(['guidance', ':4', '']);
  });

  it('leaves files to the shell', () => {
    expect(offered('check', 'plans/')).toEqual([':0', '']);
  });

  it.each([
    ['planlint ch', 'check'],
    ['planlint check --format sar', 'sarif'],
    ['planlint check --format=sar', 'sarif'],
    ['planlint check --fail-on ', 'must should may never'],
    ['planlint check $(touch', ''],
  ])('offers in bash for "%s": %s', (line, wanted) => {
    const script = `
      chmod +x "$PWD/planlint"; PATH=$PWD:$PATH
      . <(planlint completion bash); . <(planlint completion bash)
      COMP_LINE=$1; COMP_POINT=\${#COMP_LINE}
      $(complete -p planlint | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      echo "\${COMPREPLY[*]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', line], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect([stdout.trim(), stderr]).toEqual([wanted, '']);
  });

  it('names files in bash where there is nothing else to offer', () => {
    const script = 'PATH=$PWD:$PATH; . <(planlint completion bash); complete -p planlint';
    const { stdout } = spawnSync('bash', ['--norc', '-c', script], { cwd: folder.path, encoding: 'utf8' });
    expect(stdout).toContain('-o default');
  });

  it.each(['zsh', 'fish', 'powershell'])('has a script for %s', (shell) => {
    const { out, code } = runCli(['completion', shell]);
    expect([code, out.includes('planlint')]).toEqual([0, true]);
  });

  it('says which shells there are', () => {
    const { err, code } = runCli(['completion', 'tcsh']);
    expect(err).toMatch(/^planlint: .*tcsh.*zsh, bash, fish, powershell\.\n$/);
    expect(code).toBe(2);
    expect(runCli(['--help']).out).toMatch(/^ {2}completion <shell> +print the script/m);
  });
});
