// `--format NAME` and `--format NAME=FILE`, as often as wanted: which reports are written, and where each goes.
import { existsSync } from 'node:fs';
import type { PlanReport } from '../model/report.js';
import type { ReportHead, ReportTail, ReportWriter } from '../report/format.js';
import { FORMAT_NAMES, type FormatName, FORMATS } from '../report/index.js';
import type { ReportOptions } from '../report/options.js';
import { identityOf } from '../run/file-behind.js';
import { isMarkdownReport } from '../run/is-report.js';
import { type Output, openOutput, type OutputOptions } from '../run/open-output.js';
import { suggest } from '../text/suggest.js';
import { ToolError } from '../model/errors.js';

export interface Target {
  readonly format: FormatName;
  /** Standard output where left out. */
  readonly file?: string;
}

/** What is wrong with a target, as a hint to the reader. */
export class TargetFault extends Error {}

/** Throws a TargetFault for a format that there is not. */
export function readTarget(value: string): Target {
  const [name = '', ...rest] = value.split('=');
  const format = FORMAT_NAMES.find((known) => known === name);
  if (format === undefined) {
    const [near] = suggest(name, FORMAT_NAMES);
    throw new TargetFault(
      near === undefined ? `Choose one of ${FORMAT_NAMES.join(', ')}.` : `Did you mean ${near}?`,
    );
  }
  if (rest.length > 0 && rest.join('=') === '') throw new TargetFault(`Name a file after ${name}=.`);
  return rest.length > 0 ? { format, file: rest.join('=') } : { format };
}

/** `output` is the file for the format that names none. Throws a ToolError where two would go to the same place, or none to `output`. */
export function placeTargets(targets: readonly Target[], output: string | undefined): Target[] {
  const asked: readonly Target[] = targets.length > 0 ? targets : [{ format: 'text' }];
  const placed = asked.map((target) =>
    target.file === undefined && output !== undefined ? { ...target, file: output } : target,
  );
  if (output !== undefined && asked.every((target) => target.file !== undefined))
    throw new ToolError('usage', `no format is left for ${output}: every one names a file of its own`, {
      hint: 'Leave --output out, or name one format without a file.',
    });
  const places = placed.map(({ file }) => (file === undefined ? '' : (identityOf(file) ?? file)));
  const twice = placed.find((_, i) => places.indexOf(places[i] ?? '') !== i);
  if (twice !== undefined)
    throw new ToolError('usage', `two formats would be written to ${twice.file ?? 'standard output'}`, {
      hint: 'Name a file for each, as in --format html=report.html.',
    });
  return placed;
}

/** Which plans found in folders are none: the reports of an earlier run that these are written over. Undefined where there are none. */
export function earlierReports(targets: readonly Target[]): ((path: string) => boolean) | undefined {
  const reports = targets.flatMap(({ file }) =>
    file !== undefined && isMarkdownReport(file) ? [identityOf(file)] : [],
  );
  return reports.length === 0 ? undefined : (path) => reports.includes(identityOf(path));
}

/** Throws a ToolError where a report would be written over what the run is to read. */
export function refuseOverwriting(
  targets: readonly { readonly file?: string | undefined }[],
  inputs: readonly string[],
): void {
  const files = targets.flatMap(({ file }) => (file !== undefined && existsSync(file) ? [file] : []));
  if (files.length === 0) return;
  const read = new Set(inputs.map(identityOf));
  for (const file of files) {
    const identity = identityOf(file);
    if (identity !== null && read.has(identity))
      throw new ToolError('usage', `the report would be written over ${file}, which is to be read`, {
        hint: 'Name another file for the report; of a folder of plans, ignore leaves one out.',
      });
  }
}

/** The reports of one run, written side by side. */
export class ReportSet {
  readonly #parts: readonly { readonly writer: ReportWriter; readonly output: Output }[];

  private constructor(parts: readonly { readonly writer: ReportWriter; readonly output: Output }[]) {
    this.#parts = parts;
  }

  /** `optionsFor` tells how a report looks on its way to a file, or to standard output. */
  static async open(
    targets: readonly Target[],
    head: ReportHead,
    optionsFor: (file: string | undefined) => ReportOptions,
    output: OutputOptions = {},
  ): Promise<ReportSet> {
    const parts = targets.map(async ({ format, file }) => {
      const open = await FORMATS[format].load();
      return { writer: open(head, optionsFor(file)), output: openOutput(file, output) };
    });
    return new ReportSet(await Promise.all(parts));
  }

  async plan(document: PlanReport): Promise<void> {
    for (const { writer, output } of this.#parts) await output.write(writer.plan(document));
  }

  async end(tail: ReportTail): Promise<void> {
    for (const { writer, output } of this.#parts) {
      await output.write(await writer.end(tail));
      output.close(tail.stopped === undefined);
    }
  }

  /** Whether anybody gets any of them. */
  areRead(): boolean {
    return this.#parts.some(({ output }) => output.isRead());
  }

  /** Instead of `end`, where a fault came between and nobody can go on with what is written. */
  discard(): void {
    for (const { output } of this.#parts) output.discard();
  }
}
