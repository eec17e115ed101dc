// What came of the rules' examples: each that failed with what was wanted and what was found, then one line of totals.
import type { ExampleResult } from '../engine/examples.js';
import type { ListStyle } from './explanation.js';
import { paintFor } from './paint.js';
import { plain } from './plain.js';
import { wrap } from './wrap.js';

export function formatExampleResults(
  results: readonly ExampleResult[],
  { colour, width }: ListStyle,
): string {
  const paint = paintFor(colour);
  const columns = Math.max(50, Math.min(width, 140));
  const failed = results.filter((result) => !result.passed);
  const lines = failed.flatMap(({ rule, name, wanted, got, missing, quotes }) => [
    `${paint.strong(rule)}: ${plain(name)}`,
    ...(wanted === got ? [] : [`  wanted ${paint.verdict[wanted](wanted)}, got ${paint.verdict[got](got)}`]),
    ...missing.map((words) => `  ${paint.bad('the evidence lacks')} “${plain(words)}”`),
    ...quotes.flatMap((quote) =>
      wrap(`found “${plain(quote)}”`, columns - 4).map((line, i) =>
        paint.faint(`  ${i === 0 ? '' : '  '}${line}`),
      ),
    ),
  ]);
  const totals = `${results.length - failed.length} passed, ${failed.length} failed`;
  return `${[...lines, failed.length > 0 ? paint.bad(totals) : paint.good(totals)].join('\n')}\n`;
}
