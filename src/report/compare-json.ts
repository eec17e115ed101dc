// A comparison as JSON, by schema/compare.schema.json.
import type { Comparison } from './comparison.js';
import { toSafeJson } from './safe-json.js';

export function formatComparisonAsJson(comparison: Comparison): string {
  return `${toSafeJson(comparison)}\n`;
}
