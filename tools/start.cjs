// Starts the bundled program from code that V8 compiled before, where it was this version of V8; else the code is compiled now.
const { readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const vm = require('node:vm');

const file = join(__dirname, 'main.cjs');
const kept = join(__dirname, 'main.cache');

const script = new vm.Script(Module.wrap(readFileSync(file, 'utf8')), {
  filename: file,
  cachedData: readOrNone(kept),
});
// As require() would: the parts that are loaded later find the program under its name.
const program = new Module(file, module);
program.filename = file;
program.paths = module.paths;
require.cache[file] = program;
script.runInThisContext()(program.exports, program.require.bind(program), program, file, __dirname);
program.loaded = true;

exports.main = async (argv) => {
  await program.exports.main(argv);
  // Asked for by the build alone, after a run, when what a run needs has been compiled.
  if (process.env.PLANLINT_KEEP_CODE === '1') writeFileSync(kept, script.createCachedData());
};

function readOrNone(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
