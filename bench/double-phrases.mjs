// A copy of planlint with twice as many phrases: for each phrase of the concepts one more that goes on with a word of another trade. The
// new ones begin as often in a plan as the old and are followed as far, so what is measured is their number and not more evidence.
// Ten rules ask for them.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './planlint.mjs';
import { createRandom } from './plans/random.mjs';

const { parse, stringify } = createRequire(join(ROOT, 'package.json'))('yaml');
const COPIED = [
  'bin',
  'data',
  'fixtures/plans',
  'rules',
  'schema',
  'src',
  'tools',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const RULES = 10;
const TRADE =
  'anchor ballast bilge bollard bowsprit bulkhead buoy capstan caulking chandler cleat cofferdam dredger fathom fender foghorn forecastle gangplank gunwale halyard hawser hull jetty keel keelson kelp lanyard lighthouse mainsail mast mooring pontoon quayside rigging rudder sextant slipway spinnaker starboard tiller topsail trawler windlass yardarm axle bobbin chisel dovetail dowel gimlet hacksaw lathe mallet mandrel mortise rivet solder spokeshave sprocket tenon thresher treadle trowel veneer'.split(
    ' ',
  );
const random = createRandom(7);

/** @param {string} copy a folder to make @returns {{root: string, added: number, rules: number}} the copy, built */
export function copyWithTwiceThePhrases(copy) {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of COPIED)
    if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');

  const phrases = readPhrases().map((phrase) => `${phrase} ${random.pick(TRADE)}`);
  const size = Math.ceil(phrases.length / RULES);
  const concepts = Array.from({ length: RULES }, (_, i) => [
    `bench-more-${i + 1}`,
    { phrases: phrases.slice(i * size, (i + 1) * size) },
  ]);
  writeFileSync(join(copy, 'data', 'concepts', 'bench-more.yaml'), stringify(Object.fromEntries(concepts)));
  for (const [id] of concepts)
    writeFileSync(join(copy, 'rules', 'drafting', `${String(id)}.yaml`), stringify(ruleOf(String(id))));

  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: copy,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) throw new Error(`the copy does not build: ${build.stdout}${build.stderr}`);
  return { root: copy, added: phrases.length, rules: RULES };
}

/** All phrases of all concepts, as written. @returns {string[]} */
function readPhrases() {
  const folder = join(ROOT, 'data', 'concepts');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.flatMap((name) =>
    Object.values(parse(readFileSync(join(folder, name), 'utf8'))).flatMap((concept) =>
      Array.isArray(concept)
        ? concept
        : ['phrases', 'unless', 'later', 'rivals'].flatMap((key) => concept[key] ?? []),
    ),
  );
}

const ruleOf = (/** @type {string} */ id) => ({
  id,
  title: `More phrases: ${id}`,
  force: 'may',
  basis: [{ source: 'The benchmark' }],
  requirement: 'The plan says something of these.',
  explain: 'It makes the rule set larger, to measure what that costs.',
  remedy: 'Nothing is to be written.',
  limits: 'It is for measuring alone.',
  messages: { met: 'Something is said.', review: 'Something may be said.', gap: 'Nothing is said.' },
  checks: [{ kind: 'evidence', with: { met: [{ all: [`<${id}>`], stance: ['done'] }] } }],
  examples: [{ name: 'Nothing', verdict: 'gap', plan: 'Nothing of the kind.\n' }],
});
