// The only door to the JSON Schema validator. It is loaded when first asked for: judging a plan with compiled rules needs none.
import { createRequire } from 'node:module';
import type { Ajv, ValidateFunction } from 'ajv';

const load = createRequire(import.meta.url);

export function compileSchema(schema: object): ValidateFunction {
  const { Ajv: Validator } = load('ajv') as { Ajv: typeof Ajv };
  return new Validator({ allErrors: true, strict: false }).compile(schema);
}
