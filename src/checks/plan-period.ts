// Does the plan say which period it covers, or the day on which that begins? Reads the text and the front matter together.
import type { CheckResult, Evidence } from '../model/report.js';
import { agree, isDate, isFullDate } from '../text/calendar.js';
import { type Edge, type PlanPeriod, planPeriod } from '../text/plan-period.js';
import { type Check, type CheckContext, resultOf } from './check.js';
import { type Clause, CLAUSE_SCHEMA, clauseKeys } from './clause.js';
import { judge as judgeClauses } from './evidence.js';
import { valueAt } from './front-matter.js';

interface Options {
  /** The whole period, told in the text; or only the full date of its first day, told in the text or the front matter. */
  readonly part: 'whole' | 'start';
  /** Fields of the front matter for the first and last day. */
  readonly start: string;
  readonly end?: string;
  /** What leaves the question to a person where no date is told. */
  readonly review?: readonly Clause[];
}

export const planPeriodCheck: Check = {
  kind: 'plan-period',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['part', 'start'],
    properties: {
      part: { enum: ['whole', 'start'] },
      start: { type: 'string', minLength: 1 },
      end: { type: 'string', minLength: 1 },
      review: { type: 'array', minItems: 1, items: CLAUSE_SCHEMA },
    },
  },
  keys: (options) => ((options as unknown as Options).review ?? []).flatMap(clauseKeys),
  run: (context, options) => {
    const chosen = options as unknown as Options;
    const period = planPeriod(context.reading);
    return chosen.part === 'whole'
      ? judgeWhole(context, period, chosen)
      : judgeStart(context, period, chosen);
  },
};

function judgeWhole(
  context: CheckContext,
  { from, to, lengths, horizons, conflicts }: PlanPeriod,
  options: Options,
): CheckResult {
  const recorded = [options.start, options.end ?? options.start].flatMap((field) => placeOf(context, field));
  if (from && to) {
    const evidence = places([from, to]);
    if (conflicts.length > 0)
      return resultOf(
        'review',
        [...evidence, ...places(conflicts)],
        'different places give different periods',
      );
    const differs = [
      [options.start, from],
      [options.end, to],
    ] as const;
    for (const [field, edge] of differs) {
      const said = field === undefined ? undefined : valueAt(context.reading.plan.frontMatter.data, field);
      if (isDate(said) && !agree(said, edge.date))
        return resultOf(
          'review',
          [...evidence, ...recorded],
          `the front matter gives ${said}, the text ${edge.date}`,
        );
    }
    return resultOf('met', evidence);
  }
  const part = from ?? to;
  if (part) return resultOf('review', places([part]), `only its ${from ? 'start' : 'end'} is given`);
  if (lengths.length > 0)
    return resultOf('review', lengths.slice(0, 1).map(plain), 'only its length is given');
  if (recorded.length > 0) return resultOf('review', recorded, 'only the front matter gives it');
  return horizons.length > 0
    ? resultOf('review', horizons.slice(0, 1), 'only how far it looks ahead is given')
    : judgeUndated(context, options);
}

/** Without any date: is it promised, or spoken of? */
function judgeUndated(context: CheckContext, { review }: Options): CheckResult {
  return review ? judgeClauses(context, { met: [], review }) : resultOf('gap');
}

function judgeStart(context: CheckContext, { from }: PlanPeriod, options: Options): CheckResult {
  const { start } = options;
  const said = valueAt(context.reading.plan.frontMatter.data, start);
  const recorded = placeOf(context, start);
  if (from && isFullDate(from.date)) return resultOf('met', [...places([from]), ...recorded]);
  if (isFullDate(said)) return resultOf('met', recorded);
  if (from) return resultOf('review', places([from]), 'a month or year is given, not a day');
  return recorded.length > 0
    ? resultOf('review', recorded, 'the front matter does not give a day')
    : judgeUndated(context, options);
}

function placeOf({ reading }: CheckContext, field: string): Evidence[] {
  const place = reading.plan.frontMatter.places.get(field);
  return place ? [place] : [];
}

function places(edges: readonly Edge[]): Evidence[] {
  const seen = new Set<number>();
  return edges.filter((e) => !seen.has(e.start) && seen.add(e.start)).map(plain);
}

function plain({ start, end }: Evidence): Evidence {
  return { start, end };
}
