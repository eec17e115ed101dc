// The only registry of checks: one line a kind.
import type { Check } from './check.js';
import { connection } from './connection.js';
import { connections } from './connections.js';
import { coverage } from './coverage.js';
import { datesInOrder } from './dates-in-order.js';
import { dueWithin } from './due-within.js';
import { evidence } from './evidence.js';
import { frontMatter } from './front-matter.js';
import { localities } from './localities.js';
import { frontMatterSchema } from './front-matter-schema.js';
import { citationProvisions } from './citation-provisions.js';
import { citationSubjects } from './citation-subjects.js';
import { citationTitles } from './citation-titles.js';
import { definedTerms } from './defined-terms.js';
import { instrumentStatus } from './instrument-status.js';
import { lawStatements } from './law-statements.js';
import { outcomes } from './outcomes.js';
import { planPeriodCheck } from './plan-period.js';
import { theme } from './theme.js';
import { authorityRegister } from './authority-register.js';
import { datesConsistent } from './dates-consistent.js';
import { emptySections } from './empty-sections.js';
import { headingOrder } from './heading-order.js';
import { imageText } from './image-text.js';
import { linkText } from './link-text.js';
import { placeholders } from './placeholders.js';
import { acronyms } from './acronyms.js';
import { frontMatterText } from './front-matter-text.js';

export const CHECKS: readonly Check[] = [
  evidence,
  coverage,
  connection,
  connections,
  localities,
  outcomes,
  frontMatter,
  frontMatterSchema,
  datesInOrder,
  planPeriodCheck,
  dueWithin,
  theme,
  citationTitles,
  citationProvisions,
  citationSubjects,
  definedTerms,
  instrumentStatus,
  lawStatements,
  authorityRegister,
  datesConsistent,
  emptySections,
  headingOrder,
  imageText,
  linkText,
  placeholders,
  acronyms,
  frontMatterText,
];

const BY_KIND: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.kind, check]));

export function checkOf(kind: string): Check | undefined {
  return BY_KIND.get(kind);
}
