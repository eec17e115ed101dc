// The script of the report page. All that is on the page can be read without it; it filters and sorts, opens what the verdicts of several
// plans rest on, and unfolds what is folded before printing.
import { startBatch } from './batch.js';
import { startFilters } from './filters.js';
import { openForPrint } from './print.js';

startFilters();
startBatch();
openForPrint();
