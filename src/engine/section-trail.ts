// The headings above a line of a plan, from the top down. The title of the whole document is no heading of a part.
import type { Plan } from '../model/plan.js';

/** Lines are counted from 1. */
export function sectionTrails({ sections, lines }: Plan): (line: number) => string[] {
  const tops = sections.filter((s) => s.index > 0 && s.parent === 0);
  const title = tops.length === 1 ? tops[0] : undefined;
  return (line) => {
    const offset = lines.offsetOfLine(Math.min(line, lines.lineCount));
    const trail: string[] = [];
    let at = sections.findLast((s) => s.start <= offset && offset < s.end);
    for (; at !== undefined && at.index > 0; at = at.parent === null ? undefined : sections[at.parent])
      if (at !== title) trail.unshift(at.title);
    return trail;
  };
}
