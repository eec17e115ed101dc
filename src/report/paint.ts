// Colours by meaning, so that a format says what a thing is and not how it looks. The only door to chalk.
import { Chalk } from 'chalk';
import type { Verdict } from '../model/verdict.js';

export interface Paint {
  readonly verdict: Readonly<Record<Verdict, (text: string) => string>>;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
}

export function paintFor(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    verdict: {
      met: chalk.green,
      partial: chalk.magenta,
      review: chalk.yellow,
      gap: chalk.red,
      'not-applicable': chalk.gray,
    },
    strong: chalk.bold,
    faint: chalk.gray,
    good: chalk.green.bold,
    bad: chalk.red.bold,
    warn: chalk.yellow.bold,
  };
}
