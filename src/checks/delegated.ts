// Is a kind of service delegated to the authority, as its plan tells its scope? True where it is listed, false where it is said not to be
// or where the scope is listed in full without it, else null. What counts as such a service is data (concepts).
import { judge } from '../checks/evidence.js';
import type { Match } from '../checks/clause.js';
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
  const listed = said.some(isTold);
  const denied =
    said.some((match) => match.stance === 'negated') ||
    findClause(reading, { all: [`<${service}>`, '<not-delegated>'], whose: 'any' }, STANCES).length > 0;
  // What only stands under the heading of the scope may be a word about what is left out of it.
  if (listed && !denied) return true;
  if (denied) {
    const inSentence = { ...inScope, all: [...inScope.all, ...inScope.about] };
    return listed && findClause(reading, inSentence, STANCES).some(isTold);
  }
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

function isTold({ stance }: Match): boolean {
  return stance === 'done' || stance === 'in-force';
}
