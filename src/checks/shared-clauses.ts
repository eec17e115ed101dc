// How a rule asks for clauses that several rules share. They are put in before any check runs, so that a check knows plain clauses only.
const strings = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };

export interface SharedUse {
  /** Name of a list in data/shared-clauses.yaml. */
  readonly list: string;
  /** What stands in the place of `{item}` in them: any of these. */
  readonly item: readonly string[];
  /** Added to what must not stand in the place. */
  readonly none?: readonly string[];
}

export const SHARED_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['list', 'item'],
  properties: { list: { type: 'string', minLength: 1 }, item: strings, none: strings },
};
