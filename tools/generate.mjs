// Writes the files that are made from the code: schema/rule.schema.json. With --check it only compares, and exits 1 where one is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { CHECKS } from '../dist/checks/index.js';
import { ruleSchema } from '../dist/rules/rule-schema.js';

const root = new URL('../', import.meta.url);
const made = new Map([['schema/rule.schema.json', `${JSON.stringify(ruleSchema(CHECKS), null, 2)}\n`]]);

const check = process.argv.includes('--check');
for (const [path, text] of made) {
  const file = new URL(path, root);
  if (read(file) === text) continue;
  if (check) {
    console.error(`${path} is out of date: run npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
