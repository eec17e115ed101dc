// YAML files of rules and data, with the place of every value, so that a fault names file, line and column.
import type { ErrorObject } from 'ajv';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { ToolError } from '../model/errors.js';
import { depthOfYaml } from '../parse/yaml-depth.js';

export interface SourceFile {
  /** As shown in messages. */
  readonly path: string;
  readonly text: string;
}

export interface YamlFile {
  readonly path: string;
  readonly value: unknown;
  /** "rules/act/x.yaml:12:3" for the value at a path of keys, or the nearest place that exists. */
  placeOf(keys: readonly (string | number)[]): string;
  /** The same for the last key itself, where it stands in a map. */
  placeOfKey(keys: readonly (string | number)[]): string;
}

/** Nested deeper, a text overflows the stack of the YAML parser. */
const DEEPEST = 200;
const MOST_ALIASES = 100;

/** Throws a ToolError of this code for text that is not YAML, is nested too deeply or repeats itself without end. */
export function readYaml(file: SourceFile, code = 'rules'): YamlFile {
  if (depthOfYaml(file.text) > DEEPEST)
    throw new ToolError(code, `${file.path}:1:1: the values are nested too deeply to be read`, {
      hint: 'Write them flat.',
    });
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file.path}:${String(line)}:${String(col)}`;
  };
  const [error] = document.errors;
  if (error)
    throw new ToolError(
      code,
      `${place(error.pos[0])}: not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
      { hint: 'Mend the file at this place.' },
    );
  const placeOf = (keys: readonly (string | number)[]): string => {
    for (let length = keys.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return `${file.path}:1:1`;
  };
  const placeOfKey = (keys: readonly (string | number)[]): string => {
    const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
    const pair = isMap(parent)
      ? parent.items.find((p) => isScalar(p.key) && p.key.value === keys.at(-1))
      : null;
    return isScalar(pair?.key) && pair.key.range ? place(pair.key.range[0]) : placeOf(keys);
  };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
    JSON.stringify(value);
  } catch (cause) {
    throw new ToolError(code, `${file.path}:1:1: YAML aliases that cannot be followed`, {
      hint: 'Write the values out.',
      cause,
    });
  }
  return { path: file.path, value, placeOf, placeOfKey };
}

/** One line for the most telling of ajv's errors. */
export function schemaFault(
  file: YamlFile,
  errors: readonly ErrorObject[],
  hint = 'See schema/rule.schema.json for what a rule may hold.',
): ToolError {
  const telling = errors.filter((e) => e.keyword !== 'if' && e.keyword !== 'anyOf' && e.keyword !== 'allOf');
  const error = telling[0] ?? errors[0];
  const keys = (error?.instancePath ?? '')
    .split('/')
    .slice(1)
    .map((k) => (/^\d+$/.test(k) ? Number(k) : k));
  const params = (error?.params ?? {}) as { additionalProperty?: string; allowedValues?: unknown[] };
  const detail = params.additionalProperty
    ? `unknown key "${params.additionalProperty}"`
    : params.allowedValues
      ? `${error?.message ?? ''}: ${params.allowedValues.join(', ')}`
      : (error?.message ?? 'does not fit the schema');
  const at = keys.length > 0 ? ` at ${keys.join('.')}` : '';
  const place = file.placeOf(params.additionalProperty ? [...keys, params.additionalProperty] : keys);
  return new ToolError('rules', `${place}: ${detail}${at}`, { hint });
}
