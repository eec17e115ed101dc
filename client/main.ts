// The script of the report page. Everything can be read without it; it filters, and opens what is folded before printing.
import { startFilters } from './filters.js';
import { openForPrint } from './print.js';

startFilters();
openForPrint();
