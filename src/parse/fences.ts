// The fences of a fenced block: whether it holds text of the plan, and where it begins. One that is marked as code is a sample: of a program
// or of data.

/** Names that writers and converters put behind the fence. All others, such as `text`, `markdown`, `mermaid` and `{note}`, hold words for the reader. */
const CODE = new Set(
  (
    'html xml svg css scss yaml yml toml ini json json5 jsonc ndjson graphql ' +
    'javascript js jsx mjs cjs typescript ts tsx python py r julia ruby rb php perl java kotlin scala swift c h cpp c++ csharp cs go rust rs lua vb ' +
    'bash sh shell zsh powershell ps1 console batch bat dockerfile makefile make sql diff patch regex http tex latex'
  ).split(' '),
);
/** Characters of the opening line that are looked at. */
const MOST = 1000;

/** 'code' and 'text' for blocks with a fence at `start`, null for one without. */
export function fenceAt(source: string, start: number): 'code' | 'text' | null {
  const [fence, name = ''] = /^(?:`{3,}|~{3,})[ \t]*([^\s`{]*)/.exec(source.slice(start, start + MOST)) ?? [];
  if (fence === undefined) return null;
  return CODE.has(name.toLowerCase()) ? 'code' : 'text';
}

/** Length of the opening line, which is no part of the block's text; 0 without a fence. */
export function fenceLength(source: string, start: number, end: number): number {
  return /^(?:`{3}|~{3})[^\r\n]*/.exec(source.slice(start, Math.min(end, start + MOST)))?.[0].length ?? 0;
}
