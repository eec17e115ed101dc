// Is a kind of service delegated to the authority, as its plan tells its scope? True where it is listed, false where it is said not to be
// or where the scope is listed in full without it, else null. What counts as such a service is data (concepts).
import type { Facts } from '../model/facts.js';
import type { Reading } from '../text/reading.js';
import { STANCES } from '../text/stance.js';
import type { Match } from './clause.js';
import { judge } from './evidence.js';
import { findClause } from './find-clause.js';

const LISTED = 5;

/** `service` is the id of a concept. */
export function delegated(reading: Reading, facts: Facts, service: string): boolean | null {
  const { said, denied, listed } = scopeOf(reading, service);
  if (listed) return true;
  if (denied) return false;
  if (said.length > 0) return null;
  const fullList = {
    all: ['<delegable-service>'],
    about: ['<delegated-scope>'],
    unlessAbout: ['<only-examples>'],
    whose: 'any',
    least: LISTED,
    distinct: true,
  } as const;
  return judge({ reading, facts }, { met: [fullList] }).verdict === 'met' ? false : null;
}

/** Where the plan lists it. */
export function listedAsDelegated(reading: Reading, service: string): Match | undefined {
  return scopeOf(reading, service).listed;
}

interface Scope {
  readonly said: readonly Match[];
  readonly denied: boolean;
  readonly listed: Match | undefined;
}

function scopeOf(reading: Reading, service: string): Scope {
  const inScope = {
    all: [`<${service}>`],
    about: ['<delegated-scope>'],
    none: ['<not-delegated>'],
    whose: 'any',
  } as const;
  const said = findClause(reading, inScope, STANCES);
  const listed = said.find(isTold);
  const denied =
    said.some((match) => match.stance === 'negated') ||
    findClause(reading, { all: [`<${service}>`, '<not-delegated>'], whose: 'any' }, STANCES).length > 0;
  if (!listed || !denied) return { said, denied, listed };
  // What only stands under the heading of the scope may be a word about what is left out of it.
  const inSentence = { ...inScope, all: [...inScope.all, ...inScope.about] };
  return { said, denied, listed: findClause(reading, inSentence, STANCES).find(isTold) };
}

function isTold({ stance }: Match): boolean {
  return stance === 'done' || stance === 'in-force';
}
