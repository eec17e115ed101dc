// Is anything left in the plan that stands for text still to be written? In a draft that is for a person to weigh, not yet a fault. What is
// opened and never closed is a fault in any plan: it hides the rest, from planlint too.
import type { Plan, Unclosed } from '../model/plan.js';
import type { Finding } from '../model/report.js';
import { findPlaceholders } from '../text/placeholders.js';
import { type Check, resultOf } from './check.js';
import { resultOfFindings } from './findings.js';

const MOST_SHOWN = 60;

interface Options {
  /** Stages of the plan in which placeholders are natural. */
  readonly mild: readonly string[];
}

export const placeholders: Check = {
  kind: 'placeholders',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['mild'],
    properties: { mild: { type: 'array', items: { type: 'string', minLength: 1 } } },
  },
  keys: () => [],
  run: ({ reading, facts }, options) => {
    const findings = findPlaceholders(reading).map(({ start, end }) => ({
      start,
      end,
      message: `“${shorten(reading.plan.source.slice(start, end))}” stands for text that is still to be written.`,
      suggestion: 'Write what belongs here, or take it out.',
    }));
    const open = reading.plan.unclosed.map((one) => leftOpen(reading.plan, one));
    if (open.length > 0) return resultOfFindings([...findings, ...open], []);
    if (findings.length === 0 && reading.plan.passages.length === 0) return resultOf('not-applicable');
    const result = resultOfFindings(findings, []);
    return result.verdict === 'gap' &&
      facts.status !== null &&
      (options as unknown as Options).mild.includes(facts.status)
      ? { ...result, verdict: 'review' }
      : result;
  },
};

function leftOpen({ source, lines }: Plan, { start, end, to, closing, isHidden }: Unclosed): Finding {
  const opening = source.slice(start, end);
  const until = `from here to line ${lines.positionOf(to).line}`;
  return {
    start,
    end,
    message: isHidden
      ? `“${opening}” is never closed: nothing ${until} is part of the plan.`
      : `“${opening}” is never closed: all ${until} is taken for one text, without headings, lists and tables.`,
    suggestion: `Close it with “${closing}”, or take it out.`,
  };
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(/\\(?=[[\]])/g, '');
  return plain.length > MOST_SHOWN ? `${plain.slice(0, MOST_SHOWN - 3)}...` : plain;
}
