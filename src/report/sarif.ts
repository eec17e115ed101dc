// SARIF 2.1.0: every requirement of every plan with its verdict as `kind`, for viewers and archives; written as the plans come.
import type { Stopped } from '../model/report.js';
import { isAlert } from './alerts.js';
import { fileUri, isRelative } from './file-uri.js';
import { Fingerprints } from './fingerprint.js';
import type { ReportFormat, ReportHead, ReportWriter } from './format.js';
import { toSafeJson } from './safe-json.js';
import type { ReportOptions } from './options.js';
import { type Point, pointsOf } from './points.js';
import { notificationsOf, stoppedNotification } from './sarif-notifications.js';
import { sarifResult } from './sarif-result.js';
import { sarifDriver } from './sarif-rules.js';
import { POINTS } from './wording-formats.js';

/** GitHub takes no more results in one run. */
const MOST_RESULTS = 25_000;

export const formatSarif: ReportFormat = (head, options) => writeSarif(head, options, () => true);

/** Only what a person still has to look at: GitHub shows every result as an alert, whatever its `kind`. */
export const formatCodeScanning: ReportFormat = (head, options) => writeSarif(head, options, isAlert);

function writeSarif(
  head: ReportHead,
  options: ReportOptions,
  wanted: (point: Point) => boolean,
): ReportWriter {
  const driver = sarifDriver(head, [...options.rules.values()], options);
  const ruleIndex = new Map([...options.rules.keys()].map((id, index) => [id, index]));
  const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
  let runs = 0;
  let results = 0;
  let artifacts: object[] = [];
  let notifications: ReturnType<typeof notificationsOf> = [];

  const beginRun = (): string => {
    const first = runs++ === 0;
    const about = {
      tool: { driver },
      ...(first ? {} : { automationDetails: { id: `${head.tool.name}/${runs}/` } }),
      columnKind: 'utf16CodeUnits',
      defaultEncoding: 'utf-8',
      language: 'en-GB',
      originalUriBaseIds: { SRCROOT: { description: { text: POINTS.folder } } },
      properties: { today: head.today },
    };
    const opening = first ? `{"$schema":${toSafeJson(schema)},"version":"2.1.0","runs":[\n` : ',\n';
    return `${opening}${toSafeJson(about, 0).slice(0, -1)},"results":[`;
  };
  const endRun = (stopped?: Stopped): string => {
    if (stopped) notifications.push(stoppedNotification(stopped));
    const invocation = {
      executionSuccessful: notifications.every(({ level }) => level !== 'error'),
      toolExecutionNotifications: notifications,
    };
    const closing = `\n],"artifacts":${linesOf(artifacts)},"invocations":[${toSafeJson(invocation, 0)}]}`;
    results = 0;
    artifacts = [];
    notifications = [];
    return closing;
  };

  return {
    plan: (document) => {
      const points = document.requirements.flatMap((r) => pointsOf(r, options)).filter(wanted);
      let text = runs === 0 ? beginRun() : '';
      if (results > 0 && results + points.length > MOST_RESULTS) text += endRun() + beginRun();
      const place = placeOf(options.repositoryPath(document.path), artifacts.length);
      artifacts.push({ location: place, roles: ['analysisTarget'], sourceLanguage: 'markdown' });
      notifications.push(...notificationsOf(document, place));
      const fingerprints = new Fingerprints();
      for (const point of points) {
        const result = sarifResult(point, {
          place,
          ruleIndex: ruleIndex.get(point.requirement.id),
          fingerprint: fingerprints.next(point.requirement.id, point.key),
        });
        text += `${results++ === 0 ? '' : ','}\n${toSafeJson(result, 0)}`;
      }
      return text;
    },
    end: ({ stopped }) => `${runs === 0 ? beginRun() : ''}${endRun(stopped)}\n]}\n`,
  };
}

function placeOf(path: string, index: number) {
  const uri = fileUri(path);
  return { uri, ...(isRelative(uri) ? { uriBaseId: 'SRCROOT' } : {}), index };
}

function linesOf(values: readonly object[]): string {
  return `[${values.map((value) => `\n${toSafeJson(value, 0)}`).join(',')}${values.length > 0 ? '\n' : ''}]`;
}
