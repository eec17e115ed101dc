// `planlint config`: what is in force, for all plans or for one, and where each setting comes from.
import { formatSettings } from '../config/format-settings.js';
import { listSettings } from '../config/list-settings.js';
import { toSafeJson } from '../report/safe-json.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { writeOutput } from '../run/open-output.js';
import { settingsInForce } from '../run/settings-for.js';
import { Command, Option } from './command.js';
import { CONFIG_OPTIONS } from './config-options.js';
import { readConfiguration, ruleFolders } from './configuration.js';
import { columns, wantsColour } from './terminal.js';

export function configCommand() {
  return new Command('config')
    .description('show the settings that are in force, and where each comes from')
    .argument('[plan]', 'a plan, whether it is there or not; the settings for all plans where left out')
    .addOption(CONFIG_OPTIONS.profile)
    .addOption(CONFIG_OPTIONS.config)
    .addOption(CONFIG_OPTIONS.noConfig)
    .addOption(
      new Option('-f, --format <format>', 'how to show them')
        .choices(['text', 'json'] as const)
        .default('text' as const),
    )
    .option('--no-color', 'write without colour')
    .action(async (plan, options) => {
      const cwd = process.cwd();
      const configuration = readConfiguration(options, cwd);
      const { config } = configuration;
      const { ruleSet } = await loadRuleSet(ruleFolders(configuration));
      const settings = listSettings(settingsInForce(config, ruleSet.rules, cwd).traced(plan ?? null));
      const head = { files: config.files, plan: plan ?? null };
      writeOutput(
        options.format === 'json'
          ? `${toSafeJson({ version: 1, ...head, settings })}\n`
          : formatSettings(head, settings, { colour: wantsColour(options.color), width: columns() }),
      );
    });
}
