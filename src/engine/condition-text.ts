// A condition in words: which facts a requirement asks for before it applies to a plan.
import type { FactName, Facts } from '../model/facts.js';
import type { Condition, FactTest } from '../model/rule.js';
import { factsThatAnswer } from './applies.js';

/** `status is not draft or consultation`; every condition must hold. */
export function conditionText(condition: Condition): string {
  return (Object.entries(condition) as [FactName, FactTest][])
    .map(([fact, { is, not, from, before }]) => {
      const words = [
        ...(is === undefined ? [] : [`is ${listed(is)}`]),
        ...(not === undefined ? [] : [`is not ${listed(not)}`]),
        ...(from === undefined ? [] : [`is ${from} or later`]),
        ...(before === undefined ? [] : [`is before ${before}`]),
      ];
      return `\`${fact}\` ${words.join(' and ')}`;
    })
    .join(', and ');
}

/** Why a condition does not hold for a plan: what it asks of the facts that fail it, and what they are here. */
export function whyNot(condition: Condition, facts: Facts): string {
  const failing = factsThatAnswer(false, condition, facts);
  const asked = Object.fromEntries(failing.map((name) => [name, condition[name]]));
  const here = failing.map((name) => String(facts[name] ?? 'not known'));
  return `it is asked where ${conditionText(asked)}; here it is ${here.join(' and ')}`.replaceAll('`', '');
}

function listed(value: string | boolean | readonly (string | boolean)[]): string {
  return (typeof value === 'object' ? value : [value]).join(' or ');
}
