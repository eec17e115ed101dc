import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileStore } from '../../src/run/file-store.js';
import { KnownPlans } from '../../src/run/known-plans.js';
import { makeFolder } from '../support/run-cli.js';

let folder: ReturnType<typeof makeFolder>;
let plan: string;

beforeEach(() => {
  folder = makeFolder({ 'plans/a.md': '# One\n', 'plans/b.md': '# Two\n' });
  plan = join(folder.path, 'plans', 'a.md');
});
afterEach(() => {
  folder.remove();
});

/** What another run finds, some time later. */
function open({ after = 10 }: { readonly after?: number } = {}): KnownPlans {
  return new KnownPlans(new FileStore(join(folder.path, 'kept')), () => Date.now() + after * 1000);
}

function learn(file: string, digest: string, from = open()): void {
  expect(from.digestOf(file)).toBeNull();
  from.learn(file, digest);
  from.close();
}

describe('a plan that was read before', () => {
  it('is known in the next run, each by its own place', () => {
    learn(plan, 'one');
    const again = open();
    expect(again.digestOf(plan)).toBe('one');
    expect(again.digestOf(join(folder.path, 'plans', 'b.md'))).toBeNull();
    expect(again.digestOf(join(folder.path, 'plans', 'gone.md'))).toBeNull();
  });

  it('is not known where it was changed a moment before it was read', () => {
    learn(plan, 'one', open({ after: 1 }));
    expect(open().digestOf(plan)).toBeNull();
  });

  it('is not known after it was written again, though length and time are as they were', () => {
    const { atime, mtime } = statSync(plan);
    learn(plan, 'one');
    writeFileSync(plan, '# Six\n');
    utimesSync(plan, atime, mtime);
    expect(statSync(plan).mtimeMs).toBeCloseTo(mtime.getTime(), -1);
    expect(open().digestOf(plan)).toBeNull();
  });

  it('is not known where another file has taken its place', () => {
    learn(plan, 'one');
    renameSync(join(folder.path, 'plans', 'b.md'), plan);
    expect(open().digestOf(plan)).toBeNull();
  });

  it('is known after others in its folder came and went', () => {
    learn(plan, 'one');
    learn(join(folder.path, 'plans', 'b.md'), 'two');
    rmSync(join(folder.path, 'plans', 'b.md'));
    writeFileSync(join(folder.path, 'plans', '__proto__'), '# Three\n');
    learn(join(folder.path, 'plans', '__proto__'), 'three');
    expect(open().digestOf(plan)).toBe('one');
    expect(open().digestOf(join(folder.path, 'plans', '__proto__'))).toBe('three');
  });

  it('is judged by what it holds where nothing can be kept', () => {
    const nowhere = new KnownPlans(new FileStore('/dev/null/kept'), () => Date.now() + 10_000);
    nowhere.learn(plan, 'one');
    nowhere.close();
    expect(nowhere.digestOf(plan)).toBeNull();
  });
});
