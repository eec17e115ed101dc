// Does the text of every link say where it goes, read alone? Which texts do not is for the rule to list.
import type { Link, Plan } from '../model/plan.js';
import { tokenise } from '../text/tokens.js';
import type { Check } from './check.js';
import { resultOfFindings } from './findings.js';

interface Options {
  /** Whole texts of links that do not say where they go. */
  readonly vague: readonly string[];
}

export const linkText: Check = {
  kind: 'link-text',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['vague'],
    properties: { vague: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } } },
  },
  keys: () => [],
  run: ({ reading: { plan } }, options) => {
    const vague = new Set((options as unknown as Options).vague.map(wordsOf));
    const findings = plan.links.flatMap((link) => {
      const message = faultOf(plan, link, vague);
      return message === null
        ? []
        : [
            {
              start: link.start,
              end: link.end,
              message,
              suggestion: 'Make the name of the page or document the text of the link.',
            },
          ];
    });
    return resultOfFindings(findings, plan.links.length === 0 ? null : plan.links);
  },
};

function faultOf({ images }: Plan, link: Link, vague: ReadonlySet<string>): string | null {
  if (link.text.trim() === '') {
    const pictured = images.some((image) => image.start >= link.start && image.end <= link.end);
    return pictured ? null : 'The link has no text.';
  }
  return vague.has(wordsOf(link.text)) ? `The link “${link.text.trim()}” does not say where it goes.` : null;
}

function wordsOf(text: string): string {
  return tokenise(text)
    .map((token) => token.word)
    .join(' ');
}
