#!/usr/bin/env node
let program;
try {
  program = require('../dist/bin/start.cjs').load('main.cjs');
} catch {
  console.error(
    'planlint: the program is not built, or a part of it is missing\n  Run npm install in its folder.',
  );
  process.exitCode = 2;
}
program?.main(process.argv);
