// `planlint eval`: judges the plans of a folder and scores the verdicts against the labels beside them.
import { Command, Option } from './command.js';
import { scorePlans } from '../engine/score.js';
import type { PlanReport } from '../model/report.js';
import { toSafeJson } from '../report/safe-json.js';
import { formatScore } from '../report/score-text.js';
import { checkFiles } from '../run/check-files.js';
import { loadLabels } from '../run/load-labels.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { writeTrace } from './debug.js';
import { collect, parseDay } from './options.js';
import { today } from './today.js';
import { collectFamilies } from './rules.js';
import { writeOutput } from '../run/open-output.js';
import { columns, wantsColour } from './terminal.js';
import { write } from '../run/standard-streams.js';

export function evalCommand() {
  return new Command('eval')
    .description('score verdicts against labelled plans: NAME.md with NAME.labels.yaml beside it')
    .argument('<folder>', 'folder that holds plans and their labels')
    .addOption(
      new Option('--family <families>', 'only these families, with commas between (repeatable)').argParser(
        collectFamilies,
      ),
    )
    .addOption(
      new Option('-f, --format <format>', 'how to report')
        .choices(['text', 'json'] as const)
        .default('text' as const),
    )
    .option('-v, --verbose', 'list every difference')
    .option('--no-color', 'write without colour')
    .option('--today <date>', 'judge as on this day, YYYY-MM-DD', parseDay)
    .option('--rules <folder>', 'also use the rules in this folder (repeatable)', collect)
    .action(async (folder, options) => {
      const files = loadLabels(folder);
      const rules = await loadRuleSet(options.rules);
      const { ruleSet } = rules;
      const paths = files.map((file) => file.path);
      const documents: PlanReport[] = [];
      for await (const plan of checkFiles(paths, rules, {
        today: options.today ?? today(),
        folders: options.rules ?? [],
        onFault: writeTrace,
      }))
        documents.push(plan);
      const reports = new Map(
        files.flatMap(({ labels }, i) => (documents[i] ? [[labels.name, documents[i]] as const] : [])),
      );
      const family = new Map(ruleSet.rules.map((rule) => [rule.id, rule.family]));
      const asks = (id: string): boolean =>
        options.family === undefined || options.family.some((f) => family.get(id) === f);
      const score = scorePlans(
        files.map((file) => file.labels),
        reports,
        asks,
      );
      const style = {
        colour: wantsColour(options.color),
        width: columns(),
        verbose: options.verbose ?? false,
      };
      writeOutput(
        options.format === 'json'
          ? `${toSafeJson({ plans: files.length, ...score })}\n`
          : formatScore(score, files.length, style),
      );
      for (const { path, error } of documents)
        if (error) write('stderr', `planlint: ${path}: ${error.message}\n`);
      if (documents.some((plan) => plan.error !== null)) process.exitCode = 2;
    });
}
