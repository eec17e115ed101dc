// Does every heading have something under it: text, a table, a picture or at least a heading of a lower level?
import type { Section } from '../model/plan.js';
import { findPlaceholders } from '../text/placeholders.js';
import type { Reading } from '../text/reading.js';
import type { Check } from './check.js';
import { resultOfFindings } from './findings.js';

/** What a reader does not see: comments, rules, anchors and breaks. */
const UNSEEN =
  /<!--[\s\S]*?(?:-->|$)|<\/?(?:a|article|body|br|div|h[1-6r]|html|main|p|section|span)\b[^>]*>|&nbsp;|\\(?:pagebreak|newpage)\b|^[ \t]*(?:[-*_][ \t]*){3,}$/gim;

/** Whole lines without content: the mark of an item or quotation, the cells of a blank row, a fence, where a link leads. */
const BLANK_LINE =
  /^[ \t>]*(?:(?:[-*+]|\d{1,3}[.)])?[ \t>]*|[|:\t -]*\|[|:\t -]*|`{3,}\w*[ \t]*|~{3,}\w*[ \t]*|\[(?!\^)[^\][\n]+\]:[ \t]*\S+(?:[ \t]+["'(][^\n]*)?)$/gm;

export const emptySections: Check = {
  kind: 'empty-sections',
  schema: { type: 'object', additionalProperties: false, properties: {} },
  keys: () => [],
  run: ({ reading }) => {
    const headings = reading.plan.sections.filter((s) => s.heading !== null && (!s.inferred || isChapter(s)));
    const unfinished = new Set(findPlaceholders(reading).map((p) => p.passage));
    const findings = headings
      .filter((section) => section.title !== '' && isEmpty(reading, section) && !isCover(reading, section))
      // A heading that says "(tbc)" is unfinished, which is another fault.
      .filter(({ heading }) => heading === null || !unfinished.has(heading))
      .map(({ heading, title }) => {
        const { start, end } = reading.passage(heading ?? 0);
        return {
          start,
          end,
          message: `There is nothing under the heading “${title}”.`,
          suggestion: 'Write what belongs here, or take the heading out.',
        };
      });
    return resultOfFindings(findings, headings.length === 0 ? null : []);
  },
};

function isEmpty(reading: Reading, section: Section): boolean {
  const { plan } = reading;
  const heading = plan.passages[section.heading ?? -1];
  if (!heading || plan.sections[section.index + 1]?.parent === section.index) return false;
  const inside = reading.passagesBetween(heading.end, section.end);
  if (inside.length > 0 && inside.every((p) => p.region === 'running')) return true;
  if (inside.some((p) => /[^\s|]/.test(p.text))) return false;
  const between = plan.source.slice(heading.end, section.end).trim();
  return (
    between === '' ||
    between
      .replace(UNSEEN, '')
      .replace(BLANK_LINE, '')
      .replace(/\*\*|__/g, '')
      .trim() === ''
  );
}

/** "**16 Our risks**": a numbered bold line of a converted file. Other bold lines may be titles or lead-ins. */
function isChapter({ title }: Section): boolean {
  return (
    /^\d{1,2}\.?\s+\p{Lu}/u.test(title) &&
    !/^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      title,
    )
  );
}

/** The title of the document and the headings right below it that only go on with it. */
function isCover(reading: Reading, section: Section): boolean {
  const { plan } = reading;
  if (section.index === 1) return plan.sections.length > 2;
  const heading = plan.passages[section.heading ?? -1];
  if (!heading || heading.index !== section.index - 1) return false;
  return (
    /\d{4}/.test(section.title) ||
    reading.firstWithin('plan-itself', heading.firstToken, heading.endToken) !== null
  );
}
