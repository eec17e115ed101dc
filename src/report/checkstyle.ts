// Checkstyle's XML, which many tools for code review read: what is open, file by file.
import { type Alert, alertsOf } from './alerts.js';
import { type ReportFormat, sayOnce } from './format.js';
import { stoppedSentence } from './wording.js';
import { attributes, escapeXml } from './xml-text.js';

const SEVERITY = { error: 'error', warning: 'warning', note: 'info' } as const;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n';

export const formatCheckstyle: ReportFormat = (_head, options) => {
  const head = sayOnce(HEAD);
  return {
    plan: (document) => {
      const errors = alertsOf(document, options).map(errorElement);
      return `${head()}<file${attributes({ name: document.path })}>\n${errors.join('')}</file>\n`;
    },
    // An error would need a file to be in.
    end: ({ stopped }) =>
      `${head()}${stopped ? `<!-- ${escapeXml(stoppedSentence(stopped))} -->\n` : ''}</checkstyle>\n`,
  };
};

function errorElement({ id, level, title, lines, start }: Alert): string {
  const told = attributes({
    line: start.line,
    column: start.column,
    severity: SEVERITY[level],
    message: `${title}. ${lines.join(' ')}`,
    source: `planlint.${id}`,
  });
  return `<error${told}/>\n`;
}
