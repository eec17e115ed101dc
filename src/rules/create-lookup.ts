// A record without a prototype, so that any word of a plan can be looked up in it safely ("constructor" is not there).
import type { Lookup } from '../model/registers.js';

export function createLookup<T>(entries: Iterable<readonly [key: string, value: T]>): Lookup<T> {
  const lookup = Object.create(null) as Record<string, T>;
  for (const [key, value] of entries) lookup[key] = value;
  return lookup;
}
