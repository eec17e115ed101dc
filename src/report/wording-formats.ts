// Prose of the formats for machines, pull requests and spreadsheets; that which every report shares is in wording.ts.
import { count, errorSentence } from './wording.js';

export const POINTS = {
  law: 'Law or guidance:',
  write: 'What to do:',
  noPlace: 'Nothing in the text bears on it, so it is put at the first line.',
  folder: 'The root of the repository in a CI job, else the folder in which planlint was run.',
  information: 'https://www.gov.scot/policies/social-care/health-and-social-care-integration/',
} as const;

export const ALERTS = {
  unjudged: 'This plan could not be judged',
  judged: 'The plan can be judged',
  complete: 'All plans are judged',
  suppression: 'A suppression is at fault',
  suppressed: (reason: string): string => `Suppressed: ${reason}`,
} as const;

export const MARKDOWN = {
  columns: ['Met', 'Partly met', 'To review', 'Gaps', 'Not applicable'],
  failing: (n: number): string => `${count(n, 'gap')} that ${n === 1 ? 'fails' : 'fail'}`,
  gaps: (n: number, failing: number): string => (failing > 0 ? count(n, 'other gap') : count(n, 'gap')),
  partial: (n: number): string => `${n} met in part`,
  review: (n: number): string => `${n} to review`,
  met: (n: number): string => `${n} met, and where`,
  excused: (n: number): string => `${n} that ${n === 1 ? 'does' : 'do'} not apply, as a person vouches`,
  suppressed: (n: number): string => `${n} suppressed, with the reason`,
  line: (n: number): string => `line ${n}`,
  plans: (n: number): string => count(n, 'plan'),
  standing: (plans: number, failing: number, unjudged: number): string =>
    [
      plans === 0
        ? 'No plan was judged.'
        : failing === 0
          ? 'No plan fails.'
          : `${failing} of ${count(plans, 'plan')} not ready.`,
      ...(unjudged === 0 ? [] : [errorSentence(unjudged)]),
    ].join(' '),
  morePlans: (n: number): string => `and ${count(n, 'more plan')}`,
  leftOut: (n: number): string =>
    `${count(n, 'more entry', 'more entries')} left out for length: the whole report is in the other formats.`,
} as const;

/** Columns and sheets of spreadsheets. */
export const TABLE = {
  columns: {
    plan: 'Plan',
    title: 'Title',
    authority: 'Authority',
    status: 'Status',
    requirement: 'Requirement',
    name: 'What is asked',
    family: 'Family',
    force: 'Force',
    severity: 'Severity',
    verdict: 'Verdict',
    mode: 'Mode',
    law: 'Law or guidance',
    message: 'What was found',
    items: 'Items',
    line: 'Line',
    column: 'Column',
    quotation: 'Quotation',
    places: 'Other places',
    faults: 'Faults',
    write: 'What to write',
    suppressed: 'Reason suppressed',
  },
  sheets: { matrix: 'Matrix', verdicts: 'Verdicts', gaps: 'Gaps by requirement' },
  unjudged: 'not judged',
  plansWithGap: 'Plans with the gap',
  full: 'The sheet is full: the csv format holds the rest.',
} as const;
