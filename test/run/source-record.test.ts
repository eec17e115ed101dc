import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/run/package-info.js';
import { areUnchanged, recordSources } from '../../src/run/source-record.js';

const data = join(PACKAGE_ROOT, 'data');
const files = ['groups.yaml', 'concepts/actions.yaml'].map((name) => join(data, name));
const record = recordSources(files, [join(data, 'concepts')]);
const youngest = Math.max(...files.map((file) => statSync(file).mtimeMs));

describe('sources that were compiled', () => {
  it('are known again', () => {
    expect(record.files.map(([path]) => path)).toEqual(['data/groups.yaml', 'data/concepts/actions.yaml']);
    expect(record.folders.map(([path]) => path)).toEqual(['data/concepts']);
    expect(areUnchanged(record, youngest)).toBe(true);
  });

  it('are doubted where one is younger, longer or gone', () => {
    expect(areUnchanged(record, youngest - 1)).toBe(false);
    const [[path, bytes] = ['', 0]] = record.files;
    expect(areUnchanged({ ...record, files: [[path, bytes + 1]] }, youngest)).toBe(false);
    expect(areUnchanged({ ...record, files: [['data/gone.yaml', 1]] }, youngest)).toBe(false);
  });

  it('are doubted where a folder holds another file', () => {
    const [[path, names] = ['', []]] = record.folders;
    expect(areUnchanged({ ...record, folders: [[path, names.slice(1)]] }, youngest)).toBe(false);
    expect(areUnchanged({ ...record, folders: [[path, [...names, 'new.yaml']]] }, youngest)).toBe(false);
  });
});
