// Records in fixtures/reached.json how well the rules do on the labelled plans and passages: `npm run record`. A worse figure than the
// recorded one is refused, so that it only rises; --force records it all the same.
import { readFileSync, writeFileSync } from 'node:fs';
import { measure } from './measure-score.mjs';

const file = new URL('../fixtures/reached.json', import.meta.url);
const before = readJson(file);
const now = await measure();
const worse = Object.keys(before).filter((set) => now[set] && now[set].agreement < before[set].agreement);
if (worse.length > 0 && !process.argv.includes('--force')) {
  for (const set of worse) console.error(`${set}: ${now[set].agreement} is less than the recorded ${before[set].agreement}`);
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`);
  for (const [set, { agreement, allClear }] of Object.entries(now))
    console.log(`${set}: agreement ${agreement} %, gaps called met ${allClear}`);
}

function readJson(url) {
  try {
    return JSON.parse(readFileSync(url, 'utf8'));
  } catch {
    return {};
  }
}
