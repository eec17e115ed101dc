// What SARIF is told of a plan besides its results: that it could not be judged, and suppressions that are at fault.
import type { ArtifactLocation, Notification } from 'sarif';
import type { PlanReport } from '../model/report.js';
import { plain } from './plain.js';
import { sarifText } from './sarif-text.js';

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
