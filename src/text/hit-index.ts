// What was found in a plan, by name.
import type { Hit } from './matcher.js';

/** Hits by concept id or by inline phrase, in the order of the text; undefined where there are none. */
export interface HitIndex {
  get(key: string): readonly Hit[] | undefined;
}
