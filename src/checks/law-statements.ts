// Statements about the law that are wrong, or no longer right: each is a clause of the rule, with what to say instead.
import type { Region } from '../model/plan.js';
import type { Finding } from '../model/report.js';
import { STANCES } from '../text/stance.js';
import type { Check, CheckContext } from './check.js';
import { type Clause, CLAUSE_SCHEMA, clauseKeys, DEFAULT_REGIONS } from './clause.js';
import { citationsOf, type PlacedFault, resultOfFaults } from './citations.js';
import { findClause } from './find-clause.js';
import { planDate } from './plan-date.js';

export interface Statement {
  readonly when: Clause;
  readonly message: Finding['message'];
  readonly suggestion: string;
  /** ISO date from which it is wrong. */
  readonly from?: string;
}

export const STATEMENTS_SCHEMA = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['when', 'message', 'suggestion'],
    properties: {
      when: CLAUSE_SCHEMA,
      message: { type: 'string', minLength: 1 },
      suggestion: { type: 'string', minLength: 1 },
      from: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    },
  },
};

const NOT_NEGATED = STANCES.filter((stance) => stance !== 'negated');

export const lawStatements: Check = {
  kind: 'law-statements',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['statements'],
    properties: { statements: STATEMENTS_SCHEMA },
  },
  keys: (options) => statementKeys(options['statements'] as readonly Statement[]),
  run: (context, options) =>
    resultOfFaults(context, findStatements(context, options['statements'] as readonly Statement[])),
};

export function statementKeys(statements: readonly Statement[]): string[] {
  return statements.flatMap((statement) => clauseKeys(statement.when));
}

const ANYWHERE: readonly Region[] = [...DEFAULT_REGIONS, 'glossary'];
const clauses = new WeakMap<Clause, Clause>();

/** Whoever says it and also in a glossary, unless the rule asks for somebody or some place. */
function clauseOf(when: Clause): Clause {
  let clause = clauses.get(when);
  if (!clause) clauses.set(when, (clause = { whose: 'any', regions: ANYWHERE, ...when }));
  return clause;
}

/** Places where the plan makes one of the statements: not asked, not denied. */
export function findStatements(context: CheckContext, statements: readonly Statement[]): PlacedFault[] {
  const { reading } = context;
  const date = planDate(context);
  const taken = new Set(
    citationsOf(context).mentions.flatMap((m) => (m.form === 'slip' ? [m.firstToken] : [])),
  );
  return statements.flatMap(({ when, message, suggestion, from }) => {
    if (from !== undefined && date < from) return [];
    return findClause(reading, clauseOf(when), NOT_NEGATED)
      .filter((match) => match.accepted && !taken.has(match.place.start))
      .flatMap((match): PlacedFault[] => {
        // Where a statement runs over two sentences, it is made in the later one.
        const at = Math.max(...match.hits.map((hit) => hit.start));
        const sentence = reading.sentenceAt(at);
        if (/\?[^\w?]*$/.test(sentence.text)) return [];
        return [{ start: sentence.start, end: sentence.end, token: at, message, suggestion }];
      });
  });
}
