// From a report and the rules to what the page shows of a requirement: titles, links to the law, places once each.
import type { RequirementReport } from '../../model/report.js';
import { mergePlaces } from '../merge-places.js';
import type { ReportOptions } from '../options.js';
import { plain, readable } from '../plain.js';
import { WORDS } from '../wording.js';
import { suppressionText } from '../wording-html.js';
import type { Law, RequirementView } from './requirement-view.js';
import { SourceText, type Surroundings } from './surroundings.js';

const NOTHING: Surroundings = { heading: '', before: '', after: '' };

/** `source` gives what stands around each place, where it can be had. */
export function viewOf(
  requirement: RequirementReport,
  options: ReportOptions,
  source: SourceText | null,
): RequirementView {
  const { id, force, verdict, message, items, evidence, findings, suppression } = requirement;
  const rule = options.rules.get(id);
  return {
    id,
    title: rule?.title ?? id,
    force,
    verdict,
    message,
    law: lawOf(requirement, options),
    items,
    places: mergePlaces(evidence).map((place) => ({
      ...(source?.around(place) ?? NOTHING),
      line: place.start.line,
      quote: readable(place.quote),
      note: place.note ?? '',
    })),
    faults: findings.map((f) => ({
      line: f.start.line,
      column: f.start.column,
      message: f.message,
      suggestion: f.suggestion ?? '',
      suppression: f.suppression ? suppressionText(f.suppression) : '',
    })),
    remedy: plain(rule?.remedy ?? '').trim(),
    suppression: suppression ? suppressionText(suppression) : offText(requirement),
  };
}

/** The report holds the short citations, the rule what they stand for. */
function lawOf({ id, basis }: RequirementReport, { rules, basisUrl }: ReportOptions): Law[] {
  const sources = rules.get(id)?.basis ?? [];
  return basis.map((text, i) => {
    const source = sources.length === basis.length ? sources[i] : undefined;
    return { text, url: (source && basisUrl(source)) ?? null };
  });
}

function offText({ severity, severityReason = '' }: RequirementReport): string {
  return severity === 'off' ? `${WORDS.switchedOff} ${severityReason}` : '';
}

/** Null where the plan's text cannot be had. */
export function sourceTextOf(path: string, { sourceOf }: ReportOptions): SourceText | null {
  const text = sourceOf?.(path) ?? null;
  return text === null ? null : new SourceText(text);
}
