// `planlint rules list` and `planlint rules test`: what is asked, and whether the rules' own examples hold.
import { join } from 'node:path';
import { Command, Option } from './command.js';
import { runExamples } from '../engine/examples.js';
import { ToolError } from '../model/errors.js';
import type { Rule } from '../model/rule.js';
import { FAMILIES, type Family, FORCES } from '../model/verdict.js';
import { formatExampleResults } from '../report/example-results.js';
import { formatRuleList } from '../report/rule-list.js';
import { formatNewRule } from '../report/rule-template.js';
import { RULE_TEMPLATE } from '../report/wording.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { writeNewFile } from '../run/write-file.js';
import { suggest } from '../text/suggest.js';
import { collect, parseDay } from './options.js';
import { today } from './today.js';
import { writeOutput } from '../run/open-output.js';
import { columns, wantsColour } from './terminal.js';

export function rulesCommand() {
  return new Command('rules')
    .description('list the rules, run their examples, or begin a new one')
    .addCommand(listCommand())
    .addCommand(testCommand())
    .addCommand(newCommand());
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
    .action(async (options) => {
      const { ruleSet, basisText } = await loadRuleSet(options.rules);
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
    .action(async (ids, options) => {
      const { ruleSet, authorities, basisText } = await loadRuleSet(options.rules);
      const rules = select(ids, ruleSet.rules);
      const judged = { today: options.today ?? today(), authorities, basisText };
      const results = rules.flatMap((rule) => runExamples(rule, ruleSet, judged));
      writeOutput(formatExampleResults(results, { colour: wantsColour(options.color), width: columns() }));
      if (results.some((result) => !result.passed)) process.exitCode = 1;
    });
}

function newCommand() {
  return new Command('new')
    .description('write a complete rule with examples to fill in')
    .argument('<id>', 'id of the requirement: small letters and hyphens')
    .option('--folder <folder>', 'where to write it: FOLDER/FAMILY/ID.yaml', 'planlint-rules')
    .addOption(
      new Option('--family <family>', 'family of the requirement')
        .choices(FAMILIES)
        .default('guidance' as const),
    )
    .addOption(
      new Option('--force <force>', 'must, should or may').choices(FORCES).default('should' as const),
    )
    .option('--title <title>', 'title of the requirement')
    .action(async (id, { folder, family, force, title }) => {
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
        throw new ToolError('usage', `"${id}" is no id of a rule`, {
          hint: 'Write small letters and hyphens, such as tea-party-held.',
        });
      if ((await loadRuleSet()).ruleSet.ids.has(id))
        throw new ToolError('usage', `there is a rule "${id}" already`, {
          hint: 'Ids are never used twice: choose another.',
        });
      const path = writeNewFile(
        join(folder, family, `${id}.yaml`),
        formatNewRule({ id, force, title: title ?? titleFrom(id) }),
      );
      writeOutput(`${RULE_TEMPLATE.written(path)}\n${RULE_TEMPLATE.next(id, folder)}\n`);
    });
}

function titleFrom(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
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
