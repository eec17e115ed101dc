// Facts of a plan for conditions: front matter first, then the register of authorities, then the text.
import type { Facts, Status } from '../model/facts.js';
import { delegated } from '../checks/delegated.js';
import { findMaker } from './find-maker.js';
import { isDate } from '../text/calendar.js';
import { findLocalities } from '../text/localities.js';
import { knownAtHead } from '../text/locality-mentions.js';
import { planPeriod } from '../text/plan-period.js';
import type { Reading } from '../text/reading.js';

/** What the register of authorities says of one authority. */
export interface AuthorityFacts {
  readonly slug: string;
  /** Other spellings of the slug that front matter may use. */
  readonly aliases: readonly string[];
  readonly model: 'integration-joint-board' | 'lead-agency';
  readonly islands: boolean;
  /** Names that its localities have or have had. */
  readonly knownLocalities: readonly string[];
  readonly healthBoard: { readonly name: string };
}

export interface FactOptions {
  readonly authorities: readonly AuthorityFacts[];
  /** Status of plans whose front matter gives none. */
  readonly assumedStatus?: Status;
}

const STATUSES: readonly Status[] = ['draft', 'consultation', 'final', 'published'];

export function readFacts(reading: Reading, options: FactOptions): Facts {
  const data = reading.plan.frontMatter.data ?? {};
  const named = text(data['authority']);
  const authority =
    options.authorities.find((a) => a.slug === named || (named !== null && a.aliases.includes(named))) ??
    findMaker(reading, options.authorities);
  const status = text(data['status'])?.trim().toLowerCase();
  const model = text(data['model']);
  const known: Facts = {
    authority: authority?.slug ?? null,
    model:
      model === 'lead-agency' || model === 'integration-joint-board'
        ? model
        : (authority?.model ?? 'integration-joint-board'),
    // One that is none of them leaves open at which stage the plan is; where none is given, it is taken as settled.
    status:
      STATUSES.find((s) => s === status) ?? options.assumedStatus ?? (status === undefined ? 'final' : null),
    is_first_plan: data['is_first_plan'] === true,
    plan_start: date(data['plan_start']) ?? planPeriod(reading).from?.date ?? null,
    plan_end: date(data['plan_end']) ?? planPeriod(reading).to?.date ?? null,
    island_areas: flag(data['island_areas']) ?? authority?.islands ?? null,
    children_delegated: flag(data['children_delegated']),
    justice_delegated: flag(data['justice_delegated']),
    homelessness_delegated: flag(data['homelessness_delegated']),
    localities: recordedOr(data['localities'], () => findLocalities(reading)?.names ?? knownAtHead(reading)),
  };
  return {
    ...known,
    children_delegated: known.children_delegated ?? delegated(reading, known, 'children-services'),
    justice_delegated: known.justice_delegated ?? delegated(reading, known, 'justice-services'),
    homelessness_delegated:
      known.homelessness_delegated ?? delegated(reading, known, 'homelessness-services'),
  };
}

function recordedOr(value: unknown, inText: () => readonly string[]): readonly string[] {
  const recorded = localityNames(value);
  return recorded.length > 0 ? recorded : inText();
}

function localityNames(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const name = typeof entry === 'object' && entry !== null ? (entry as { name?: unknown }).name : entry;
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
  });
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** What is no date that exists is as good as not given. */
function date(value: unknown): string | null {
  return isDate(value) ? value : null;
}

function flag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}
