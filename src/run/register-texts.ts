// The texts of the registers that come with the program. The one place that knows where they lie.
import { readFileSync } from 'node:fs';
import { ToolError } from '../model/errors.js';
import { REGISTER_NAMES, type NamedText, type RegisterName } from '../rules/register-names.js';

export const REGISTER_FOLDER = new URL('../../data/', import.meta.url);

export type RegisterTexts = Readonly<Record<RegisterName, NamedText>>;

/** The texts as they lie on disk. Throws a ToolError where a file is missing. */
export function readRegisterTexts(data: URL = REGISTER_FOLDER): RegisterTexts {
  return Object.fromEntries(REGISTER_NAMES.map((name) => [name, readText(name, data)])) as RegisterTexts;
}

function readText(register: RegisterName, data: URL): NamedText {
  const name = `data/${register}.yaml`;
  try {
    return { name, text: readFileSync(new URL(`${register}.yaml`, data), 'utf8') };
  } catch (cause) {
    throw new ToolError('missing-data', `${name} cannot be read`, {
      hint: 'Install planlint again: the file is part of it.',
      cause,
    });
  }
}
