// Writes the reports of a run while its plans come, and ends them well also where the run is stopped.
import type { PlanReport, Stopped } from '../model/report.js';
import type { Tally } from '../report/tally.js';
import { Progress } from './progress.js';
import type { ReportSet } from './report-targets.js';
import { write } from '../run/standard-streams.js';

export interface Reporting {
  readonly reports: ReportSet;
  readonly tally: Tally;
  /** Looks at each plan on its way, and may mark it. */
  readonly seen?: (plan: PlanReport) => PlanReport;
  /** Whether a report goes to the terminal, which progress must not disturb. */
  readonly onScreen?: boolean;
  /** How many plans are to come. */
  readonly plans: number;
  readonly stop: AbortSignal;
  /** Whether the plans are judged for more than the reports: then it goes on where nobody reads these any more, as in `planlint ... | head`. */
  readonly goesOnUnread?: boolean;
  /** What to say to somebody who wants to go on later. */
  readonly howToGoOn?: string;
}

/** As a shell tells of a program that Ctrl-C has ended, or a pipe without a reader. */
const EXIT = { stopped: 130, unread: 141 } as const;

/** Null where all plans came. Sets the exit code. */
export async function writeReports(
  judged: AsyncIterable<PlanReport> | Iterable<PlanReport>,
  { reports, tally, seen, onScreen, plans, stop, goesOnUnread = false, howToGoOn }: Reporting,
): Promise<Stopped | null> {
  const progress = new Progress(plans);
  const wanted = (): boolean => goesOnUnread || reports.areRead();
  let count = 0;
  try {
    for await (const each of judged) {
      const plan = seen?.(each) ?? each;
      tally.add(plan);
      if (onScreen) progress.clear();
      await reports.plan(plan);
      count++;
      // Signals are heard between plans alone, wherever those come from: a part that is read gives them without a pause.
      await new Promise(setImmediate);
      if (stop.aborted || !wanted()) break;
      if (count < plans) progress.show(count);
    }
  } finally {
    progress.clear();
  }
  const stopped = (stop.aborted || !wanted()) && count < plans ? { judged: count, plans } : null;
  await reports.end({ summary: tally.summary, ...(stopped ? { stopped } : {}) });
  process.exitCode = !stopped ? tally.exitCode : stop.aborted ? EXIT.stopped : EXIT.unread;
  if (stopped && stop.aborted)
    write(
      'stderr',
      `planlint: stopped after ${count} of ${plans} plans, which the report holds${howToGoOn === undefined ? '' : `; ${howToGoOn}`}\n`,
    );
  return stopped;
}
