// What a report format is: told the head first, then plan by plan, then the end, so that a stream of plans need not be held in memory.
import type { PlanReport, Report, Stopped, Summary } from '../model/report.js';
import type { ReportOptions } from './options.js';

export type ReportHead = Omit<Report, 'documents' | 'stopped' | 'summary'>;

export interface ReportTail {
  /** All plans together. */
  readonly summary: Summary;
  /** Where the run was stopped before its end. */
  readonly stopped?: Stopped;
}

/** Text is written as UTF-8. An empty chunk writes nothing. Parts are written one after the other. */
export type Chunk = string | Uint8Array | readonly Uint8Array[];

export interface ReportWriter {
  /** What to write once this plan is judged. */
  plan(document: PlanReport): Chunk;
  /** What to write after the last plan. */
  end(tail: ReportTail): Chunk | Promise<Chunk>;
}

export type ReportFormat = (head: ReportHead, options: ReportOptions) => ReportWriter;

/** Gives its text the first time that it is asked, then nothing: what stands before the first plan, or before the end where there is none. */
export function sayOnce(text: string): () => string {
  let left = text;
  return () => {
    const said = left;
    left = '';
    return said;
  };
}
