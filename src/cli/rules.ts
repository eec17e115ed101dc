// `planlint rules list` and `planlint rules test`: what is asked, and whether the rules' own examples hold.
import { Command, Option } from './command.js';
import { runExamples } from '../engine/examples.js';
import { ToolError } from '../model/errors.js';
import type { Rule } from '../model/rule.js';
import { FAMILIES, type Family } from '../model/verdict.js';
import { formatExampleResults } from '../report/example-results.js';
import { formatRuleList } from '../report/rule-list.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { suggest } from '../text/suggest.js';
import { collect, parseDay, today } from './options.js';
import { columns, wantsColour, writeOutput } from './terminal.js';

export function rulesCommand() {
  return new Command('rules')
    .description('list the rules, or run their examples')
    .addCommand(listCommand())
    .addCommand(testCommand());
}

function listCommand() {
  return new Command('list')
    .description('list the rules: id, family, force, title')
    .addOption(new Option('--family <family>', 'only this family (repeatable)').argParser(collectFamilies))
    .addOption(
      new Option('-f, --format <format>', 'how to list')
        .choices(['text', 'json'] as const)
        .default('text' as const),
    )
    .option('--no-color', 'write without colour')
    .option('--rules <folder>', 'also use the rules in this folder (repeatable)', collect)
    .action((options) => {
      const { ruleSet, basisText } = loadRuleSet(options.rules);
      const rules = ruleSet.rules.filter((rule) => options.family?.includes(rule.family) ?? true);
      const style = { colour: wantsColour(options.color), width: columns(), format: options.format };
      writeOutput(formatRuleList(rules, basisText, style));
    });
}

function testCommand() {
  return new Command('test')
    .description("run the rules' examples and show where what came differs from what was wanted")
    .argument('[ids...]', 'ids of rules, or families; all where left out')
    .option('--no-color', 'write without colour')
    .option('--today <date>', 'judge as on this day, YYYY-MM-DD', parseDay)
    .option('--rules <folder>', 'also use the rules in this folder (repeatable)', collect)
    .action((ids, options) => {
      const { ruleSet, authorities, basisText } = loadRuleSet(options.rules);
      const rules = select(ids, ruleSet.rules);
      const judged = { today: options.today ?? today(), authorities, basisText };
      const results = rules.flatMap((rule) => runExamples(rule, ruleSet, judged));
      writeOutput(formatExampleResults(results, { colour: wantsColour(options.color), width: columns() }));
      if (results.some((result) => !result.passed)) process.exitCode = 1;
    });
}

/** Comma-separated, or the option given again. Throws a ToolError for what is no family. */
export function collectFamilies(value: string, before: readonly Family[] | undefined): Family[] {
  const families = value.split(',').map((name) => {
    const family = FAMILIES.find((f) => f === name.trim());
    if (family) return family;
    const [near] = suggest(name, FAMILIES);
    throw new ToolError('unknown-family', `there is no family "${name}"`, {
      hint: near === undefined ? `The families are ${FAMILIES.join(', ')}.` : `Did you mean ${near}?`,
    });
  });
  return [...(before ?? []), ...families];
}

function select(ids: readonly string[], rules: readonly Rule[]): Rule[] {
  for (const id of ids) {
    if (rules.some((rule) => rule.id === id || rule.family === id)) continue;
    const near = suggest(id, [...rules.map((rule) => rule.id), ...FAMILIES]);
    throw new ToolError('unknown-id', `there is no rule or family "${id}"`, {
      hint: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'planlint rules list shows all of them.',
    });
  }
  return rules.filter((rule) => ids.length === 0 || ids.includes(rule.id) || ids.includes(rule.family));
}
