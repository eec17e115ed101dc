// `planlint cite PLAN`: the table of authorities, every citation of legislation with what it resolves to.
import { Command, Option } from './command.js';
import { listCitations } from '../engine/list-citations.js';
import { formatCitations, formatCitationsAsJson } from '../report/citation-list.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { readNamedSource } from '../run/read-source.js';
import { writeOutput } from '../run/open-output.js';
import { refuseOverwriting } from './report-targets.js';
import { columns, wantsColour } from './terminal.js';

export function citeCommand() {
  return new Command('cite')
    .description('list the legislation that a plan cites, with what each citation means and where to read it')
    .argument('<plan>', 'a Markdown file, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'how to list').choices(['text', 'json']).default('text' as const),
    )
    .option('-o, --output <file>', 'write the list to a file')
    .option('--no-color', 'write without colour (as NO_COLOR does)')
    .action(async (path, options) => {
      refuseOverwriting([{ file: options.output }], [path]);
      const { ruleSet } = await loadRuleSet();
      const citations = listCitations(readNamedSource(path), ruleSet.registers);
      const text =
        options.format === 'json'
          ? formatCitationsAsJson(citations)
          : formatCitations(citations, {
              colour: options.output === undefined && wantsColour(options.color),
              width: columns(),
            });
      writeOutput(text, options.output);
    });
}
