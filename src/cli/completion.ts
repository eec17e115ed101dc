// Completion of what is typed in a shell: `planlint completion SHELL` prints the script, which asks the hidden `planlint complete`.
// The only door to the completion package; loaded for these two commands alone.
import tab from '@bomb.sh/tab/commander';
import { FAMILIES } from '../model/verdict.js';
import { FORMAT_NAMES, FORMATS } from '../report/index.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { writeOutput } from '../run/open-output.js';

/** The commands that need this. */
export type Program = Parameters<typeof tab>[0];

export async function addCompletion(program: Program): Promise<void> {
  const { ruleSet } = await loadRuleSet();
  const root = tab(program, { completionCommandName: 'completion' });
  leaveFilesToShell(root as unknown as Completer);
  printOwnBash(root as unknown as Completer);
  const formats = (complete: Offer): void => {
    for (const name of FORMAT_NAMES) complete(name, FORMATS[name].about);
  };
  const requirements = (complete: Offer): void => {
    for (const { id, title } of ruleSet.rules) complete(id, title);
  };
  const families = (complete: Offer): void => {
    for (const family of FAMILIES) complete(family, '');
  };
  root.commands.get('check')?.option('format', 'how to report', formats, 'f');
  root.commands.get('explain')?.argument('id', requirements);
  root.commands.get('rules test')?.argument(
    'ids',
    (complete) => {
      requirements(complete);
      families(complete);
    },
    true,
  );
  for (const name of ['rules list', 'eval'])
    root.commands.get(name)?.option('family', 'only this family', families);
}

type Offer = (value: string, about: string) => void;

interface Completer {
  readonly completions: readonly unknown[];
  complete(word: string): void;
  setup(name: string, command: string, shell: string): void;
}

/** The package forbids names of files everywhere; where it has nothing to offer, they are what is wanted. */
function leaveFilesToShell(root: Completer): void {
  const complete = root.complete.bind(root);
  root.complete = (word) => {
    if (root.completions.length > 0) complete(word);
    else writeOutput(':0\n');
  };
}

/** The package's script offers no files in bash, needs functions that not every machine has, and runs what stands in `$(...)` on the line. */
function printOwnBash(root: Completer): void {
  const setup = root.setup.bind(root);
  root.setup = (name, command, shell) => {
    if (shell === 'bash') writeOutput(BASH);
    else setup(name, command, shell);
  };
}

/** Works in bash 3.2, which macOS has. The words are read from the line, since bash parts them at `=` and `:`. */
const BASH = `# bash completion for planlint
_planlint() {
  local line=\${COMP_LINE:0:COMP_POINT} word words
  read -ra words <<< "$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  COMPREPLY=()
  while IFS=$'\\t' read -r word _; do
    [[ $word == :* ]] || COMPREPLY+=("$word")
  done < <(planlint complete -- "\${words[@]:1}" 2> /dev/null)
}
# Names of files where planlint offers nothing.
complete -o default -F _planlint planlint
`;
