#!/usr/bin/env node
import('../dist/bin/start.cjs').then(
  ({ default: { main } }) => main(process.argv),
  () => {
    console.error(
      'planlint: the program is not built, or a part of it is missing\n  Run npm install in its folder.',
    );
    process.exitCode = 2;
  },
);
