// Clauses that several rules share, in data/shared-clauses.yaml: written once, with `{item}` for what each rule asks about, and put
// into the rule's options where it is read. Checks know plain clauses only.
import { type Clause, CLAUSE_SCHEMA, type Term } from '../checks/clause.js';
import type { SharedUse } from '../checks/shared-clauses.js';
import { ToolError } from '../model/errors.js';
import type { CheckUse } from '../model/rule.js';
import { compileSchema } from './schema-validator.js';
import { readYaml, schemaFault, type SourceFile } from './yaml-file.js';

/** Of each list its clauses, by the option that they are added to (`met`, `review`, `draft`). */
export type SharedClauses = ReadonlyMap<string, Readonly<Record<string, readonly Clause[]>>>;

const ITEM = '{item}';
const SCHEMA = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    minProperties: 1,
    additionalProperties: { type: 'array', minItems: 1, items: CLAUSE_SCHEMA },
  },
};

/** Throws a ToolError naming file, line and column. */
export function readSharedClauses(sources: readonly SourceFile[]): SharedClauses {
  const validate = compileSchema(SCHEMA);
  const lists = sources.flatMap((source) => {
    const file = readYaml(source);
    if (!validate(file.value))
      throw schemaFault(file, validate.errors ?? [], 'A clause is written as in a rule.');
    return Object.entries(file.value as Record<string, Record<string, Clause[]>>);
  });
  return new Map(lists);
}

/** The rule's own clauses stand before the shared ones. Throws a ToolError for a list that does not exist. */
export function putSharedClauses(check: CheckUse, read: () => SharedClauses, place: () => string): CheckUse {
  const { shared, ...own } = check.with ?? {};
  if (shared === undefined) return check;
  const use = shared as SharedUse;
  const lists = read();
  const list = lists.get(use.list);
  if (!list)
    throw new ToolError('rules', `${place()}: no shared clauses are called "${use.list}"`, {
      hint: `data/shared-clauses.yaml holds ${[...lists.keys()].join(', ')}.`,
    });
  const options = Object.entries(list).map(([option, clauses]): [string, readonly Clause[]] => [
    option,
    [...((own[option] ?? []) as readonly Clause[]), ...clauses.map((clause) => clauseFor(clause, use))],
  ]);
  return { ...check, with: { ...own, ...Object.fromEntries<readonly Clause[]>(options) } };
}

function clauseFor(clause: Clause, { item, none = [] }: SharedUse): Clause {
  const put = (term: Term): Term =>
    term === ITEM
      ? item
      : typeof term === 'string'
        ? term
        : term.flatMap((reference) => (reference === ITEM ? item : [reference]));
  const excluded = [...(clause.none ?? []), ...none];
  return {
    ...clause,
    all: clause.all.map(put),
    ...(clause.about ? { about: clause.about.map(put) } : {}),
    ...(clause.headed ? { headed: [put(clause.headed)].flat() } : {}),
    ...(clause.leads ? { leads: [put(clause.leads)].flat() } : {}),
    ...(excluded.length > 0 ? { none: excluded } : {}),
  };
}
