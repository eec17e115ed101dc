// The baseline on disk: what it may hold, and the one line that each fault gets.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { BaselineEntry } from '../../src/engine/baseline.js';
import { ToolError } from '../../src/model/errors.js';
import { readBaselineFile, writeBaselineFile } from '../../src/run/baseline-file.js';
import { makeFolder } from '../support/run-cli.js';

const folder = makeFolder({});
afterAll(folder.remove);
const path = join(folder.path, 'base.json');

async function faultOf(text: string): Promise<string> {
  writeFileSync(path, text);
  const error: unknown = await readBaselineFile(path).catch((fault: unknown) => fault);
  return error instanceof ToolError ? error.message.replaceAll(`${folder.path}/`, '') : 'none';
}

describe('a baseline file', () => {
  it.each([
    ['is not JSON', '{ "version": 1, "plans": {', /^base\.json:1:\d+: not valid JSON$/],
    ['is a list', '[]', /^base\.json: not a baseline: it holds no plans$/],
    ['is empty', '', /^base\.json(:1:1)?: not a baseline: it holds no plans$/],
    ['is of another version', '{"version": 2, "plans": {}}', /^base\.json: not version 1 of the baseline$/],
    [
      'has a plan without a list',
      '{"version": 1, "plans": {"a.md": {}}}',
      /^base\.json: not a list of entries$/,
    ],
    [
      'was left in the middle of a merge',
      '{\n  "version": 1,\n<<<<<<< HEAD\n',
      /^base\.json:3: a merge was left unfinished here$/,
    ],
  ])('that %s gets one line', async (_, text, message) => {
    expect(await faultOf(text)).toMatch(message);
  });

  it.each([
    ['{"requirement": "x"}'],
    ['{"requirement": "x", "verdict": "met"}'],
    ['{"requirement": 1, "verdict": "gap"}'],
    ['{"requirement": "x", "verdict": "gap", "item": 3}'],
    ['{"requirement": "x", "finding": "y", "count": 0}'],
    ['{"requirement": "x", "finding": "y", "count": 1.5}'],
    ['null'],
  ])('says which entry is none: %s', async (entry) => {
    const good = '{"requirement": "x", "verdict": "gap"}';
    expect(await faultOf(`{"version": 1, "plans": {"a.md": [${good}, ${entry}]}}`)).toMatch(
      /^base\.json: entry 2 of a\.md is none: /,
    );
  });

  it('is read with a comma too many and with the mark that some editors put first', async () => {
    writeFileSync(
      path,
      '\ufeff{"version": 1, "plans": {"a.md": [{"requirement": "x", "verdict": "gap"},\n]}}',
    );
    expect(await readBaselineFile(path)).toEqual(new Map([['a.md', [{ requirement: 'x', verdict: 'gap' }]]]));
  });

  it('is read as it was written, whatever it holds', async () => {
    const name = fc.string({ minLength: 1, unit: 'binary' });
    const verdict = fc.constantFrom('gap' as const, 'partial' as const, 'review' as const);
    const entry: fc.Arbitrary<BaselineEntry> = fc.oneof(
      fc.record({ requirement: name, verdict }),
      fc.record({ requirement: name, item: name, verdict }),
      fc.record({ requirement: name, finding: name }),
      fc.record({ requirement: name, finding: name, count: fc.integer({ min: 2, max: 99 }) }),
    );
    const data = fc.uniqueArray(fc.tuple(name, fc.array(entry, { minLength: 1, maxLength: 4 })), {
      selector: ([plan]) => plan,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(data, async (plans) => {
        writeBaselineFile(path, new Map(plans));
        expect(await readBaselineFile(path)).toEqual(new Map(plans));
      }),
      { numRuns: 50 },
    );
  });
});
