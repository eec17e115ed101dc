// Annotations for a GitHub workflow: workflow commands on standard output, one a line, shown beside the lines of a pull request.
import { type Alert, alertsOf } from './alerts.js';
import type { ReportFormat } from './format.js';
import { plain } from './plain.js';
import { stoppedSentence } from './wording.js';

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const;

export const formatGithub: ReportFormat = (_head, options) => ({
  plan: (document) =>
    alertsOf(document, options)
      .map((alert) => annotation(alert, options.repositoryPath(document.path)))
      .join(''),
  end: ({ stopped }) => (stopped ? `::error::${escapeData(stoppedSentence(stopped))}\n` : ''),
});

function annotation({ id, level, title, lines, start, end }: Alert, path: string): string {
  // GitHub takes columns only where the place is within one line.
  const columns = start.line === end.line && end.column > start.column;
  const properties = {
    file: path.replace(/^\.\//, ''),
    line: start.line,
    ...(columns ? { col: start.column, endColumn: end.column } : {}),
    endLine: end.line,
    title: `${title} (${id})`,
  };
  const told = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMAND[level]} ${told.join(',')}::${lines.map(escapeData).join('%0A')}\n`;
}

function escapeData(text: string): string {
  return plain(text).replaceAll('%', '%25');
}

/** A path keeps what it holds, so that it still names its file: line ends are escaped, not folded. */
function escapeProperty(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C')
    .replace(/[^%\x20-\x7e]+/g, plain);
}
