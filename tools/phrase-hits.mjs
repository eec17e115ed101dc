// Shows what each phrase of a concept hits in the labelled plans, with the words around it: a phrase that hits another meaning is too broad.
// npm run phrase-hits -- CONCEPT [--most N] [--in FOLDER]...
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readPlan } from '../dist/parse/read-plan.js';
import { Lexicon } from '../dist/text/lexicon.js';
import { compilePhraseBook } from '../dist/text/phrase-book.js';
import { Reading } from '../dist/text/reading.js';

const CONCEPTS = fileURLToPath(new URL('../data/concepts/', import.meta.url));
const PLANS = fileURLToPath(new URL('../fixtures/plans/', import.meta.url));
const WORDS_AROUND = 9;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '4' }, in: { type: 'string', multiple: true, default: [PLANS] } },
});
const [name = ''] = positionals;
const concept = findConcept(name);
if (!concept) {
  console.error(`no concept is called "${name}"\n  Give the name of one in data/concepts/.`);
  process.exitCode = 2;
} else show(concept);

function findConcept(id) {
  for (const file of readdirSync(CONCEPTS)) {
    const found = parse(readFileSync(`${CONCEPTS}${file}`, 'utf8'))[id];
    if (found) return Array.isArray(found) ? { phrases: found } : found;
  }
  return null;
}

function show({ phrases = [], unless = [] }) {
  const hits = hitsOf(phrases, unless);
  phrases.forEach((phrase, i) => {
    const places = hits[i];
    if (places.length === 0) return;
    console.log(`${places.length} × ${phrase}`);
    for (const place of spread(places, Number(values.most))) console.log(`    ${place}`);
  });
  console.log(`${hits.filter((places) => places.length === 0).length} of ${phrases.length} phrases hit nothing`);
}

/** By phrase, its places in all plans. */
function hitsOf(phrases, unless) {
  const lexicon = new Lexicon(
    compilePhraseBook(phrases.map((phrase, i) => ({ id: `${i}`, phrases: [phrase], includes: [], unless })), []),
  );
  const hits = phrases.map(() => []);
  for (const folder of values.in)
    for (const file of readdirSync(folder).filter((f) => f.endsWith('.md'))) {
      const plan = readPlan(readFileSync(`${folder}/${file}`, 'utf8'));
      const reading = new Reading(plan, lexicon.scan(plan));
      const words = (from, to) => plan.tokens.words.slice(Math.max(0, from), to).join(' ');
      phrases.forEach((_, i) => {
        for (const { start, end } of reading.of(`${i}`))
          hits[i].push(
            `${file}: ${words(start - WORDS_AROUND, start)} [${words(start, end)}] ${words(end, end + WORDS_AROUND)}`,
          );
      });
    }
  return hits;
}

/** As many as `most`, from all over the list. */
function spread(places, most) {
  const step = Math.max(1, Math.floor(places.length / most));
  return places.filter((_, i) => i % step === 0).slice(0, most);
}
