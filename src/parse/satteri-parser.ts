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

const BYTE_ORDER_MARK = '\ufeff';
const OGHAM_SPACE = '\u1680';
/** From a surrogate to a character of the private use area. */
const PRIVATE = 0x800;

const require = createRequire(import.meta.url);
let loaded: Binding | null | undefined;

/** False where no binary fits this machine. */
export function hasSatteri(): boolean {
  return bindingOf() !== null;
}

export function parseWithSatteri(text: string, base: number): Block[] {
  const binding = bindingOf();
  if (!binding) throw new Error('no binary of satteri fits this machine');
  const shown = disguise(text);
  const handle = binding.createMdastHandle(shown, TABLES_AND_FOOTNOTES, TRACK_POSITIONS);
  const tree = binding.serializeHandle(handle);
  binding.dropHandle(handle);
  return readTree(tree, text, base, shown === text ? null : undisguise);
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

/**
 * Characters that the reference takes for others than satteri does, as ones that both take alike, of the same length: halves of a pair
 * are letters to it (and one alone would not survive UTF-8), a byte order mark is white space.
 */
function disguise(text: string): string {
  return text.replace(/[\ufeff\ud800-\udfff]/g, (char) =>
    char === BYTE_ORDER_MARK ? OGHAM_SPACE : String.fromCharCode(char.charCodeAt(0) + PRIVATE),
  );
}

function undisguise(text: string): string {
  return text.replace(/[\u1680\ue000-\ue7ff]/g, (char) =>
    char === OGHAM_SPACE ? BYTE_ORDER_MARK : String.fromCharCode(char.charCodeAt(0) - PRIVATE),
  );
}
