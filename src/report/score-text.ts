// The figures of an evaluation, for people. One figure a line, so that two runs can be compared.
import type { Score } from '../engine/score.js';
import type { Share } from '../engine/label.js';
import type { ListStyle } from './explanation.js';
import { paintFor } from './paint.js';
import { plain } from './plain.js';
import { count, SCORE } from './wording.js';
import { padTo } from './wrap.js';

export function formatScore(
  score: Score,
  plans: number,
  { colour, verbose }: ListStyle & { readonly verbose: boolean },
): string {
  const paint = paintFor(colour);
  const figure = (name: string, share: Share): string =>
    `${padTo(name, 32)}${percent(share).padStart(7)}  ${paint.faint(`${share[0]} of ${share[1]}`)}`;
  const lines = [
    `${count(score.judgements, 'judgement')} on ${count(plans, 'plan')}, ${score.missing} missing`,
    figure(SCORE.agreement, score.agreement),
    figure(SCORE.exact, score.exact),
    figure(SCORE.gapPrecision, score.gapPrecision),
    figure(SCORE.gapRecall, score.gapRecall),
    figure(SCORE.falseAllClear, score.falseAllClear),
    figure(SCORE.falseAlarm, score.falseAlarm),
    figure(SCORE.evidenceInPlace, score.evidenceInPlace),
    figure(SCORE.reviewGiven, score.reviewGiven),
    figure(SCORE.reviewLabelled, score.reviewLabelled),
    figure(SCORE.faultRecall, score.faultRecall),
    figure(SCORE.faultPrecision, score.faultPrecision),
    ...(score.worst.length > 0
      ? [
          '',
          SCORE.worst,
          ...score.worst.map(
            ({ requirement, agreed }) => `  ${padTo(plain(requirement), 36)} ${agreed[0]} of ${agreed[1]}`,
          ),
        ]
      : []),
  ];
  if (!verbose) return `${lines.join('\n')}\n`;
  const differences = score.differences.map(
    ({ plan, requirement, wanted, got }) =>
      `${padTo(plain(plan), 24)} ${padTo(plain(requirement), 36)} wanted ${padTo(wanted, 14)} got ${got}`,
  );
  const confusion = Object.entries(score.confusion)
    .sort(([, a], [, b]) => b - a)
    .map(([pair, n]) => `  ${padTo(pair.replace('>', ' → '), 32)} ${n}`);
  return `${[...differences, '', SCORE.confusion, ...confusion, '', ...lines].join('\n')}\n`;
}

function percent([part, whole]: Share): string {
  return whole === 0 ? 'n/a' : `${((100 * part) / whole).toFixed(1)}%`;
}
