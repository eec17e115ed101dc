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
  });

  it('leaves files to the shell', () => {
    expect(offered('check', 'plans/')).toEqual([':0', '']);
  });

  it('works in bash', () => {
    const script = `
      chmod +x "$PWD/planlint"; PATH=$PWD:$PATH
      # Stands in for the package bash-completion, which not every machine has.
      _get_comp_words_by_ref() { cur=\${COMP_WORDS[COMP_CWORD]}; prev=\${COMP_WORDS[COMP_CWORD-1]}; words=("\${COMP_WORDS[@]}"); cword=$COMP_CWORD; }
      compopt() { :; }
      . <(planlint completion bash)
      COMP_WORDS=(planlint check --format sar); COMP_CWORD=3; COMP_LINE="\${COMP_WORDS[*]}"; COMP_POINT=\${#COMP_LINE}
      $(complete -p planlint | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      echo "\${COMPREPLY[*]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect([stdout.trim(), stderr]).toEqual(['sarif', '']);
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
