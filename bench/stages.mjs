// Where the time of a plan goes once everything is hot: node stages.mjs FOLDER. One thread, the plans of the folder three times over; prints
// milliseconds a plan as JSON. Hot means that V8 has compiled what it will; what a first plan costs, whole processes show.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { checkPlan } from '../dist/engine/check-plan.js';
import { readFacts } from '../dist/engine/facts.js';
import { readPlan } from '../dist/parse/read-plan.js';
import { loadRuleSet } from '../dist/run/load-rule-set.js';
import { Reading } from '../dist/text/reading.js';

const ROUNDS = 3;
const TODAY = '2026-01-01';

const folder = process.argv[2] ?? '.';
const { ruleSet, authorities, basisText } = await loadRuleSet();
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

for (let round = 1; round < ROUNDS; round++) for (const source of sources) measureOne(source);
const all = sources.map(measureOne);

const mean = (/** @type {(one: ReturnType<typeof measureOne>) => number} */ of) =>
  all.reduce((sum, one) => sum + of(one), 0) / all.length;
const [reading, phrases, facts] = [
  mean((one) => one.reading),
  mean((one) => one.phrases),
  mean((one) => one.facts),
];
process.stdout.write(
  JSON.stringify({
    'reading: Markdown to the document model': reading,
    'finding all phrases': phrases,
    'facts: maker, status, period, localities': facts,
    'judging the requirements': mean((one) => one.whole) - reading - phrases - facts,
    'the report as JSON': mean((one) => one.report),
  }),
);

/** The stages apart, and then the whole check anew: it keeps nothing of them. */
function measureOne(/** @type {string} */ source) {
  const took = (/** @type {() => unknown} */ act) => {
    const began = performance.now();
    act();
    return performance.now() - began;
  };
  /** @type {any} */ let plan;
  /** @type {any} */ let reading;
  /** @type {any} */ let report;
  return {
    reading: took(() => (plan = readPlan(source))),
    phrases: took(() => (reading = new Reading(plan, ruleSet.lexicon.scan(plan)))),
    facts: took(() => readFacts(reading, { authorities })),
    whole: took(
      () => (report = checkPlan(source, ruleSet, { path: 'plan.md', today: TODAY, authorities, basisText })),
    ),
    report: took(() => JSON.stringify(report)),
  };
}
