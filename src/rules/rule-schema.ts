// The JSON Schema of a rule file, composed from the checks' own option schemas.
import type { Check } from '../checks/check.js';
import { CLAUSE_SCHEMA } from '../checks/clause.js';
import { FAMILIES, FORCES, VERDICTS } from '../model/verdict.js';

const text = { type: 'string', minLength: 1 };
const value = {
  anyOf: [{ type: ['string', 'boolean'] }, { type: 'array', items: { type: ['string', 'boolean'] } }],
};
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const test = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: { is: value, not: value, from: day, before: day },
};
const FACTS = [
  'authority',
  'model',
  'status',
  'is_first_plan',
  'plan_start',
  'plan_end',
  'island_areas',
  'children_delegated',
  'justice_delegated',
  'homelessness_delegated',
];

const condition = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: Object.fromEntries(FACTS.map((fact) => [fact, test])),
};

/** The same schema with what a clause is told once for all. */
function withClauses(schema: unknown): unknown {
  if (schema === CLAUSE_SCHEMA) return { $ref: '#/definitions/clause' };
  if (Array.isArray(schema)) return schema.map(withClauses);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withClauses(value)]));
}

export function ruleSchema(checks: readonly Check[]): Record<string, unknown> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A planlint rule',
    definitions: { clause: CLAUSE_SCHEMA },
    type: 'object',
    additionalProperties: false,
    required: [
      'id',
      'title',
      'force',
      'basis',
      'requirement',
      'explain',
      'remedy',
      'limits',
      'messages',
      'checks',
      'examples',
    ],
    properties: {
      id: {
        type: 'string',
        pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
        description: 'The id of the requirement; the same as the file name.',
      },
      title: text,
      family: { enum: FAMILIES, description: 'Left out where the folder says it.' },
      force: { enum: FORCES },
      basis: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          properties: { instrument: text, provision: text, source: text },
        },
      },
      requirement: { ...text, description: 'What the plan has to do, in one sentence.' },
      explain: { ...text, description: 'The law in plain words, what is looked for and what counts.' },
      remedy: { ...text, description: 'What to write, with an example sentence.' },
      limits: { ...text, description: 'What the rule cannot see.' },
      messages: {
        type: 'object',
        additionalProperties: false,
        required: ['met', 'review', 'gap'],
        properties: { met: text, review: text, gap: text, partial: text },
      },
      applies: condition,
      combine: { enum: ['any', 'all'] },
      checks: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['kind'],
          properties: { kind: { enum: checks.map((c) => c.kind) }, applies: condition },
          allOf: checks.map((c) => ({
            if: { properties: { kind: { const: c.kind } }, required: ['kind'] },
            then: {
              additionalProperties: false,
              properties: { kind: true, applies: true, with: withClauses(c.schema) },
            },
          })),
        },
      },
      examples: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'verdict', 'plan'],
          properties: {
            name: text,
            verdict: { enum: VERDICTS },
            plan: text,
            evidence: { type: 'array', items: text },
          },
        },
      },
    },
  };
}
