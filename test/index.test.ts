// The package as another program imports it, by its name.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

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
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^true gap .*2014.*s\.29/);
});
