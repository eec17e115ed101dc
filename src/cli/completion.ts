// Completion of what is typed in a shell: `planlint completion SHELL` prints the script, which asks the hidden `planlint complete`.
// The only door to the completion package; loaded for these two commands alone.
import tab from '@bomb.sh/tab/commander';
import { FORMAT_NAMES, FORMATS } from '../report/index.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { writeOutput } from '../run/open-output.js';

/** The commands that need this. */
export type Program = Parameters<typeof tab>[0];

export async function addCompletion(program: Program): Promise<void> {
  const { ruleSet } = await loadRuleSet();
  const root = tab(program, { completionCommandName: 'completion' });
  leaveFilesToShell(root as unknown as Completer);
  const formats = (complete: (value: string, about: string) => void): void => {
    for (const name of FORMAT_NAMES) complete(name, FORMATS[name].about);
  };
  root.commands.get('check')?.option('format', 'how to report', formats, 'f');
  root.commands.get('explain')?.argument('id', (complete) => {
    for (const { id, title } of ruleSet.rules) complete(id, title);
  });
}

interface Completer {
  readonly completions: readonly unknown[];
  complete(word: string): void;
}

/** The package forbids names of files everywhere; where it has nothing to offer, they are what is wanted. */
function leaveFilesToShell(root: Completer): void {
  const complete = root.complete.bind(root);
  root.complete = (word) => {
    if (root.completions.length > 0) complete(word);
    else writeOutput(':0\n');
  };
}
