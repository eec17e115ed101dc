// Reads labelled plans from a folder: NAME.labels.yaml with the right answers, and the plan that it names beside it.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Label, LabelledFault, LabelledPlan } from '../engine/label.js';
import { ToolError } from '../model/errors.js';
import { VERDICTS } from '../model/verdict.js';
import { compileSchema } from '../rules/schema-validator.js';
import { readYaml, schemaFault } from '../rules/yaml-file.js';
import { readNamedSource } from './read-source.js';

const text = { type: 'string', minLength: 1 };
const verdict = { enum: VERDICTS };
const SCHEMA = {
  type: 'object',
  required: ['plan', 'verdicts'],
  properties: {
    plan: text,
    verdicts: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['verdict'],
        properties: { verdict, also: { type: 'array', items: verdict }, quote: text },
      },
    },
    faults: {
      anyOf: [
        { type: 'null' },
        {
          type: 'array',
          items: {
            type: 'object',
            required: ['requirement'],
            properties: { requirement: text, quote: text },
          },
        },
      ],
    },
  },
};

export interface LabelledFile {
  /** Path of the plan. */
  readonly path: string;
  readonly labels: LabelledPlan;
}

/** Sorted by the label files' names. Throws a ToolError for a folder without labels and for a label file that does not fit. */
export function loadLabels(folder: string): LabelledFile[] {
  let names;
  try {
    names = readdirSync(folder)
      .filter((name) => name.endsWith('.labels.yaml'))
      .sort();
  } catch (cause) {
    throw new ToolError('not-found', `${folder} is not a folder that can be read`, {
      hint: 'Name a folder that holds NAME.md and NAME.labels.yaml.',
      cause,
    });
  }
  if (names.length === 0)
    throw new ToolError('no-labels', `no labels in the folder ${folder}`, {
      hint: 'Labels of a plan stand beside it in NAME.labels.yaml.',
    });
  const validate = compileSchema(SCHEMA);
  return names.map((name) => {
    const path = join(folder, name);
    const file = readYaml({ path, text: readNamedSource(path) });
    if (!validate(file.value))
      throw schemaFault(file, validate.errors ?? [], 'A label file has plan, verdicts and faults.');
    const { plan, verdicts, faults } = file.value as {
      plan: string;
      verdicts: Record<string, Label>;
      faults?: LabelledFault[] | null;
    };
    const source = join(folder, plan);
    return {
      path: source,
      labels: { name: basename(plan, '.md'), text: readNamedSource(source), verdicts, faults: faults ?? [] },
    };
  });
}
