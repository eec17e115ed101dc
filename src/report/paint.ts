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
  // Chalk joins all its arguments, so these can be handed to map().
  const one =
    (style: (text: string) => string) =>
    (text: string): string =>
      style(text);
  return {
    verdict: {
      met: one(chalk.green),
      partial: one(chalk.magenta),
      review: one(chalk.yellow),
      gap: one(chalk.red),
      'not-applicable': one(chalk.gray),
    },
    strong: one(chalk.bold),
    faint: one(chalk.gray),
    good: one(chalk.green.bold),
    bad: one(chalk.red.bold),
    warn: one(chalk.yellow.bold),
  };
}
