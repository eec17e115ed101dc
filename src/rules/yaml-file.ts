// YAML files of rules and data, with the place of every value, so that a fault names file, line and column.
import type { ErrorObject } from 'ajv';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { ToolError } from '../model/errors.js';

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
}

/** Throws a ToolError (code `rules`) for text that is not YAML. */
export function readYaml(file: SourceFile): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file.path}:${String(line)}:${String(col)}`;
  };
  const [error] = document.errors;
  if (error)
    throw new ToolError(
      'rules',
      `${place(error.pos[0])}: not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
      { hint: 'Mend the file at this place.' },
    );
  return {
    path: file.path,
    value: document.toJS(),
    placeOf: (keys) => {
      for (let length = keys.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(keys.slice(0, length), true);
        if (isNode(node) && node.range) return place(node.range[0]);
      }
      return `${file.path}:1:1`;
    },
  };
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
