// The package as another program imports it, by its name.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { makeFolder } from './support/run-cli.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (program: string) =>
  spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' });

const PROGRAM = `
  import { checkPlan, loadRuleSet } from 'planlint';
  const { ruleSet, authorities, basisText } = await loadRuleSet();
  const { requirements } = checkPlan('# Strategic Plan of Moray Integration Joint Board', ruleSet, {
    path: 'plan.md', today: '2026-11-21', authorities, basisText,
  });
  const { verdict, basis } = requirements.find(({ id }) => id === 'localities-divided');
  console.log(requirements.length === ruleSet.rules.length, verdict, basis.join());
`;

it('judges a plan for another program', () => {
  const { stdout, stderr } = run(PROGRAM);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^true gap .*2014.*s\.29/);
});

it.each(['undefined', "''", "'rubbish'", "'2026-02-30'"])('refuses %s as the day', (day) => {
  const { stderr } = run(PROGRAM.replace("'2026-11-21'", day));
  expect(stderr).toMatch(/ToolError: today is ".*", which is no day/);
});

it('gives the schemas and its version', () => {
  const { stdout, stderr } = run(`
    import { createRequire } from 'node:module';
    const require = createRequire(import.meta.url);
    console.log(require('planlint/package.json').name, require('planlint/schema/report.schema.json').title);
  `);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^planlint \S/);
});

it('names the types that its functions take and give', () => {
  const folder = makeFolder({
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        strict: true,
        noEmit: true,
        types: [],
        lib: ['es2023'],
        paths: { planlint: [join(root, 'dist', 'index.d.ts')] },
      },
      files: ['program.ts'],
    }),
    'package.json': '{"type": "module"}',
    'program.ts': `
      import { type Attestation, checkPlan, type CheckPlanOptions, type PlanReport, type RuleSet, type Summary, type Suppression } from 'planlint';
      export function judge(ruleSet: RuleSet, given: CheckPlanOptions, attestations: Attestation[], suppressions: Suppression[]): Summary {
        const report: PlanReport = checkPlan('# Plan', ruleSet, { ...given, attestations, suppressions });
        return report.summary;
      }
    `,
  });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '--project', folder.path], { encoding: 'utf8' });
  folder.remove();
  expect(stdout).toBe('');
}, 60_000);
