// `planlint explain ID`: one requirement in full, for the person who has to write the plan.
import { Command } from './command.js';
import { ToolError } from '../model/errors.js';
import type { Rule } from '../model/rule.js';
import { formatExplanation } from '../report/explanation.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { suggest } from '../text/suggest.js';
import { collect } from './options.js';
import { writeOutput } from '../run/open-output.js';
import { columns, wantsColour } from './terminal.js';

export function explainCommand() {
  return new Command('explain')
    .description('tell what a requirement asks, what counts and what to write')
    .argument('<id>', 'id of the requirement, as a report names it')
    .option('--no-color', 'write without colour')
    .option('--rules <folder>', 'also use the rules in this folder (repeatable)', collect)
    .action(async (id, options) => {
      const { ruleSet, basisText } = await loadRuleSet(options.rules);
      const rule = findRule(id, ruleSet.rules);
      writeOutput(
        formatExplanation(rule, basisText, { colour: wantsColour(options.color), width: columns() }),
      );
    });
}

/** Throws a ToolError that names the nearest ids. */
export function findRule(id: string, rules: readonly Rule[]): Rule {
  const found = rules.find((rule) => rule.id === id);
  if (found) return found;
  const near = suggest(
    id,
    rules.map((rule) => rule.id),
  );
  throw new ToolError('unknown-id', `there is no requirement "${id}"`, {
    hint: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'planlint rules list shows all of them.',
  });
}
