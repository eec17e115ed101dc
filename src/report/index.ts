// The only registry of report formats: one file and one line a format. Each is loaded when it is asked for, but for the one that people read.
import type { ReportFormat } from './format.js';
import { formatText } from './text.js';

interface Entry {
  /** For --help. */
  readonly about: string;
  readonly load: () => Promise<ReportFormat>;
}

// biome-ignore format: a table
export const FORMATS = {
  text: { about: 'for a terminal', load: () => Promise.resolve(formatText) },
  json: { about: 'all there is, for programs', load: async () => (await import('./json.js')).formatJson },
  ndjson: { about: 'the same, a line for each plan as it is judged', load: async () => (await import('./ndjson.js')).formatNdjson },
  sarif: { about: 'every verdict, for SARIF viewers and archives', load: async () => (await import('./sarif.js')).formatSarif },
  'code-scanning': { about: 'SARIF of what is open, for alerts on GitHub', load: async () => (await import('./sarif.js')).formatCodeScanning },
  junit: { about: 'for the test reports of CI', load: async () => (await import('./junit.js')).formatJunit },
  github: { about: 'annotations in a GitHub workflow', load: async () => (await import('./github.js')).formatGithub },
  gitlab: { about: 'code quality in a GitLab merge request', load: async () => (await import('./gitlab.js')).formatGitlab },
  checkstyle: { about: 'XML that tools for code review read', load: async () => (await import('./checkstyle.js')).formatCheckstyle },
  markdown: { about: 'a summary for a pull request or a job summary', load: async () => (await import('./markdown.js')).formatMarkdown },
  csv: { about: 'a row for each requirement of each plan', load: async () => (await import('./csv.js')).formatCsv },
  xlsx: { about: 'a workbook: matrix, verdicts, gaps by requirement', load: async () => (await import('./xlsx.js')).formatXlsx },
  html: { about: 'one page for people to read, filter and print', load: async () => (await import('./html.js')).formatHtml },
} as const satisfies Record<string, Entry>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
