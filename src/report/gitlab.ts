// A code quality report for GitLab: an array of what is open, shown in merge requests and held against the target branch by fingerprint.
import { type Alert, alertsOf } from './alerts.js';
import { Fingerprints } from './fingerprint.js';
import type { ReportFormat } from './format.js';
import { toSafeJson } from './safe-json.js';
import { plain } from './plain.js';

const SEVERITY = { error: 'critical', warning: 'major', note: 'minor' } as const;

export const formatGitlab: ReportFormat = (_head, options) => {
  const fingerprints = new Fingerprints();
  let count = 0;
  const entry = ({ id, level, review, title, lines, start, end, key }: Alert, path: string): string => {
    const value = {
      description: `${title}. ${lines.join(' ')}`,
      check_name: id,
      fingerprint: fingerprints.next(`${path}\0${id}`, key),
      severity: review ? 'info' : SEVERITY[level],
      location: { path: plain(path.replace(/^\.\//, '')), lines: { begin: start.line, end: end.line } },
    };
    return `${count++ === 0 ? '[' : ','}\n${toSafeJson(value, 0)}`;
  };
  return {
    plan: (document) =>
      alertsOf(document, options)
        .map((alert) => entry(alert, options.repositoryPath(document.path)))
        .join(''),
    end: () => `${count === 0 ? '[' : '\n'}]\n`,
  };
};
