// Puts what was measured into a page of Markdown tables. Knows nothing of how it was measured.
import { cpus } from 'node:os';
import { medianOf } from './measure.mjs';

const ANSWERS = new Map([
  [true, 'yes'],
  [false, '**no**'],
  [null, '-'],
]);

/** @param {readonly import('./sections.mjs').Measured[]} sections @param {{versions: Record<string, string>}} about */
export function writeResults(sections, { versions }) {
  const goals = sections.flatMap(({ goals }) => goals);
  const held = goals.filter((goal) => goal.held === true).length;
  return `${[
    '# What was measured',
    `Written by \`npm run bench\`; [README.md](README.md) says how, and what the columns mean. Ratios hold for one run on one machine.`,
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} processors, ${process.platform}, Node ${process.version}. ${Object.entries(
      versions,
    )
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    `## Goals: ${held} of ${goals.length} held`,
    tableOf([
      ['goal', 'measured', 'held'],
      ...goals.map(({ goal, measured, held: answer }) => [goal, measured, ANSWERS.get(answer) ?? '']),
    ]),
    ...sections.flatMap(({ title, about, timings, table, when, load, seconds }) => [
      `## ${title}`,
      `${about} Measured ${when.slice(0, 16).replace('T', ' ')} UTC in ${seconds} s; load before it: ${load.toFixed(1)}.`,
      ...(timings === undefined ? [] : [tableOf(timingRows(timings))]),
      ...(table === undefined ? [] : [tableOf(table)]),
    ]),
  ].join('\n\n')}\n`;
}

function timingRows(/** @type {readonly import('./measure.mjs').Timing[]} */ timings) {
  const first = timings[0];
  const wall = (/** @type {import('./measure.mjs').Timing} */ { runs }) =>
    medianOf(runs.map((run) => run.wall));
  return [
    ['', 'runs', 'wall s', 'least-most', 'CPU s', 'peak MiB', `× ${first.name}`],
    ...timings.map((timing) => {
      if (timing.fault !== null) return [timing.name, '-', timing.fault, '', '', '', ''];
      const walls = timing.runs.map((run) => run.wall);
      return [
        timing.name,
        String(walls.length),
        wall(timing).toFixed(3),
        `${Math.min(...walls).toFixed(3)}-${Math.max(...walls).toFixed(3)}`,
        medianOf(timing.runs.map(({ cpu }) => cpu)).toFixed(2),
        Math.max(...timing.runs.map(({ mib }) => mib)).toFixed(0),
        first.fault === null ? (wall(timing) / wall(first)).toPrecision(3) : '',
      ];
    }),
  ];
}

const tableOf = (/** @type {readonly (readonly string[])[]} */ [head, ...body]) =>
  [head, head.map(() => '---'), ...body]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
