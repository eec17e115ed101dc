// Are several different things each tied to this plan, as other plans of the area are? Each is judged as `connection` judges one;
// so many of them are needed. It knows nothing of what they are.
import type { CheckResult } from '../model/report.js';
import { type Check, type CheckContext, resultOf } from './check.js';
import { judgeConnection } from './connection.js';
import { CONNECTION_SCHEMA, connectionKeys, type ConnectionOptions } from './connection-options.js';

interface Options {
  readonly items: readonly ConnectionOptions[];
  /** How many of them must be tied. */
  readonly least: number;
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
    },
  },
  keys: (options) => (options as unknown as Options).items.flatMap(connectionKeys),
  run: (context, options) => judge(context, options as unknown as Options),
};

function judge(context: CheckContext, { items, least }: Options): CheckResult {
  const results = items.map((item) => judgeConnection(context, item));
  const tied = results.filter((r) => r.verdict === 'met');
  const found = tied.length > 0 ? tied : results.filter((r) => r.verdict === 'review');
  const evidence = found.flatMap((r) => r.evidence.slice(0, 1)).slice(0, MOST_PLACES);
  if (tied.length >= least) return resultOf('met', evidence);
  return found.length > 0 ? resultOf('review', evidence) : resultOf('gap');
}
