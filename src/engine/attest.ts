// Attestations: what a person vouches for where the text cannot show it. They lift what was not found, never what the text denies,
// and each that is stale, incomplete or contradicted is said to be so.
import type { CheckResult, Finding, Mode } from '../model/report.js';
import type { Plan } from '../model/plan.js';
import type { Span } from '../model/span.js';
import { isBlank } from '../checks/front-matter.js';
import { isFullDate } from '../text/calendar.js';
import { VERDICTS, type Verdict } from '../model/verdict.js';

export interface Attestation {
  readonly requirement: string;
  readonly verdict: Verdict;
  /** A role. */
  readonly by?: string;
  /** ISO date. */
  readonly date?: string;
  /** Where it can be seen: a minute, a report. */
  readonly evidence?: string;
  /** Its place in the plan, where it stands there. */
  readonly place?: Span;
  /** "attestations.yaml:3:3", where it stands beside the plan. */
  readonly filed?: string;
}

export interface Attested {
  readonly result: CheckResult;
  readonly mode: Mode;
  /** Who vouches, since when and by what; empty where nobody does. */
  readonly words: string;
}

/** An attestation is older than the three years within which a plan has to be reviewed. */
const STALE_YEARS = 3;
const OPEN: ReadonlySet<Verdict> = new Set(['gap', 'review', 'partial']);

/** Those of the plan's front matter; entries that are no attestation are left to the check of the front matter. */
export function attestationsOf(plan: Plan): Attestation[] {
  const list = plan.frontMatter.data?.['attestations'];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, i) => {
    const read = readAttestation(entry);
    const place = plan.frontMatter.places.get(`attestations.${i}`);
    return read ? [{ ...read, ...(place ? { place } : {}) }] : [];
  });
}

/** Null for what is no attestation: without a requirement or with a verdict of no kind. */
export function readAttestation(entry: unknown): Attestation | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { requirement, verdict, by, date, evidence } = entry as Record<string, unknown>;
  const known = VERDICTS.find((v) => v === verdict);
  if (typeof requirement !== 'string' || !known) return null;
  return {
    requirement,
    verdict: known,
    ...(typeof by === 'string' && !isBlank(by) ? { by } : {}),
    ...(typeof date === 'string' ? { date } : {}),
    ...(typeof evidence === 'string' ? { evidence } : {}),
  };
}

/** `today` is an ISO date. The newest attestation of a requirement counts; of one day, the last. */
export function attest(result: CheckResult, attestations: readonly Attestation[], today: string): Attested {
  const attestation = newestOf(attestations);
  if (!attestation || result.verdict === 'not-applicable') return { result, mode: 'automatic', words: '' };
  const { place, verdict } = attestation;
  const faults = faultsOf(attestation, result, today);
  const findings = [...result.findings, ...faults.map((f) => toFinding(f, place))];
  if (!OPEN.has(result.verdict) || verdict === result.verdict || faults.length > 0)
    return { result: { ...result, findings }, mode: 'automatic', words: '' };
  const shown = place ? [{ ...place, note: 'attestation' }] : [];
  return {
    result: { ...result, verdict, evidence: [...shown, ...result.evidence], findings },
    mode: 'attested',
    words: wordsOf(attestation),
  };
}

/** One whose date cannot be read counts only where no other is dated. */
function newestOf(attestations: readonly Attestation[]): Attestation | undefined {
  const dayOf = ({ date }: Attestation): string => (isFullDate(date) ? date : '');
  return attestations.reduce<Attestation | undefined>(
    (newest, each) => (newest !== undefined && dayOf(each) < dayOf(newest) ? newest : each),
    undefined,
  );
}

interface Fault {
  readonly message: string;
  readonly suggestion: string;
}

function faultsOf({ verdict, by, date, filed }: Attestation, result: CheckResult, today: string): Fault[] {
  const subject = filed === undefined ? 'the attestation' : `the attestation at ${filed}`;
  const faults: Fault[] = [];
  if (by === undefined || date === undefined)
    faults.push({
      message: `${subject} does not say by whom and when`,
      suggestion: 'Give by (a role) and date.',
    });
  else if (!isFullDate(date))
    faults.push({
      message: `${subject} is dated “${String(date)}”, which is no day that can be read`,
      suggestion: 'Write year, month and day, as in 2026-03-30.',
    });
  else if (date > today)
    faults.push({
      message: `${subject} is dated ${date}, which is still to come`,
      suggestion: 'Give the day it was made.',
    });
  else if (date < yearsBefore(today, STALE_YEARS))
    faults.push({
      message: `${subject}, of ${date}, is more than three years old`,
      suggestion: 'Look again, and give the new date.',
    });
  if (result.verdict === 'met' && verdict !== 'met')
    faults.push({
      message: `${subject} says ${verdict}, but the plan shows it`,
      suggestion: 'Take the attestation out, or mend it.',
    });
  if (!OPEN.has(result.verdict) || verdict === 'gap') return faults;
  if (result.findings.length > 0)
    faults.push({
      message: `${subject} says ${verdict}, but the plan shows what is wrong`,
      suggestion: 'Mend the plan, or suppress the fault and say why.',
    });
  else if (result.denied !== undefined)
    faults.push({
      message: `${subject} says ${verdict}, but ${result.denied}`,
      suggestion: 'Mend the plan or the attestation.',
    });
  return faults;
}

function toFinding(fault: Fault, place: Span | undefined): Finding {
  return { ...fault, start: place?.start ?? 0, end: place?.end ?? 0 };
}

function wordsOf({ by = '', date = '', evidence }: Attestation): string {
  return `Vouched for by ${by} on ${date}${evidence === undefined ? '' : `: ${evidence}`}.`;
}

function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years)}${day.slice(4)}`;
}
