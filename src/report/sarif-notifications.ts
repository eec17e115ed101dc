// What SARIF is told besides results: that a plan could not be judged, suppressions that are at fault, and that a run was stopped.
import type { ArtifactLocation, Notification } from 'sarif';
import type { PlanReport, Stopped } from '../model/report.js';
import { plain } from './plain.js';
import { sarifText } from './sarif-text.js';
import { stoppedSentence } from './wording.js';

export function notificationsOf(
  { error, suppressions = [] }: PlanReport,
  artifactLocation: ArtifactLocation,
): Notification[] {
  const told = (
    level: Notification['level'] & string,
    id: string,
    parts: (string | undefined)[],
    line?: number,
  ) => ({
    descriptor: { id },
    level,
    message: { text: sarifText(plain(parts.filter((part) => part !== undefined).join(' '))) },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          ...(line === undefined ? {} : { region: { startLine: line } }),
        },
      },
    ],
  });
  const faults = suppressions.flatMap(({ fault, line }) =>
    fault === undefined ? [] : [told('warning', 'suppression', [fault.message, fault.suggestion], line)],
  );
  if (error === null) return faults;
  return [told('error', error.code, [`${error.message}.`, error.hint], error.line), ...faults];
}

export function stoppedNotification(stopped: Stopped): Notification {
  return { descriptor: { id: 'stopped' }, level: 'error', message: { text: stoppedSentence(stopped) } };
}
