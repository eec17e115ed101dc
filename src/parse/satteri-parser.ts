// The fast parser: satteri, a native parser with the syntax tree of mdast. Its binary is an optional dependency, called without
// satteri's own JavaScript: that cannot ask for tables and footnotes alone, and is slow to load.
import { createRequire } from 'node:module';
import { readTree } from './satteri-tree.js';
import type { Block } from './syntax.js';

/** What is used of the binary's functions. */
interface Binding {
  createMdastHandle(source: string, options: number, trackPositions: boolean): object;
  serializeHandle(handle: object): Uint8Array;
  dropHandle(handle: object): void;
}

/** One a platform, the commonest first; npm installs the one that fits. */
const BINARIES = [
  '@bruits/satteri-linux-x64-gnu',
  '@bruits/satteri-win32-x64-msvc',
  '@bruits/satteri-darwin-arm64',
  '@bruits/satteri-darwin-x64',
  '@bruits/satteri-linux-arm64-gnu',
  '@bruits/satteri-linux-x64-musl',
  '@bruits/satteri-linux-arm64-musl',
  '@bruits/satteri-win32-arm64-msvc',
];
const TABLES_AND_FOOTNOTES = (1 << 1) | (1 << 2);

/** Lines and columns are not asked for: they take quadratic time on long lines. */
const TRACK_POSITIONS = false;

const require = createRequire(import.meta.url);
let loaded: Binding | null | undefined;

/** False where no binary fits this machine. */
export function hasSatteri(): boolean {
  return bindingOf() !== null;
}

/** `text` holds no lone surrogates: they would be replaced. */
export function parseWithSatteri(text: string, base: number): Block[] {
  const binding = bindingOf();
  if (!binding) throw new Error('no binary of satteri fits this machine');
  // The reference shows NUL so, and the length is the same.
  const shown = text.replaceAll('\0', '\ufffd');
  const handle = binding.createMdastHandle(shown, TABLES_AND_FOOTNOTES, TRACK_POSITIONS);
  const tree = binding.serializeHandle(handle);
  binding.dropHandle(handle);
  return readTree(tree, shown, base);
}

function bindingOf(): Binding | null {
  if (loaded === undefined) loaded = loadBinding();
  return loaded;
}

function loadBinding(): Binding | null {
  for (const name of BINARIES) {
    try {
      return require(name) as Binding;
    } catch {
      // Another platform's.
    }
  }
  return null;
}
