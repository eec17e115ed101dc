// Who imports whom, read from the import statements of TypeScript sources, and the faults of such a graph.
// Knows the folders' layers and nothing of what the files do. Files are named by their path inside src/.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** The layers of src/ from the lowest up; folders on one line share a layer. A name with an extension is a file of src/ itself. */
export const LAYERS: readonly (readonly string[])[] = [
  ['model'],
  ['text'],
  ['input', 'parse'],
  ['checks'],
  ['rules'],
  ['engine'],
  ['report'],
  ['config'],
  ['run'],
  ['cli', 'lsp', 'index.ts'],
];

/** Most files that may import one npm package. */
const WIDEST_DOOR = 3;

export interface ImportGraph {
  /** File -> files of src/ that it imports. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** npm package -> files that import it. Node's own modules are not counted. */
  readonly packages: ReadonlyMap<string, readonly string[]>;
}

/** Reads every TypeScript file under a folder, as path inside it -> text. */
export function readSources(folder: string): Map<string, string> {
  const paths = globSync('**/*.ts', { cwd: folder }).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Static, dynamic, type-only and re-exporting imports all count. */
export function readImportGraph(sources: ReadonlyMap<string, string>): ImportGraph {
  const files = new Map<string, string[]>();
  const packages = new Map<string, string[]>();
  for (const [path, text] of sources) {
    const targets = new Set(ts.preProcessFile(text, true, true).importedFiles.map((one) => one.fileName));
    const own: string[] = [];
    for (const target of targets) {
      if (target.startsWith('.')) own.push(posix.join(posix.dirname(path), target).replace(/\.js$/, '.ts'));
      else if (!target.startsWith('node:')) {
        const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
        packages.set(name, [...(packages.get(name) ?? []), path]);
      }
    }
    files.set(path, own);
  }
  return { files, packages };
}

/** Imports that reach up, out of src/ or to a file that is not there, and files that stand in no layer. */
export function findLayerFaults({ files }: ImportGraph): string[] {
  const faults: string[] = [];
  for (const [path, targets] of files) {
    const layer = layerOf(path);
    if (layer === -1) faults.push(`${path} stands in no layer`);
    for (const target of targets) {
      if (!files.has(target)) faults.push(`${path} imports ${target}, which is not a file of src/`);
      else if (layerOf(target) > layer) faults.push(`${path} imports ${target} from a higher layer`);
    }
  }
  return faults;
}

/** Each import cycle once, as the files on it in order. */
export function findCycles({ files }: ImportGraph): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) cycles.push([...trail.slice(at), path].join(' -> '));
    if (at !== -1 || done.has(path)) return;
    for (const target of files.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return cycles;
}

/** Packages that are imported in more files than a door is wide. */
export function findWideDoors({ packages }: ImportGraph): string[] {
  return [...packages]
    .filter(([, importers]) => importers.length > WIDEST_DOOR)
    .map(([name, importers]) => `${name} is imported in ${importers.length} files: ${importers.join(', ')}`);
}

function layerOf(path: string): number {
  const top = path.split('/', 1).join('');
  return LAYERS.findIndex((names) => names.includes(top));
}
