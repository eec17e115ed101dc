// Traces of faults, for those who ask for them and no one else.

/** Writes an error's trace to standard error where PLANLINT_DEBUG=1. */
export function showTrace(error: unknown): void {
  if (process.env['PLANLINT_DEBUG'] === '1' && error instanceof Error)
    process.stderr.write(`${error.stack ?? ''}\n`);
}
