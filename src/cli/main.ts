// Parses the command line, runs one command, catches once, sets the exit code.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { checkPlan } from '../engine/check-plan.js';
import { runExamples } from '../engine/examples.js';
import { ToolError } from '../model/errors.js';
import { emptySummary } from '../model/report.js';
import type { Basis } from '../model/rule.js';
import { loadRuleSet } from '../run/load-rule-set.js';

const basisText = (b: Basis): string => b.source ?? `${b.instrument ?? ''} ${b.provision ?? ''}`.trim();

export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('planlint');
  program
    .command('check')
    .argument('<paths...>')
    .option('--format <format>')
    .option('--fail-on <level>')
    .option('--today <date>')
    .action((paths: string[], opts: { today?: string }) => {
      const { ruleSet, authorities } = loadRuleSet();
      const today = opts.today ?? new Date().toISOString().slice(0, 10);
      const files = paths.flatMap((p) =>
        statSync(p).isDirectory()
          ? readdirSync(p)
              .filter((f) => f.endsWith('.md'))
              .sort()
              .map((f) => join(p, f))
          : [p],
      );
      const documents = files.map((path) =>
        checkPlan(readFileSync(path, 'utf8'), ruleSet, { path, today, authorities, basisText }),
      );
      const summary = emptySummary();
      for (const d of documents) for (const r of d.requirements) summary[r.verdict]++;
      process.stdout.write(
        JSON.stringify({
          version: 1,
          tool: { name: 'planlint', version: '0.1.0' },
          ruleSet: { edition: ruleSet.edition, hash: ruleSet.hash },
          today,
          documents,
          summary,
        }),
      );
    });
  const rules = program.command('rules');
  rules
    .command('test')
    .argument('[ids...]')
    .action((ids: string[]) => {
      const { ruleSet, authorities } = loadRuleSet();
      const today = '2026-11-21';
      let passed = 0;
      let failed = 0;
      for (const rule of ruleSet.rules.filter(
        (r) => ids.length === 0 || ids.includes(r.id) || ids.includes(r.family),
      )) {
        for (const result of runExamples(rule, ruleSet, { today, authorities, basisText })) {
          if (result.passed) passed++;
          else {
            failed++;
            console.log(
              `${result.rule}: "${result.name}": wanted ${result.wanted}, got ${result.got}${result.missing.length > 0 ? `; evidence lacks ${result.missing.join(' / ')}` : ''}${result.quotes.length > 0 ? `\n    found: ${result.quotes.join('\n           ')}` : ''}`,
            );
          }
        }
      }
      console.log(`${passed} passed, ${failed} failed`);
      if (failed > 0) process.exitCode = 1;
    });
  try {
    await program.parseAsync(argv as string[]);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    console.error(`planlint: ${error.message}${error.hint ? `\n  ${error.hint}` : ''}`);
    process.exitCode = 2;
  }
}
