// One point of a plan as a SARIF result: the verdict in `kind`, the force in `level` where it fails, places to the column.
import type { ArtifactLocation, Location, Region, Result, Suppression } from 'sarif';
import type { PlacedEvidence } from '../model/report.js';
import type { SuppressionMark } from '../model/suppression.js';
import type { Verdict } from '../model/verdict.js';
import { mergePlaces } from './merge-places.js';
import { plain, readable } from './plain.js';
import { type Point, pointLines } from './points.js';
import { sarifText } from './sarif-text.js';

export interface ResultSetting {
  readonly place: ArtifactLocation;
  readonly ruleIndex: number | undefined;
  readonly fingerprint: string;
}

const KIND: Record<Verdict, Result.kind> = {
  met: 'pass',
  partial: 'fail',
  review: 'review',
  gap: 'fail',
  'not-applicable': 'notApplicable',
};
/** GitHub shows a hundred places of a result, the first among them. */
const MOST_RELATED = 99;

export function sarifResult(point: Point, { place, ruleIndex, fingerprint }: ResultSetting): Result {
  const { requirement, verdict } = point;
  const { id, mode, items, evidence } = requirement;
  const fault = point.fault && verdict === 'met';
  const kind = fault ? 'informational' : KIND[verdict];
  const [best, ...others] = point.fault ? [] : mergePlaces(evidence);
  const related = others.slice(0, MOST_RELATED);
  return {
    ruleId: id,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    kind,
    level: kind === 'fail' ? point.level : 'none',
    message: { text: sarifText(pointLines(point).join('\n')) },
    locations: [
      best ? placed(best, place) : { physicalLocation: { artifactLocation: place, region: regionOf(point) } },
    ],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((e, i) => ({ id: i + 1, ...placed(e, place) })) }),
    partialFingerprints: { 'planlint/v1': fingerprint },
    ...(point.suppression === undefined ? {} : { suppressions: [suppressionOf(point.suppression)] }),
    properties: {
      verdict,
      mode,
      ...(items.length === 0 ? {} : { items: items.map((item) => ({ ...item, name: plain(item.name) })) }),
    },
  };
}

function regionOf({ start, end, placed }: Pick<Point, 'start' | 'end' | 'placed'>): Region {
  if (!placed) return { startLine: 1 };
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function placed({ start, end, quote, note }: PlacedEvidence, artifactLocation: ArtifactLocation): Location {
  const words = `“${readable(quote)}”`;
  return {
    physicalLocation: { artifactLocation, region: regionOf({ start, end, placed: true }) },
    message: { text: sarifText(note === undefined ? words : `${words} (${plain(note)})`) },
  };
}

function suppressionOf({ by, reason, role, until }: SuppressionMark): Suppression {
  return {
    kind: by === 'plan' ? 'inSource' : 'external',
    status: 'accepted',
    justification: plain(reason),
    properties: {
      by,
      ...(role === undefined ? {} : { role: plain(role) }),
      ...(until === undefined ? {} : { until }),
    },
  };
}
