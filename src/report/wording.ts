// All prose of the reports, so that a sentence is mended in one place. Numbers and names in, plain British English out.
import type { Stopped } from '../model/report.js';
import type { Family, Force, Verdict } from '../model/verdict.js';

export const FAMILY_TITLES: Record<Family, string> = {
  act: 'What the law of integration asks',
  outcomes: 'National health and wellbeing outcomes',
  engagement: 'Engagement and participation',
  'related-duties': 'Related duties and other plans',
  guidance: 'Statutory guidance',
  themes: 'Themes of national reviews',
  citations: 'Law cited in the plan',
  'front-matter': 'Front matter',
  drafting: 'Drafting',
};

export const VERDICT_NAMES: Record<Verdict, string> = {
  met: 'met',
  partial: 'partial',
  review: 'review',
  gap: 'gap',
  'not-applicable': 'does not apply',
};

export const FORCE_NAMES: Record<Force, string> = {
  must: 'Duty',
  should: 'Expected',
  may: 'Good practice',
};

export const WORDS = {
  untitled: 'Untitled plan',
  write: 'Write:',
  shown: 'Shown:',
  unclear: 'Unclear:',
  missing: 'Missing:',
  attested: 'vouched for by a person',
  switchedOff: 'Switched off:',
  suppressed: 'Suppressed:',
  idle: 'Suppressions to look at',
  summary: 'Summary',
  plan: 'Plan',
  total: 'All plans',
  notJudged: 'not judged',
} as const;

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "12 met · 1 partial · 3 to review · 2 gaps · 4 that do not apply (1 suppressed)"; verdicts nobody got are left out. */
export function totalsLine(summary: Readonly<Record<Verdict, number>>, suppressed = 0): string {
  const parts = [
    [summary.met, `${summary.met} met`],
    [summary.partial, `${summary.partial} partly met`],
    [summary.review, `${summary.review} to review`],
    [summary.gap, count(summary.gap, 'gap')],
    [summary['not-applicable'], `${summary['not-applicable']} not applicable`],
  ] as const;
  const shown = parts.filter(([n]) => n > 0).map(([, text]) => text);
  if (shown.length === 0) return 'nothing was asked';
  return shown.join(' · ') + (suppressed > 0 ? ` (${suppressed} suppressed)` : '');
}

export interface Standing {
  /** Gaps by force. */
  readonly gaps: Readonly<Record<Force, number>>;
  /** Duties shown only in part. */
  readonly partialDuties: number;
  readonly review: number;
  /** Gaps that fail the run. */
  readonly failing: number;
  readonly asked: number;
  /** Requirements that the configuration switches off; the other numbers leave them out. */
  readonly off: number;
  /** Requirements that are settled only because a person vouches for them. */
  readonly attested: number;
  /** Requirements that are suppressed, and single faults of others; the other numbers leave them out. */
  readonly suppressed: number;
  /** Of the suppressed requirements, the duties that are gaps. */
  readonly suppressedDuties: number;
  readonly suppressedFaults: number;
}

/** One plain sentence, or two, on how a plan stands. */
export function standingSentence(standing: Standing): string {
  const { asked, off, suppressed, suppressedDuties, suppressedFaults } = standing;
  if (asked === 0) return 'No requirement was asked of this plan.';
  return [
    standingOfCounted(standing),
    attestedSentence(standing.attested),
    uncounted(off, 'requirement', 'switched off'),
    uncounted(suppressed, 'requirement', 'suppressed', suppressedDuties),
    uncounted(suppressedFaults, suppressed > 0 ? 'other fault' : 'fault', 'suppressed'),
  ].join('');
}

function attestedSentence(n: number): string {
  return n === 0 ? '' : ` ${count(n, 'requirement')} ${n === 1 ? 'is' : 'are'} ${WORDS.attested}.`;
}

/** `duties` of them are not shown: whoever reads the plan's standing has to know. */
function uncounted(n: number, what: string, how: string, duties = 0): string {
  if (n === 0) return '';
  const missing =
    duties === 0
      ? ''
      : n === 1
        ? ', a duty that is not shown'
        : `, ${duties} of them ${duties === 1 ? 'a duty that is' : 'duties that are'} not shown`;
  return ` ${count(n, what)} ${n === 1 ? 'is' : 'are'} ${how} and not counted here${missing}.`;
}

