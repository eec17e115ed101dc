// Front matter read by the YAML library: whatever YAML allows, with the place of every key, and its faults in plain words. Knows no Markdown.
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { FrontMatter, FrontMatterProblem } from '../model/plan.js';
import type { Span } from '../model/span.js';

const MAX_ALIASES = 100;

const ALIASES = {
  code: 'aliases',
  message: 'the front matter repeats itself through YAML aliases that cannot be followed',
  suggestion: 'Write the values out.',
};
const NOT_A_MAP = {
  code: 'not-a-map',
  message: 'the front matter is not a list of keys and values',
  suggestion: 'Write it as lines of the form "key: value".',
};

/** `base` is where the text begins in the source; `whole` the place of what has no other. */
export function readYaml(text: string, base: number, whole: Span): FrontMatter {
  // The library takes a CR alone for a character of the line, YAML for its end.
  const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    logLevel: 'error',
  });
  const problems: FrontMatterProblem[] = describeErrors(document.errors, text, base);
  const places = new Map<string, Span>();
  if (document.contents) {
    joinPieces(document.contents, text);
    collectPlaces(document.contents, '', base, places);
  }
  const fatal = problems.some((p) => p.code === 'yaml');
  let data: unknown = null;
  if (!fatal) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES });
      JSON.stringify(data);
    } catch {
      // Too many aliases, one without its anchor, or a value that holds itself.
      data = null;
      problems.push({ ...ALIASES, ...whole });
    }
  }
  if (data === null || data === undefined)
    return { data: problems.length > 0 ? null : {}, present: true, problems, places };
  if (typeof data !== 'object' || Array.isArray(data)) {
    problems.push({ ...NOT_A_MAP, ...whole });
    return { data: null, present: true, problems, places };
  }
  return { data: data as Record<string, unknown>, present: true, problems, places };
}

const YAML_FAULTS: Readonly<Record<string, readonly [message: string, suggestion: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: ['a value holds a colon and is not in quotes', 'Put the value in quotes.'],
  TAB_AS_INDENT: ['a line is indented with a tab', 'Indent with spaces.'],
  BAD_INDENT: ['a line is indented differently from its neighbours', 'Line it up with the lines around it.'],
  MISSING_CHAR: [
    'something is missing here: a closing quote, a bracket, or the colon after a key',
    'Write "key: value", and close what is open.',
  ],
  BAD_ALIAS: ['a value begins with * and is read as a reference', 'Put the value in quotes.'],
};

interface YamlFault {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** How the library words a list or group in brackets that does not end; its code is that of other faults too. */
const OPEN_BRACKET = /^Flow (?:sequence|map)\b.*\bend with a (.)$/;

/** Where the bracket stands that is still open at a place. */
function openedAt(text: string, place: number, closing: string): number {
  const opening = closing === ']' ? '[' : '{';
  let closed = 0;
  for (let at = place - 1; at >= 0; at--) {
    if (text[at] === closing) closed++;
    else if (text[at] === opening && closed-- === 0) return at;
  }
  return Math.max(0, place - 1);
}

/** Of faults of the YAML itself only the first is told: the others mostly follow from it. */
function describeErrors(errors: readonly YamlFault[], text: string, base: number): FrontMatterProblem[] {
  const place = ({ pos }: YamlFault): Span => ({
    start: base + pos[0],
    end: base + Math.max(pos[1], pos[0] + 1),
  });
  const twice = errors
    .filter((error) => error.code === 'DUPLICATE_KEY')
    .map((error) => {
      const key = /^[^\s:,}]+/.exec(text.slice(error.pos[0], error.pos[0] + 60))?.[0] ?? 'a key';
      return {
        code: 'duplicate-key',
        message: `"${key}" is given twice`,
        suggestion: 'Keep one of them.',
        ...place(error),
      };
    });
  const broken = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  if (!broken) return twice;
  const closing = OPEN_BRACKET.exec(broken.message)?.[1];
  if (closing !== undefined) {
    const start = base + openedAt(text, broken.pos[0], closing);
    const message = `the front matter is not valid YAML: a bracket is not closed`;
    const suggestion = `Put ${closing} after the last value, or the whole value in quotes.`;
    return [...twice, { code: 'yaml', message, suggestion, start, end: start + 1 }];
  }
  const [what, suggestion] = YAML_FAULTS[broken.code] ?? [
    broken.message.replace(/\s+/g, ' ').trim(),
    'Mend the line; put values that hold : # [ { or quotation marks in quotes.',
  ];
  return [
    ...twice,
    { code: 'yaml', message: `the front matter is not valid YAML: ${what}`, suggestion, ...place(broken) },
  ];
}

/**
 * A comma that was not put in quotes cuts a text within braces in two ({who: Director, NHS Fife}); YAML reads the second piece as a
 * key without a value. The pieces are put together again.
 */
function joinPieces(node: Node, text: string): void {
  if (isSeq(node)) for (const item of node.items) if (item) joinPieces(item as Node, text);
  if (!isMap(node)) return;
  const kept: typeof node.items = [];
  for (const pair of node.items) {
    const before = kept.at(-1)?.value;
    const { key, value } = pair;
    const bare =
      isScalar(key) && value === null && !/^\s*:/.test(text.slice(key.range?.[1] ?? 0).slice(0, 20));
    if (
      node.flow &&
      bare &&
      isScalar(before) &&
      typeof before.value === 'string' &&
      before.range &&
      key.range
    ) {
      before.value = `${before.value}, ${String(key.value)}`;
      before.range = [before.range[0], key.range[1], key.range[2]];
      continue;
    }
    kept.push(pair);
    if (value) joinPieces(value as Node, text);
  }
  node.items = kept;
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
