// Holds the shape of src/: imports go down the layers, never round, and each npm package has one narrow door.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  findCycles,
  findLayerFaults,
  findWideDoors,
  readImportGraph,
  readSources,
} from './support/import-graph.js';

const src = fileURLToPath(new URL('../src/', import.meta.url));

describe('src/', () => {
  const graph = readImportGraph(readSources(src));

  it('is read whole, with its imports', () => {
    expect(graph.files.get('model/report.ts')).toEqual(
      expect.arrayContaining(['model/span.ts', 'model/verdict.ts']),
    );
  });

  it('imports only from the same layer or a lower one', () => {
    expect(findLayerFaults(graph)).toEqual([]);
  });

  it('has no import cycle between files', () => {
    expect(findCycles(graph)).toEqual([]);
  });

  it('imports each npm package in at most three files', () => {
    expect(findWideDoors(graph)).toEqual([]);
  });
});

describe('the layer test itself', () => {
  const graphOf = (sources: Record<string, string>) => readImportGraph(new Map(Object.entries(sources)));

  it('sees an import that reaches up, however it is written', () => {
    for (const statement of [
      "import { run } from '../engine/run.js';",
      "import type { Run } from '../engine/run.js';",
      "import '../engine/run.js';",
      "export * from '../engine/run.js';",
      "const late = await import('../engine/run.js');",
      "type Run = import('../engine/run.js').Run;",
    ]) {
      const graph = graphOf({ 'text/words.ts': statement, 'engine/run.ts': '' });
      expect(findLayerFaults(graph), statement).toEqual([
        'text/words.ts imports engine/run.ts from a higher layer',
      ]);
    }
  });

  it('lets an import go down or sideways', () => {
    const graph = graphOf({
      'index.ts': "import './engine/run.js';",
      'engine/run.ts': "import '../parse/read.js';",
      'parse/read.ts': "import '../input/page.js'; import 'yaml'; import 'node:url';",
      'input/page.ts': '',
    });
    expect(findLayerFaults(graph)).toEqual([]);
    expect(findCycles(graph)).toEqual([]);
  });

  it('sees a file in no layer, a missing file and an import from outside src/', () => {
    const graph = graphOf({
      'misc/odd.ts': '',
      'model/span.ts': "import './gone.js'; import '../../test/x.js';",
    });
    expect(findLayerFaults(graph)).toEqual([
      'misc/odd.ts stands in no layer',
      'model/span.ts imports model/gone.ts, which is not a file of src/',
      'model/span.ts imports ../test/x.ts, which is not a file of src/',
    ]);
  });

  it('sees a cycle, also one behind a file already visited', () => {
    const graph = graphOf({
      'text/start.ts': "import './a.js';",
      'text/a.ts': "import './b.js';",
      'text/b.ts': "import './c.js';",
      'text/c.ts': "import './a.js';",
    });
    expect(findCycles(graph)).toEqual(['text/a.ts -> text/b.ts -> text/c.ts -> text/a.ts']);
  });

  it('counts the files that import a package, by the package and not by its paths', () => {
    const names = ['a', 'b', 'c', 'd'];
    const four = graphOf(
      Object.fromEntries(names.map((name) => [`text/${name}.ts`, `import '@scope/words/${name}';`])),
    );
    expect(findWideDoors(four)).toEqual([
      '@scope/words is imported in 4 files: text/a.ts, text/b.ts, text/c.ts, text/d.ts',
    ]);
    const three = graphOf(
      Object.fromEntries(names.slice(1).map((name) => [`text/${name}.ts`, "import 'words';"])),
    );
    expect(findWideDoors(three)).toEqual([]);
  });
});
