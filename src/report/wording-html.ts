// The prose of the HTML report and of its script; what it shares with the other formats is in wording.ts.
import type { Suppressor } from '../model/suppression.js';
import type { Verdict } from '../model/verdict.js';
import { withoutTail } from '../text/tail.js';
import { count } from './wording.js';

/** What a verdict asks of the reader. */
export const VERDICT_MEANINGS: Record<Verdict, string> = {
  gap: 'nothing in the plan shows it',
  partial: 'some of its parts are shown',
  review: 'a person must decide',
  met: 'the plan shows it',
  'not-applicable': 'not asked of this plan',
};

/** As short as a cell of the matrix. */
export const VERDICT_CELLS: Record<Verdict, string> = {
  met: 'met',
  partial: 'partial',
  review: 'review',
  gap: 'gap',
  'not-applicable': 'n/a',
};

export const PAGE = {
  report: 'Compliance report',
  skip: 'Skip to the report',
  overall: 'Overall picture',
  chart: 'Verdicts of all requirements',
  families: 'Families at a glance',
  family: 'Family',
  share: 'Shares',
  force: 'Force',
  verdict: 'Verdict',
  authority: 'Authority',
  status: 'Status',
  file: 'File',
  judged: 'Judged as on',
  rules: 'Rules',
  rulesValue: (edition: string, hash: string): string => `edition ${edition}, ${hash}`,
  unknown: 'not known',
  notJudged: 'This plan could not be judged',
  filter: 'Filter',
  clear: 'Show all',
  noMatch: 'Nothing matches the filter.',
  shown: (shown: number, all: number): string => `${shown} of ${count(all, 'requirement')} shown`,
  footer:
    'planlint reads texts; it does not give legal advice. A plan that it finds met can still be unlawful, and a person answers for every plan.',
  madeBy: (version: string): string => `Made by planlint ${version}.`,
} as const;

export const REQUIREMENT = {
  places: 'Where the plan shows it',
  placesOpen: 'What the plan says',
  placeCount: (n: number): string => count(n, 'passage'),
  faults: 'Faults',
  write: 'What to write',
  line: (line: number): string => `Line ${line}`,
  under: (heading: string): string => `under “${heading}”`,
  instead: 'Write instead:',
} as const;

export const SUPPRESSION = {
  title: 'Suppressions',
  name: 'Suppressed',
  all: 'no requirement named',
} as const;

const SUPPRESSORS: Record<Suppressor, string> = {
  plan: 'in the plan',
  configuration: 'in the configuration',
  baseline: 'in the baseline',
};

export interface SuppressionWords {
  readonly by: Suppressor;
  readonly reason: string | null;
  readonly line?: number;
  readonly role?: string;
  readonly until?: string;
}

/** "Suppressed in the plan (line 12): the reason. Decided by the chief officer. Until 2027-03-31." */
export function suppressionText({ by, reason, line, role, until }: SuppressionWords): string {
  const place = line === undefined ? '' : ` (line ${line})`;
  const why = reason === null ? '' : `: ${withoutTail(reason, /[.\s]/)}`;
  const who = role === undefined ? '' : ` Decided by ${role}.`;
  const end = until === undefined ? '' : ` Until ${until}.`;
  return `${SUPPRESSION.name} ${SUPPRESSORS[by]}${place}${why}.${who}${end}`;
}

export const BATCH = {
  title: (n: number): string => count(n, 'plan'),
  plans: 'Plan by plan',
  plan: 'Plan',
  requirements: 'How common each gap is',
  requirement: 'Requirement',
  matrix: 'Every plan against every requirement',
  matrixHelp:
    'Each cell is a verdict. Move with the arrow keys; Enter opens what it rests on. Names of plans run from bottom to top.',
  matrixOff: 'The matrix is too wide for paper: see the page itself.',
  gapShare: 'Plans with a gap',
  contents: 'On this page',
  everyAuthority: 'Every authority',
  orderRequirements: 'Order of requirements',
  orderPlans: 'Order of plans',
  byFamily: 'By family',
  asGiven: 'As given',
  byAuthority: 'By authority',
  byGaps: 'Most gaps first',
  inPlan: (name: string): string => `In ${name}`,
  share: (n: number, all: number): string => `${n} of ${all}`,
  close: 'Close',
  notAsked: 'not asked',
  failed: (n: number): string => `${count(n, 'plan')} could not be judged: see below.`,
  shown: (requirements: number, plans: number): string =>
    `${count(requirements, 'requirement')} and ${count(plans, 'plan')} shown`,
  noScript:
    'Without JavaScript, cells cannot be opened and nothing can be sorted. Check a plan alone for its own page with all that its verdicts rest on.',
} as const;

/** How many plans lack a duty, for the head of a page of several. */
export function batchSentence(plans: number, lacking: number): string {
  if (plans === 0) return 'No plan was judged.';
  if (lacking === 0)
    return `No duty is missing from ${plans === 1 ? 'the plan' : `any of ${count(plans, 'plan')}`}.`;
  return `${lacking} of ${count(plans, 'plan')} ${lacking === 1 ? 'lacks' : 'lack'} at least one duty.`;
}

/** "12 of 133 requirements are met", for those who hear the chart. */
export function chartText(parts: readonly (readonly [name: string, n: number])[], all: number): string {
  return `Of ${count(all, 'requirement')}: ${parts.map(([name, n]) => `${n} ${name}`).join(', ')}.`;
}
