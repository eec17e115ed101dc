// YAML front matter: cut off before the Markdown is parsed, with the place of every key. Faults are listed, never thrown.
import type { FrontMatter } from '../model/plan.js';
import type { Span } from '../model/span.js';
import { readYaml } from './library-yaml.js';
import { readPlainYaml } from './plain-yaml.js';
import { depthOfYaml } from './yaml-depth.js';

const NONE: FrontMatter = { data: null, present: false, problems: [], places: new Map() };
/** Characters; a full front matter has some five thousand. */
const LONGEST = 50_000;
const DEEPEST = 200;

const TOO_LONG = {
  code: 'too-long',
  message: 'the front matter is longer than 50,000 characters',
  suggestion: 'Is the closing --- line missing? Put it after the last key.',
};
const TOO_DEEP = {
  code: 'too-deep',
  message: 'the values of the front matter are nested too deeply to be read',
  suggestion: 'Write them flat, as in the guide to the front matter.',
};

const UNCLOSED = 'unclosed';
const LATE = {
  code: 'late',
  message: 'the front matter does not begin in the first line',
  suggestion: 'Take out the empty lines before it.',
};
/** Empty lines, and a line of hyphens with a key under it: between text it would be a rule and a heading. */
const BEFORE_LATE = /^(?:[ \t]*(?:\r\n|\n|\r))+(?=---[ \t]*(?:\r\n|\n|\r)[a-z_]+:(?:\s|$))/;

/** `bodyStart` is the offset at which the Markdown begins. */
export function readFrontMatter(source: string): { frontMatter: FrontMatter; bodyStart: number } {
  const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const empty = BEFORE_LATE.exec(source.slice(bom, bom + 200))?.[0].length ?? 0;
  const read = readFrom(source, bom + empty);
  if (empty === 0) return read;
  const { frontMatter, bodyStart } = read;
  // A line of hyphens that nothing closes is a rule between paragraphs.
  if (frontMatter.problems.some(({ code }) => code === UNCLOSED))
    return { frontMatter: NONE, bodyStart: bom };
  const problem = { ...LATE, start: bom + empty, end: bom + empty + 3 };
  return { frontMatter: { ...frontMatter, problems: [problem, ...frontMatter.problems] }, bodyStart };
}

/** `begin` is where the front matter would begin. */
function readFrom(source: string, begin: number): { frontMatter: FrontMatter; bodyStart: number } {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(source.slice(begin, begin + 200));
  if (!opening) return { frontMatter: NONE, bodyStart: begin };
  const yamlStart = begin + opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(source.slice(yamlStart));
  if (!closing) {
    const first = /^[^\r\n]*/.exec(source.slice(yamlStart))?.[0] ?? '';
    if (!/^[\w-]+\s*:/.test(first)) return { frontMatter: NONE, bodyStart: begin };
    const problem = {
      code: UNCLOSED,
      message: 'the front matter has no closing --- line',
      suggestion: 'Put a line of three hyphens after the last key.',
      start: begin,
      end: begin + 3,
    };
    return {
      frontMatter: { data: null, present: true, problems: [problem], places: new Map() },
      bodyStart: begin,
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
  const none = { data: null, present: true, places: new Map<string, Span>() };
  const whole = { start: base, end: base + Math.max(1, /^[^\r\n]*/.exec(text)?.[0].length ?? 1) };
  if (text.length > LONGEST) return { ...none, problems: [{ ...TOO_LONG, ...whole }] };
  const plain = readPlainYaml(text, base);
  if (plain) return { ...plain, present: true, problems: [] };
  if (depthOfYaml(text) > DEEPEST) return { ...none, problems: [{ ...TOO_DEEP, ...whole }] };
  return readYaml(text, base, whole);
}
