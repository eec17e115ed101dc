// Is a kind of service delegated to the authority, as its plan tells its scope? True where it is listed, false where it is said not to be
// or where the scope is listed in full without it, else null. What counts as such a service is data (concepts).
import { judge } from '../checks/evidence.js';
import { findClause } from '../checks/find-clause.js';
import type { Facts } from '../model/facts.js';
import type { Reading } from '../text/reading.js';
import { STANCES } from '../text/stance.js';

const LISTED = 5;

/** `service` is the id of a concept. */
export function delegated(reading: Reading, facts: Facts, service: string): boolean | null {
  const inScope = {
    all: [`<${service}>`],
    about: ['<delegated-scope>'],
    none: ['<not-delegated>'],
    whose: 'any',
  } as const;
  const said = findClause(reading, inScope, STANCES);
  if (said.some((match) => match.stance === 'done' || match.stance === 'in-force')) return true;
  const denied = findClause(reading, { all: [`<${service}>`, '<not-delegated>'], whose: 'any' }, STANCES);
  if (denied.length > 0 || said.some((match) => match.stance === 'negated')) return false;
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
