// Do the levels of headings go down one at a time? Only headings that are marked as such count: what a bold line means is a guess.
import type { Finding } from '../model/report.js';
import type { Check } from './check.js';
import { resultOfFindings } from './findings.js';

export const headingOrder: Check = {
  kind: 'heading-order',
  schema: { type: 'object', additionalProperties: false, properties: {} },
  keys: () => [],
  run: ({ reading }) => {
    const findings: Finding[] = [];
    const headings = reading.plan.sections.filter((s) => s.heading !== null && !s.inferred);
    headings.forEach((section, i) => {
      const before = headings[i - 1];
      if (!before || section.level <= before.level + 1 || section.heading === null) return;
      const { start, end } = reading.passage(section.heading);
      const right = '#'.repeat(before.level + 1);
      findings.push({
        start,
        end,
        message: `The heading “${section.title}” is of level ${String(section.level)}, but the one before it is of level ${String(before.level)}.`,
        suggestion: `${right} ${section.title}`,
      });
    });
    return resultOfFindings(findings, headings.length === 0 ? null : []);
  },
};
