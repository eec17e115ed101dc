import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/run/find-files.js';
import { walkFolder } from '../../src/run/walk-folder.js';
import { makeFolder } from '../support/run-cli.js';

const PLAN = '# A plan\n';
const folder = makeFolder({
  'b.md': PLAN,
  'a/deep/er/c.markdown': PLAN,
  'a/.hidden.md': PLAN,
  'a/notes.txt': PLAN,
  'a/UPPER.MD': PLAN,
  '.git/d.md': PLAN,
  '.hidden/e.md': PLAN,
  'node_modules/f.md': PLAN,
  'a/node_modules/g.md': PLAN,
  'B/z.md': PLAN,
  'elsewhere/other/h.md': PLAN,
});
afterAll(folder.remove);
mkdirSync(join(folder.path, 'a', 'folder.md'));
symlinkSync(join(folder.path, 'b.md'), join(folder.path, 'a', 'link.md'));
symlinkSync(join(folder.path, 'elsewhere', 'other'), join(folder.path, 'a', 'linked'));
symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'a', 'broken.md'));

describe('the files of a folder', () => {
  it('are those that a glob finds', () => {
    const globbed = globSync(['**/*.md', '**/*.markdown'], {
      cwd: folder.path,
      absolute: true,
      onlyFiles: true,
      expandDirectories: false,
      ignore: ['**/node_modules/**', '**/.git/**'],
    }).sort();
    expect(globbed).toHaveLength(6);
    expect(walkFolder(folder.path, /\.(?:md|markdown)$/)).toEqual(globbed);
  });

  it('are found once where links lead round in circles', () => {
    const round = makeFolder({ 'one/a.md': PLAN, 'two/b.md': PLAN });
    symlinkSync(join(round.path, 'two'), join(round.path, 'one', 'to-two'));
    symlinkSync(join(round.path, 'one'), join(round.path, 'two', 'to-one'));
    symlinkSync(round.path, join(round.path, 'one', 'up'));
    const found = walkFolder(round.path, /\.md$/).map((path) => path.slice(round.path.length + 1));
    round.remove();
    expect(found).toEqual(['one/a.md', 'one/to-two/b.md', 'two/b.md', 'two/to-one/a.md']);
  });
});

describe('what was asked for', () => {
  it('is found once each, in the order asked for, as a reader would write it', async () => {
    const found = await findFiles(['B', 'b.md', '*.md', 'a/**/*.markdown'], folder.path);
    expect(found).toEqual(['B/z.md', 'b.md', 'a/deep/er/c.markdown']);
  });

  it('is found once where links lead to it too, by its own name', async () => {
    const linked = makeFolder({ 'one/a.md': PLAN, 'outside/b.md': PLAN });
    symlinkSync(join(linked.path, 'one'), join(linked.path, 'also-one'));
    symlinkSync(join(linked.path, 'one', 'a.md'), join(linked.path, 'a.md'));
    symlinkSync(join(linked.path, 'outside'), join(linked.path, 'out'));
    const search = { ignored: (path: string) => path.startsWith('outside') };
    const found = await findFiles(['.', '*.md'], linked.path, search);
    const named = await findFiles(['a.md', '.'], linked.path, search);
    linked.remove();
    expect(found).toEqual(['one/a.md', 'out/b.md']);
    expect(named).toEqual(['a.md', 'out/b.md']);
  });

  it('may end in capitals', async () => {
    expect(await findFiles(['a'], folder.path)).toContain('a/UPPER.MD');
  });

  it('is refused in one line where nothing is there', async () => {
    await expect(findFiles(['c.md'], folder.path)).rejects.toThrow('c.md: there is no such file or folder');
    await expect(findFiles([''], folder.path)).rejects.toThrow('an empty name was given for a plan');
    await expect(findFiles(['*.text'], folder.path)).rejects.toThrow('no file matches *.text');
    await expect(findFiles(['a/folder.md'], folder.path)).rejects.toThrow('no plans in the folder');
  });
});
