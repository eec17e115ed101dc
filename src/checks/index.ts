// The only registry of checks: one line a kind.
import type { Check } from './check.js';
import { coverage } from './coverage.js';
import { evidence } from './evidence.js';
import { outcomes } from './outcomes.js';

export const CHECKS: readonly Check[] = [evidence, coverage, outcomes];
