// Are several different things each tied to this plan, as other plans of the area are? Each is judged as `connection` judges one;
// so many of them are needed. It knows nothing of what they are.
import type { CheckResult } from '../model/report.js';
import type { Span } from '../model/span.js';
import { contextOf } from './around.js';
import { type Check, type CheckContext, resultOf } from './check.js';
import { keyIn } from './clause.js';
import { judgeConnection } from './connection.js';
import { CONNECTION_SCHEMA, connectionKeys, type ConnectionOptions } from './connection-options.js';
import { isIn, termHits } from './term-hits.js';

interface Options {
  readonly items: readonly ConnectionOptions[];
  /** How many of them must be tied. */
  readonly least: number;
  /** Where one of these stands in the passage or over it, what is named there is nothing: documents of the nation under the names of local ones. */
  readonly unlessAbout?: readonly string[];
}

const MOST_PLACES = 6;

export const connections: Check = {
  kind: 'connections',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['items', 'least'],
    properties: {
      items: { type: 'array', minItems: 2, items: CONNECTION_SCHEMA },
      least: { type: 'integer', minimum: 2 },
      unlessAbout: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
    },
  },
  keys: (options) => {
    const { items, unlessAbout = [] } = options as unknown as Options;
    return [...items.flatMap(connectionKeys), ...unlessAbout.map(keyIn)];
  },
  run: (context, options) => judge(context, options as unknown as Options),
};

function judge(context: CheckContext, { items, least, unlessAbout }: Options): CheckResult {
  const away = unlessAbout ? passagesAbout(context.reading, unlessAbout) : [];
  const results = items.map((item) => without(away, judgeConnection(context, item)));
  const tied = results.filter((r) => r.verdict === 'met');
  const found = tied.length > 0 ? tied : results.filter((r) => r.verdict === 'review');
  const evidence = found.flatMap((r) => r.evidence.slice(0, 1)).slice(0, MOST_PLACES);
  if (tied.length >= least) return resultOf('met', evidence);
  return found.length > 0 ? resultOf('review', evidence) : resultOf('gap');
}

function passagesAbout(reading: CheckContext['reading'], references: readonly string[]): readonly Span[] {
  const hits = termHits(reading, references);
  if (hits.length === 0) return [];
  return reading.plan.passages.filter((passage) => isIn(hits, contextOf(reading, passage)));
}

function without(away: readonly Span[], result: CheckResult): CheckResult {
  if (away.length === 0) return result;
  const evidence = result.evidence.filter((e) => !away.some((p) => e.start >= p.start && e.start < p.end));
  return evidence.length > 0 ? { ...result, evidence } : resultOf('gap');
}
