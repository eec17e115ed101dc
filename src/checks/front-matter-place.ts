// Where a value of the front matter stands.
import type { Plan } from '../model/plan.js';
import type { Span } from '../model/span.js';

/** Keys and numbers of list entries, from the outside in. */
export type Path = readonly (string | number)[];

/** The key or entry itself, else the nearest that holds it; one line of it. */
export function place(path: Path, { frontMatter, source }: Plan): Span {
  for (let length = path.length; length > 0; length--) {
    const span = frontMatter.places.get(path.slice(0, length).join('.'));
    if (!span) continue;
    const line = /^[^\r\n]*/.exec(source.slice(span.start, span.end))?.[0].length ?? 0;
    return { start: span.start, end: span.start + Math.max(1, line) };
  }
  return { start: 0, end: 1 };
}
