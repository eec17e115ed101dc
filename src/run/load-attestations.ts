// Reads an attestations file: a YAML list of what a person vouches for, for one plan or, with `plan`, for the plans of that name.
import { basename } from 'node:path';
import { type Attestation, readAttestation } from '../engine/attest.js';
import { ToolError } from '../model/errors.js';
import { isFullDate } from '../text/calendar.js';
import { suggest } from '../text/suggest.js';
import { readYaml } from '../rules/yaml-file.js';
import { readBeside } from './read-beside.js';

export interface FiledAttestation extends Attestation {
  /** File name of the plan that it is for; for every plan where left out. */
  readonly plan?: string;
}

/** Throws a ToolError that names file, line and column for an entry that is not complete, or of an unknown requirement. */
export function loadAttestations(path: string, requirements: readonly string[]): FiledAttestation[] {
  const hint = 'Give a YAML file that lists attestations.';
  const text = readBeside({ path, name: path, code: 'attestations', hint });
  const file = readYaml({ path, text });
  if (!Array.isArray(file.value))
    throw new ToolError('attestations', `${path}:1:1: not a list of attestations`, {
      hint: 'Write entries of the form "- {requirement: ..., verdict: met, by: ..., date: ..., evidence: ...}".',
    });
  return file.value.map((entry: unknown, i) => {
    const read = readAttestation(entry);
    if (!read)
      throw new ToolError(
        'attestations',
        `${file.placeOf([i])}: an attestation needs a requirement and a verdict`,
        {
          hint: 'The verdict is one of met, partial, review, gap, not-applicable.',
        },
      );
    if (!requirements.includes(read.requirement)) {
      const [near] = suggest(read.requirement, requirements);
      throw new ToolError(
        'attestations',
        `${file.placeOf([i, 'requirement'])}: there is no requirement "${read.requirement}"`,
        {
          hint: near === undefined ? 'planlint rules list shows all of them.' : `Did you mean ${near}?`,
        },
      );
    }
    if (read.by === undefined)
      throw new ToolError(
        'attestations',
        `${file.placeOf([i, 'by'])}: the attestation does not say by whom`,
        {
          hint: 'Give by: a role, such as Chief Officer.',
        },
      );
    if (!isFullDate(read.date))
      throw new ToolError('attestations', `${file.placeOf([i, 'date'])}: the attestation gives no day`, {
        hint: 'Give date: year, month and day, as in 2026-03-30.',
      });
    const filed = file.placeOf([i]);
    const plan = (entry as { plan?: unknown }).plan;
    return { ...read, filed, ...(typeof plan === 'string' ? { plan } : {}) };
  });
}

export function attestationsFor(path: string, filed: readonly FiledAttestation[]): Attestation[] {
  return filed.filter((a) => a.plan === undefined || basename(a.plan) === basename(path));
}