function standingOfCounted({ gaps, partialDuties, review, failing, ...aside }: Standing): string {
  const beyond = aside.off + aside.suppressed > 0 ? ' beyond what is set aside' : '';
  const people = `${count(review, 'point')} ${review === 1 ? 'needs' : 'need'} a person's judgement`;
  const parts =
    partialDuties === 0
      ? ''
      : `, and ${count(partialDuties, 'duty', 'duties')} ${partialDuties === 1 ? 'is' : 'are'} shown only in part`;
  const expected =
    gaps.should === 0
      ? ''
      : ` ${count(gaps.should, 'expectation')} of guidance ${gaps.should === 1 ? 'is' : 'are'} not shown.`;
  if (gaps.must > 0) {
    const head = `Not ready: ${count(gaps.must, 'duty', 'duties')} ${gaps.must === 1 ? 'is' : 'are'} not shown${parts}.`;
    return head + (review > 0 ? ` ${capital(people)}.` : '');
  }
  if (failing > 0) {
    return `Not ready: no duty is missing${beyond}${parts}, but ${count(failing, 'other requirement')} ${failing === 1 ? 'is' : 'are'} not shown.${review > 0 ? ` ${capital(people)}.` : ''}`;
  }
  if (review > 0) return `No duty is missing${beyond}${parts}; ${people}.${expected}`;
  if (parts !== '') return `No duty is missing${beyond}${parts}.${expected}`;
  return (
    (beyond === '' && aside.attested === 0 ? 'Every duty is shown.' : `No duty is missing${beyond}.`) +
    expected
  );
}

export function errorSentence(errors: number): string {
  return `${count(errors, 'plan')} could not be judged.`;
}

export function stoppedSentence({ judged, plans }: Stopped): string {
  return `Not complete: the run was stopped after ${judged} of ${count(plans, 'plan')}.`;
}

export function moreLine(n: number, what: string): string {
  return `and ${count(n, `more ${what}`)} (--verbose shows all)`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const EXPLANATION = {
  applies: 'Asked where',
  requirement: 'What is asked',
  explain: 'What counts',
  verdicts: 'What the verdicts mean here',
  remedy: 'What to write',
  limits: 'What this check cannot see',
  examples: 'Examples',
} as const;

export const SCORE = {
  agreement: 'agreement',
  exact: 'exact',
  gapPrecision: 'gap precision',
  gapRecall: 'gap recall',
  falseAllClear: 'false all-clear (gap called met)',
  falseAlarm: 'false alarm (met called gap)',
  evidenceInPlace: 'evidence at the right place',
  reviewGiven: 'review given',
  reviewLabelled: 'review labelled',
  faultRecall: 'faults found',
  faultPrecision: 'faults found that are right',
  worst: 'Requirements with the least agreement',
  confusion: 'Label → verdict',
} as const;

export const RULE_PAGE = {
  made: '<!-- Made from rules/ by `npm run generate`. Change the rule, not this page. -->',
  law: 'The law',
  index: 'The rules',
  intro: (n: number): string =>
    `Each of the ${n} requirements has one rule. \`planlint explain ID\` shows the same in the terminal.`,
} as const;

export const COVERAGE = {
  title: 'What is covered, and what no document can show',
  intro:
    'Each provision or paragraph, the requirements that judge it, and what is left to a person. *Attestation only* means that a document can at best say so: an attestation in the front matter, or in a file given with `--attestations`, vouches for it.',
  head: '| Place | What it asks | Requirements | Left to a person, or outside |',
  attest: '*Attestation only:*',
  noRule: '(no rule)',
  others: 'Requirements that rest on nothing above',
} as const;

export const CONFIG_LIST = {
  none: 'No configuration was found: these are the defaults',
  extends: 'extends',
  all: 'in force for all plans',
  plan: 'in force for',
} as const;

export const CITATIONS = {
  none: 'No legislation is cited.',
  unknown: 'not known to the register, or left open',
  wrong: '(not as cited)',
  line: (line: number): string => `line ${line}`,
  count: (count: number): string => `${count} ${count === 1 ? 'citation' : 'citations'}`,
};

export const RULE_TEMPLATE = {
  head: 'Fill in what is in capitals, then the checks and examples. `planlint rules test` runs the examples.',
  checks:
    "A term is a phrase or a concept, <name>. A final ! marks the act: it must be done or in force, and this plan's own.",
  written: (path: string): string => `wrote ${path}`,
  next: (id: string, folder: string): string =>
    `Now edit it, and run: planlint rules test ${id} --rules ${folder}`,
} as const;
