// The SARIF Multitool, a validator that is not ours: the standard's schema as it brings it, and what it finds in a file.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const wrapper = createRequire(require.resolve('@microsoft/sarif-multitool'));
const home = dirname(wrapper.resolve(`@microsoft/sarif-multitool-${process.platform}`));

export interface MultitoolFinding {
  readonly ruleId: string;
  readonly level: string;
  readonly arguments: readonly string[];
}

export function readSarifSchema(): object {
  return JSON.parse(readFileSync(join(home, 'sarif-2.1.0.json'), 'utf8')) as object;
}

/** Runs the rules of the standard and of GitHub's ingestion over logs, each with its name; `folder` takes files. Advice (level note) is left out. */
export function validateSarif(
  logs: Readonly<Record<string, string>>,
  folder: string,
): (name: string) => MultitoolFinding[] {
  const binary = join(home, 'Sarif.Multitool');
  // Packages may be installed without their scripts.
  chmodSync(binary, 0o755);
  const config = join(folder, 'config.xml');
  const output = join(folder, 'result.json');
  writeFileSync(config, OFFLINE);
  for (const [name, log] of Object.entries(logs)) writeFileSync(join(folder, `${name}.sarif`), log);
  const files = Object.keys(logs).map((name) => join(folder, `${name}.sarif`));
  const rules = ['--rule-kind', 'Sarif;Gh', '--level', 'Error;Warning', '--config', config];
  const { status, stdout, error } = spawnSync(
    binary,
    ['validate', ...files, ...rules, '--output', output, '--log', 'ForceOverwrite', '--quiet'],
    { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } },
  );
  if (error) throw error;
  const [run] = (JSON.parse(readFileSync(output, 'utf8')) as { runs: Run[] }).runs;
  if (status !== 0 || !run?.invocations[0]?.executionSuccessful)
    throw new Error(`the validator failed: ${stdout.slice(0, 2000)}`);
  return (name) =>
    run.results
      .filter((r) => r.locations[0]?.physicalLocation.artifactLocation.uri.endsWith(`/${name}.sarif`))
      .map(({ ruleId, level = 'warning', message }) => ({
        ruleId,
        level,
        arguments: message.arguments ?? [],
      }));
}

interface Run {
  readonly results: readonly {
    readonly ruleId: string;
    readonly level?: string;
    readonly message: { readonly arguments?: readonly string[] };
    readonly locations: readonly {
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
    }[];
  }[];
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
}

/** Addresses are not fetched. */
const OFFLINE = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" Type="Microsoft.CodeAnalysis.Sarif.Driver.RuleEnabledState" />
  </Properties>
</Properties>
`;
