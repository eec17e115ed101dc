// Traces of faults, for those who ask for them and no one else.
import { write } from '../run/standard-streams.js';

/** Writes an error's trace to standard error where PLANLINT_DEBUG=1. */
export function showTrace(error: unknown): void {
  if (error instanceof Error) writeTrace(error.stack ?? '');
}

/** The same for the trace of a fault in a worker, of which only the text is left. */
export function writeTrace(trace: string): void {
  if (process.env['PLANLINT_DEBUG'] === '1') write('stderr', `${trace}\n`);
}
