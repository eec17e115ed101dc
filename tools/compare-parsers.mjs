// Says whether the fast parser and the reference give the same plans: over files, and over texts made at random.
// node tools/compare-parsers.mjs [--generated N] [--seed S] [FILES AND FOLDERS...]; files may also be the examples of a CommonMark spec.txt
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { readsOtherwise } from '../dist/parse/parser-differences.js';
import { readPlan } from '../dist/parse/read-plan.js';
import { parseWithSatteri } from '../dist/parse/satteri-parser.js';
import { markdownTexts } from './markdown-grammar.mjs';

const SHOWN = 10;
const LONGEST = 400_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { generated: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' } },
});

const outcome = { texts: 0, characters: 0, handed: 0, different: 0, remark: 0, satteri: 0 };
const seen = new Set();

for (const path of positionals.flatMap(listFiles)) compareFile(path);
for (const changes of [0, 4, 12]) {
  const numRuns = Math.round(Number(values.generated) / 3);
  if (numRuns === 0) continue;
  for (const text of fc.sample(markdownTexts({ changes, longest: 3 }), { numRuns, seed: Number(values.seed) }))
    compare(`generated (seed ${values.seed})`, text);
}
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
console.log(
  `${outcome.texts} texts, ${(outcome.characters / 1e6).toFixed(1)} million characters: ${outcome.different} read differently, ` +
    `${outcome.handed} given to the reference for what they hold; remark ${seconds(outcome.remark)}, satteri ${seconds(outcome.satteri)}`,
);
process.exitCode = outcome.different > 0 ? 1 : 0;

function listFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  const patterns = ['**/*.{md,markdown,mdx}'];
  return globSync(patterns, { cwd: path, dot: true, followSymbolicLinks: false }).map((name) => join(path, name));
}

function compareFile(path) {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('spec.txt'))
    for (const [, example] of text.matchAll(/^`{32} example\n([\s\S]*?)^\.$/gm))
      compare(path, example.replaceAll('→', '\t'));
  else if (text.length < LONGEST) compare(path, text);
}

function compare(name, text) {
  if (seen.has(text)) return;
  seen.add(text);
  outcome.texts++;
  outcome.characters += text.length;
  const [one, other] = ['remark', 'satteri'].map((parser) => read(text, parser));
  if (isHanded(text)) outcome.handed++;
  if (one === other) return;
  if (++outcome.different <= SHOWN) console.log(`${name}: ${JSON.stringify(text.slice(0, 2000))}`);
}

/** All that a plan holds, as text; the fault where it is refused. */
function read(text, parser) {
  const start = performance.now();
  try {
    const plan = readPlan(text, parser);
    const places = [...plan.frontMatter.places];
    return JSON.stringify({ ...plan, lines: null, source: null, frontMatter: { ...plan.frontMatter, places } });
  } catch (error) {
    return `${error.code} ${error.message}`;
  } finally {
    outcome[parser] += performance.now() - start;
  }
}

function isHanded(text) {
  try {
    const shown = text.replaceAll('\0', '\ufffd');
    return readsOtherwise(shown, parseWithSatteri(shown, 0), 0);
  } catch {
    return false;
  }
}
