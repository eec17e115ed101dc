// One row for each requirement of each plan, as CSV that Excel opens as it should: a byte order mark, CRLF, no cell that is taken for a formula.
import { stringify } from 'csv-stringify/sync';
import type { ReportFormat } from './format.js';
import { stoppedRow, verdictRows } from './verdict-rows.js';
import { TABLE } from './wording-formats.js';

export const formatCsv: ReportFormat = (_head, options) => {
  let begun = false;
  const write = (rows: readonly object[]): string => {
    const header = !begun;
    begun = true;
    return stringify([...rows], {
      columns: TABLE.columns,
      header,
      bom: header,
      escape_formulas: true,
      record_delimiter: 'windows',
    });
  };
  return {
    plan: (document) => write(verdictRows(document, options)),
    end: ({ stopped }) => (stopped ? write([stoppedRow(stopped)]) : begun ? '' : write([])),
  };
};
