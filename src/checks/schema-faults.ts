// Where a value does not fit a JSON Schema, for the few keywords that the front matter's schema uses. Gives places and kinds, no prose.
// test/checks/schema-faults.test.ts holds it against a full validator.

export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

export type SchemaFault = { readonly path: readonly (string | number)[]; readonly value: unknown } & (
  | { readonly kind: 'unknown-key'; readonly known: readonly string[] }
  | { readonly kind: 'type'; readonly expected: readonly string[] }
  | { readonly kind: 'enum'; readonly allowed: readonly string[] }
  | { readonly kind: 'missing-key'; readonly key: string }
  /** `name` is the schema's definition ("date") where it is one. */
  | { readonly kind: 'form'; readonly name: string | null }
  | { readonly kind: 'minimum'; readonly minimum: number }
  | { readonly kind: 'empty' }
);

export function findSchemaFaults(value: unknown, root: Schema): SchemaFault[] {
  return faultsOf(value, root, [], root, null);
}

function faultsOf(
  value: unknown,
  schema: Schema,
  path: readonly (string | number)[],
  root: Schema,
  name: string | null,
): SchemaFault[] {
  if (schema.$ref !== undefined) {
    const target = schema.$ref.replace('#/definitions/', '');
    return faultsOf(value, root.definitions?.[target] ?? {}, path, root, target);
  }
  if (schema.anyOf) {
    const results = schema.anyOf.map((choice) => faultsOf(value, choice, path, root, null));
    // A choice that takes this type of value tells more than "none of them".
    const fitting =
      results.find((faults) => faults.length === 0) ??
      results.find((faults) => !faults.some((f) => f.kind === 'type' && f.path.length === path.length));
    return (
      fitting ?? [
        {
          kind: 'type',
          path,
          value,
          expected: results.flat().flatMap((f) => (f.kind === 'type' ? f.expected : [])),
        },
      ]
    );
  }
  if (schema.type !== undefined && !isOfType(value, schema.type))
    return [{ kind: 'type', path, value, expected: [name === 'date' ? name : schema.type] }];
  if (schema.enum && !schema.enum.includes(value))
    return [{ kind: 'enum', path, value, allowed: schema.enum.map(String) }];
  if (typeof value === 'string') {
    if (schema.minLength !== undefined && value.length < schema.minLength)
      return [{ kind: 'empty', path, value }];
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value))
      return [{ kind: 'form', path, value, name }];
  }
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum)
    return [{ kind: 'minimum', path, value, minimum: schema.minimum }];
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((item: unknown, i) => faultsOf(item, items, [...path, i], root, null)) : [];
  }
  return typeof value === 'object' && value !== null
    ? keyFaults(value as Record<string, unknown>, schema, path, root)
    : [];
}

function keyFaults(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  path: readonly (string | number)[],
  root: Schema,
): SchemaFault[] {
  const known = schema.properties ?? {};
  const faults = Object.entries(value).flatMap(([key, member]): SchemaFault[] => {
    const at = [...path, key];
    const own = Object.hasOwn(known, key) ? known[key] : undefined;
    if (own) return faultsOf(member, own, at, root, null);
    const byPattern = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) =>
      new RegExp(pattern).test(key),
    );
    if (byPattern.length > 0)
      return byPattern.flatMap(([, other]) => faultsOf(member, other, at, root, null));
    return schema.additionalProperties === false
      ? [{ kind: 'unknown-key', path: at, value: member, known: Object.keys(known) }]
      : [];
  });
  const missing = (schema.required ?? []).filter((key) => !Object.hasOwn(value, key));
  return [...faults, ...missing.map((key): SchemaFault => ({ kind: 'missing-key', path, value, key }))];
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}
