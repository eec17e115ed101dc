// Starts the bundled program, and its workers, from code that V8 compiled before where it was this version of V8; else the code is compiled now.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Set before anything is loaded, since V8 refuses code that it kept under other flags.
// V8 tells the user of a flag that it does not know, at every start: these were tried with the V8 of Node 20, 22, 24 and 25, and no other gets any.
if (/^(?:11\.3|12\.4|13\.6|14\.1)\./.test(process.versions.v8)) {
  // Code is optimised once it has run three times as long as V8 would wait: most of what judges a plan runs briefly, and optimising it
  // costs more than it gains, for one plan and for hundreds. Node 20 counts what runs, the others how often it is called.
  setFlagsFromString(
    process.versions.v8.startsWith('11.')
      ? '--interrupt-budget=400000'
      : '--invocation-count-for-turbofan=9000',
  );
  // What is made for a plan is dropped with it, even where most of it lives long enough for V8 to take it for lasting: 30 MB less.
  setFlagsFromString('--no-allocation-site-pretenuring');
  // Handing what is young to other threads costs more than it gains: 8 % less time of the processors.
  setFlagsFromString('--no-parallel-scavenge');
  // Plans that are done are collected once the heap has doubled; V8 would let it grow to four times what is in use: 35 MB less, at no cost of time.
  setFlagsFromString('--heap-growing-percent=100');
}

/** Files of the bundle that have been loaded: what they export, and what V8 made of them. */
const loaded = new Map();

/** As require() would, for files of the bundle. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const file = join(__dirname, name);
  // The bundle holds ASCII alone, which takes no decoding.
  const text = readFileSync(file, 'latin1');
  const script = new Script(`(function (exports, require, module, __filename) {${text}\n})`, {
    filename: file,
    cachedData: readOrNone(`${file}.cache`),
  });
  const module = { exports: {} };
  loaded.set(name, { module, script });
  const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, requireFrom, module, file);
  return module.exports;
}

function readOrNone(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

exports.load = load;

/** Asked for by the build alone, after a run, when what a run needs has been compiled. */
if (process.env.PLANLINT_KEEP_CODE === '1')
  process.on('exit', () => {
    for (const [name, { script }] of loaded)
      writeFileSync(join(__dirname, `${name}.cache`), script.createCachedData());
  });
