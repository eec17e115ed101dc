// Puts the shares of one piece of work together again, in the order of its plans. Refuses what would not be the whole of it.
import { ToolError } from '../model/errors.js';
import type { PlanReport } from '../model/report.js';
import type { ReportHead } from '../report/format.js';
import type { RunInfo } from '../report/options.js';
import { hasEnd, Part } from './read-part.js';

export interface Merged {
  readonly head: ReportHead;
  readonly run: RunInfo;
  /** Throws a ToolError where a part holds fewer or more plans than it says. */
  readonly plans: Iterable<PlanReport>;
}

/** `current` is what this program would write at the head of a report. Throws a ToolError that names the part at fault. */
export function mergeParts(paths: readonly string[], current: ReportHead): Merged {
  const parts = paths.map((path) => new Part(path));
  const [first] = parts;
  if (first === undefined)
    throw new ToolError('usage', 'no parts to put together', {
      hint: 'Name the files that check --shard k/n has written.',
    });
  const { work, shard } = first.head;
  for (const part of parts) refuseForeign(part, first, current);
  if (shard === undefined && parts.length > 1)
    throw new ToolError(
      'doubled-part',
      `${first.path} and ${parts[1]?.path ?? ''} are each the whole of the work`,
      {
        hint: 'Name one of them.',
      },
    );
  // Before anything is written, as far as that can be told without reading all of them.
  for (const part of parts) if (!hasEnd(part)) throw unfinished(part);
  const owners =
    shard === undefined ? new Array<Part>(work.plans).fill(first) : ownersOf(parts, shard.count, work.plans);
  const { today, ruleSet, tool, version } = first.head;
  return { head: { version, tool, ruleSet, today }, run: { work }, plans: inPlace(owners, parts) };
}

function* inPlace(owners: readonly Part[], parts: readonly Part[]): Generator<PlanReport, void, undefined> {
  for (const part of owners) {
    const plan = part.next();
    if (plan === null) throw unfinished(part);
    yield plan;
  }
  for (const part of parts) {
    if (part.next() !== null || !part.ended) throw unfinished(part);
    part.close();
  }
}

/** The part of each plan, by its place in the work. */
function ownersOf(parts: readonly Part[], count: number, plans: number): Part[] {
  const byIndex = new Map<number, Part>();
  const owners = new Array<Part | undefined>(plans).fill(undefined);
  for (const part of parts) {
    const { index = 0, places = [] } = part.head.shard ?? {};
    const before = byIndex.get(index);
    if (before)
      throw new ToolError(
        'doubled-part',
        `${before.path} and ${part.path} are both share ${index} of ${count}`,
        {
          hint: 'Name one of them.',
        },
      );
    byIndex.set(index, part);
    for (const place of places) owners[place] = part;
  }
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !byIndex.has(index));
  if (missing.length > 0)
    throw new ToolError('missing-part', `share ${missing.join(', ')} of ${count} is missing`, {
      hint: `Run check with --shard ${missing[0] ?? ''}/${count} and name the file that it writes.`,
    });
  const whole = owners.filter((part) => part !== undefined);
  if (whole.length !== plans || byIndex.size !== count)
    throw new ToolError('foreign-part', 'the parts do not make up the work', {
      hint: 'Run all shares again.',
    });
  return whole;
}

function refuseForeign(part: Part, first: Part, current: ReportHead): void {
  const refuse = (what: string, hint: string): never => {
    throw new ToolError('foreign-part', `${part.path} ${what}`, { hint });
  };
  const { tool, ruleSet, today, work, shard } = part.head;
  if (tool.version !== current.tool.version)
    refuse(
      `was written by planlint ${tool.version}, this is ${current.tool.version}`,
      'Use one version for all.',
    );
  if (ruleSet.hash !== current.ruleSet.hash)
    refuse(
      'was judged by other rules than these',
      'Use one installation and, by configuration or --rules, the same rules for all.',
    );
  if (today !== first.head.today)
    refuse(
      `was judged as on ${today}, ${first.path} as on ${first.head.today}`,
      'Give all shares the same --today.',
    );
  if (shard?.count !== first.head.shard?.count)
    refuse(
      `is one of ${shard?.count ?? 1} shares, ${first.path} one of ${first.head.shard?.count ?? 1}`,
      'Run all with the same n in --shard k/n.',
    );
  if (work.hash !== first.head.work.hash || work.plans !== first.head.work.plans)
    refuse(
      `is of other plans or other settings than ${first.path}`,
      'Run all shares over the same plans with the same options.',
    );
}

function unfinished(part: Part): ToolError {
  return new ToolError('unfinished-part', `${part.path} is not complete`, {
    hint: 'Run its command again with --resume.',
  });
}
