// From packed data back to what the page shows of one requirement in one plan. Runs in the browser.
import type { ItemResult } from '../../model/report.js';
import { type PackedBatch, type PackedDetail, verdictOf } from './packed.js';
import type { RequirementView } from './requirement-view.js';

/** Null where the requirement was not asked of the plan. */
export function unpackView(
  batch: PackedBatch,
  detail: PackedDetail,
  plan: number,
  requirement: number,
): RequirementView | null {
  const about = batch.requirements[requirement];
  const packed = detail.results[requirement];
  const verdict = verdictOf(batch.plans[plan]?.verdicts.charAt(requirement) ?? '');
  if (!about || !packed || !verdict) return null;
  const [message, suppression, items, places, faults] = packed;
  const said = (n: number): string => batch.strings[n] ?? '';
  const own = (n: number): string => detail.quotes[n] ?? '';
  return {
    ...about,
    verdict,
    message: said(message),
    suppression: said(suppression),
    items: items.flatMap(([name, letter]): ItemResult[] => {
      const judged = verdictOf(letter);
      return judged ? [{ name: said(name), verdict: judged }] : [];
    }),
    places: places.map(([line, quote, note, heading, before, after]) => ({
      line,
      quote: own(quote),
      note: said(note),
      heading: own(heading),
      before: own(before),
      after: own(after),
    })),
    faults: faults.map(([line, words, suggestion, why]) => ({
      line,
      message: said(words),
      suggestion: said(suggestion),
      suppression: said(why),
    })),
  };
}
