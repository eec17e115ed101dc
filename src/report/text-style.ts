// How the terminal report is to look: handed from the report down to its parts.
import type { ReportOptions } from './options.js';
import type { Paint } from './paint.js';

export interface TextStyle {
  readonly paint: Paint;
  /** Columns to fill. */
  readonly width: number;
  readonly options: ReportOptions;
}
