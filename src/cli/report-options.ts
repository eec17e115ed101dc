// How a report is to look, from the options that the commands with reports share.
import { ToolError } from '../model/errors.js';
import type { ReportOptions } from '../report/options.js';
import type { LoadedRules } from '../run/load-rule-set.js';
import { readSourceAgain } from '../run/read-source.js';
import { repositoryPathFrom } from './repository-path.js';
import { columns, placeUrl, wantsColour, wantsLinks } from './terminal.js';
import { webUrlFrom } from './web-url.js';

export interface StyleOptions {
  readonly color: boolean;
  readonly quiet?: true | undefined;
  readonly verbose?: true | undefined;
  readonly strictSuppressions?: true | undefined;
}

/** Colour is for standard output alone. Throws a ToolError for options that do not go together. */
export function reportOptionsFor(
  { color, quiet, verbose, strictSuppressions }: StyleOptions,
  { ruleSet, basisText, basisUrl }: LoadedRules,
  run: ReportOptions['run'],
): (file: string | undefined) => ReportOptions {
  if (quiet && verbose)
    throw new ToolError('usage', '--quiet and --verbose do not go together', {
      hint: 'Leave out one of them.',
    });
  const repositoryPath = repositoryPathFrom(process.env);
  return (file) => ({
    basisText,
    basisUrl,
    colour: file === undefined && wantsColour(color),
    width: columns(),
    quiet: quiet ?? false,
    strict: strictSuppressions ?? false,
    verbose: verbose ?? false,
    rules: new Map(ruleSet.rules.map((rule) => [rule.id, rule])),
    sourceOf: readSourceAgain,
    repositoryPath,
    webUrl: webUrlFrom(process.env),
    ...(file === undefined && wantsLinks(wantsColour(color)) ? { placeUrl } : {}),
    ...(run === undefined ? {} : { run }),
  });
}
