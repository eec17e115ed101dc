// Being asked to stop, by Ctrl-C or by the system: once, so that the report can be ended well; from then on a second time ends the program
// at once. A thread that computes does not hear it before it pauses, as it does between plans.

export interface Stop {
  /** Aborted when the program is asked to stop. */
  readonly signal: AbortSignal;
  /** From here on a signal ends the program at once, as it does any other. */
  release(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export function listenForStop(): Stop {
  const controller = new AbortController();
  const stop = (): void => {
    release();
    controller.abort();
  };
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return { signal: controller.signal, release };
}

/**
 * For what waits on standard input, and for a single plan: there is no report of some plans that could be ended well, and a signal ends the
 * program at once, also while it computes.
 */
export function neverListens(): Stop {
  return { signal: new AbortController().signal, release: () => {} };
}
