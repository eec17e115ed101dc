// YAML front matter: cut off before the Markdown is parsed, with the place of every key. Faults are listed, never thrown.
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { FrontMatter, FrontMatterProblem } from '../model/plan.js';
import type { Span } from '../model/span.js';

const NONE: FrontMatter = { data: null, present: false, problems: [], places: new Map() };
const MAX_ALIASES = 100;

/** `bodyStart` is the offset at which the Markdown begins. */
export function readFrontMatter(source: string): { frontMatter: FrontMatter; bodyStart: number } {
  const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(source.slice(bom, bom + 200));
  if (!opening) return { frontMatter: NONE, bodyStart: bom };
  const yamlStart = bom + opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(source.slice(yamlStart));
  if (!closing) {
    const first = /^[^\r\n]*/.exec(source.slice(yamlStart))?.[0] ?? '';
    if (!/^[\w-]+\s*:/.test(first)) return { frontMatter: NONE, bodyStart: bom };
    const problem = {
      code: 'unclosed',
      message: 'the front matter has no closing --- line',
      suggestion: 'Put a line of three hyphens after the last key.',
      start: bom,
      end: bom + 3,
    };
    return {
      frontMatter: { data: null, present: true, problems: [problem], places: new Map() },
      bodyStart: bom,
    };
  }
  const yamlEnd = yamlStart + closing.index;
  const lineEnd = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(source.slice(yamlEnd))?.[0].length ?? 0;
  return {
    frontMatter: parseYaml(source.slice(yamlStart, yamlEnd), yamlStart),
    bodyStart: yamlEnd + lineEnd,
  };
}

function parseYaml(text: string, base: number): FrontMatter {
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    stringKeys: false,
    maxAliasCount: MAX_ALIASES,
  } as Parameters<typeof parseDocument>[1]);
  const problems: FrontMatterProblem[] = document.errors.map((error) => ({
    code: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml',
    message:
      error.code === 'DUPLICATE_KEY'
        ? 'a key is given twice'
        : `the front matter is not valid YAML: ${error.message.replace(/\s+/g, ' ').trim()}`,
    suggestion:
      error.code === 'DUPLICATE_KEY'
        ? 'Keep one of them.'
        : 'Mend the YAML at this place; quote values that hold a colon.',
    start: base + error.pos[0],
    end: base + Math.max(error.pos[1], error.pos[0] + 1),
  }));
  const places = new Map<string, Span>();
  if (document.contents) collectPlaces(document.contents, '', base, places);
  let data: unknown = null;
  const fatal = problems.some((p) => p.code === 'yaml');
  if (!fatal) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch {
      problems.push({
        code: 'aliases',
        message: 'the front matter repeats itself through too many YAML aliases',
        suggestion: 'Write the values out.',
        start: base,
        end: base + 1,
      });
    }
  }
  if (data === null || data === undefined)
    return { data: fatal || problems.length > 0 ? null : {}, present: true, problems, places };
  if (typeof data !== 'object' || Array.isArray(data)) {
    problems.push({
      code: 'not-a-map',
      message: 'the front matter is not a list of keys and values',
      suggestion: 'Write it as lines of the form "key: value".',
      start: base,
      end: base + Math.min(text.length, 40),
    });
    return { data: null, present: true, problems, places };
  }
  return { data: data as Record<string, unknown>, present: true, problems, places };
}

function collectPlaces(node: Node, path: string, base: number, places: Map<string, Span>): void {
  if (isMap(node)) {
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const key = path === '' ? String(pair.key.value) : `${path}.${String(pair.key.value)}`;
      const from = pair.key.range?.[0] ?? 0;
      const value = pair.value as Node | null;
      const to = value?.range?.[1] ?? pair.key.range?.[1] ?? from;
      if (!places.has(key)) places.set(key, { start: base + from, end: base + Math.max(to, from) });
      if (value) collectPlaces(value, key, base, places);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, i) => {
      const entry = item as Node | null;
      if (!entry?.range) return;
      const key = `${path}.${String(i)}`;
      places.set(key, { start: base + entry.range[0], end: base + entry.range[1] });
      collectPlaces(entry, key, base, places);
    });
  }
}
