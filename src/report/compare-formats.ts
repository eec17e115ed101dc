// The only registry of formats of a comparison: one file and one line each. Each is loaded when it is asked for.
import type { ComparisonFormat } from './comparison.js';

export const COMPARISON_FORMATS = {
  text: async () => (await import('./compare-text.js')).formatComparisonAsText,
  json: async () => (await import('./compare-json.js')).formatComparisonAsJson,
  markdown: async () => (await import('./compare-markdown.js')).formatComparisonAsMarkdown,
  html: async () => (await import('./compare-html.js')).formatComparisonAsHtml,
} as const satisfies Record<string, () => Promise<ComparisonFormat>>;

export type ComparisonFormatName = keyof typeof COMPARISON_FORMATS;
export const COMPARISON_FORMAT_NAMES = Object.keys(COMPARISON_FORMATS) as ComparisonFormatName[];
