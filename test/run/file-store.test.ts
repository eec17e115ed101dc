import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileStore } from '../../src/run/file-store.js';
import { makeFolder } from '../support/run-cli.js';

const KEY = 'ab12';
const DAY = 24 * 60 * 60 * 1000;
let folder: ReturnType<typeof makeFolder>;

beforeEach(() => {
  folder = makeFolder({});
});
afterEach(() => {
  folder.remove();
});

const text = (bytes: Buffer | null): string | null => bytes?.toString() ?? null;
const entry = (key: string): string => join(folder.path, 'entries', key.slice(0, 2), key);

describe('a store', () => {
  it('gives back what was put, and nothing for what was not', () => {
    const store = new FileStore(folder.path);
    expect(store.get(KEY)).toBeNull();
    store.put(KEY, [Buffer.from('one '), Buffer.from('two')]);
    store.put('ab13', []);
    expect(text(new FileStore(folder.path).get(KEY))).toBe('one two');
    expect(text(store.get('ab13'))).toBe('');
    expect(store.get('cd12')).toBeNull();
  });

  it('takes every damaged entry for none', () => {
    const store = new FileStore(folder.path);
    store.put(KEY, [Buffer.from('some bytes')]);
    const sound = readFileSync(entry(KEY));
    for (let at = 0; at < sound.length; at++) {
      const damaged = Buffer.from(sound);
      damaged[at] = (damaged[at] ?? 0) ^ 0x20;
      writeFileSync(entry(KEY), damaged);
      expect(store.get(KEY), `byte ${at}`).toBeNull();
    }
    for (let size = 0; size < sound.length; size++) {
      writeFileSync(entry(KEY), sound);
      truncateSync(entry(KEY), size);
      expect(store.get(KEY), `${size} bytes`).toBeNull();
    }
    store.put(KEY, [Buffer.from('some bytes')]);
    expect(text(store.get(KEY))).toBe('some bytes');
  });

  it('is no fault where it cannot be written', () => {
    writeFileSync(join(folder.path, 'file'), '');
    const store = new FileStore(join(folder.path, 'file'));
    store.put(KEY, [Buffer.from('x')]);
    store.prune({ days: 1, bytes: 1 });
    expect(store.get(KEY)).toBeNull();
  });

  it('forgets what was long not used, and beyond its size what was not used for longest', () => {
    const now = Date.now();
    const store = new FileStore(folder.path, () => now);
    const ages = { a08: 8, a03: 3, a02: 2, a00: 0 };
    for (const [name, days] of Object.entries(ages)) {
      store.put(name, [Buffer.alloc(96)]);
      utimesSync(entry(name), now / 1000, (now - days * DAY - 1000) / 1000);
    }
    store.prune({ days: 7, bytes: 200 });
    expect(Object.keys(ages).filter((name) => existsSync(entry(name)))).toEqual(['a02', 'a00']);
    // At most once a day.
    store.prune({ days: 1, bytes: 1 });
    expect(existsSync(entry('a02'))).toBe(true);
    // What is used stays.
    store.get('a02');
    new FileStore(folder.path, () => now + 1.5 * DAY).put('abc', [Buffer.from('x')]);
    const later = new FileStore(folder.path, () => now + 3 * DAY);
    later.put('abd', [Buffer.from('x')]);
    later.prune({ days: 4, bytes: 1e6 });
    expect(existsSync(entry('a02'))).toBe(true);
  });

  it('removes its own files alone', () => {
    const store = new FileStore(folder.path);
    store.put(KEY, [Buffer.from('x')]);
    writeFileSync(join(folder.path, 'plan.md'), '# Plan');
    expect(store.clear()).toBe(true);
    expect(readdirSync(folder.path)).toEqual(['plan.md']);
    expect(store.clear()).toBe(false);
  });

  it('leaves what another has put into a folder of the same name', () => {
    const now = Date.now();
    const others = [
      'entries/fife.md',
      'entries/ab/fife.md',
      'entries/ab/cd12',
      'entries/drafts/ab12',
      'pruned/a',
    ];
    for (const name of others) {
      mkdirSync(join(folder.path, name, '..'), { recursive: true });
      writeFileSync(join(folder.path, name), 'keep');
      utimesSync(join(folder.path, name), now / 1000, (now - 30 * DAY) / 1000);
    }
    const there = (): string[] => others.filter((name) => existsSync(join(folder.path, name)));
    expect(new FileStore(folder.path).clear()).toBe(false);
    const store = new FileStore(folder.path);
    store.put(KEY, [Buffer.from('x')]);
    store.prune({ days: 7, bytes: 1 });
    expect(there()).toEqual(others);
    expect(store.clear()).toBe(true);
    expect([existsSync(entry(KEY)), there()]).toEqual([false, others]);
  });

  it('is removed while other processes write into it', async () => {
    const script = `
      import { FileStore } from ${JSON.stringify(new URL('../../dist/run/file-store.js', import.meta.url).href)};
      const store = new FileStore(process.argv[1]);
      for (let i = 0; ; i = (i + 1) % 256) store.put(i.toString(16).padStart(2, '0'), [Buffer.alloc(10)]);`;
    const writers = [1, 2].map(() =>
      spawn(process.execPath, ['--input-type=module', '-e', script, folder.path], { stdio: 'ignore' }),
    );
    const store = new FileStore(folder.path);
    let removed = 0;
    for (const deadline = Date.now() + 20_000; removed < 5 && Date.now() < deadline; ) {
      if (store.get('a0') !== null) {
        store.clear();
        removed++;
      }
      await new Promise(setImmediate);
    }
    for (const writer of writers) {
      writer.kill('SIGKILL');
      await once(writer, 'exit');
    }
    expect(removed).toBe(5);
    store.clear();
    expect(existsSync(folder.path)).toBe(false);
  });

  it('holds whole entries alone while processes write the same ones and are killed', async () => {
    const script = `
      import { FileStore } from ${JSON.stringify(new URL('../../dist/run/file-store.js', import.meta.url).href)};
      const store = new FileStore(process.argv[1]);
      for (let i = 0; ; i++) store.put('ab' + (i % 5), [Buffer.alloc(200_000, 'ab' + (i % 5))]);`;
    const writers = [1, 2].map(() =>
      spawn(process.execPath, ['--input-type=module', '-e', script, folder.path], { stdio: 'ignore' }),
    );
    const store = new FileStore(folder.path);
    let seen = 0;
    for (const deadline = Date.now() + 20_000; seen < 200 && Date.now() < deadline; ) {
      for (let i = 0; i < 5; i++) {
        const found = store.get(`ab${i}`);
        if (found === null) continue;
        seen++;
        expect(found.equals(Buffer.alloc(200_000, `ab${i}`))).toBe(true);
      }
      await new Promise(setImmediate);
    }
    for (const writer of writers) {
      writer.kill('SIGKILL');
      await once(writer, 'exit');
    }
    expect(seen).toBeGreaterThanOrEqual(200);
    for (let i = 0; i < 5; i++) expect(store.get(`ab${i}`)?.length).toBe(200_000);
  });
});
