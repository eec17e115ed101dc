// The prose of the comparison of two plans.
import type { Change } from '../engine/compare.js';
import type { Verdict } from '../model/verdict.js';
import { count, VERDICT_NAMES } from './wording.js';

export const CHANGE_NAMES: Record<Change, string> = {
  lost: 'lost',
  gained: 'gained',
  changed: 'changed',
  moved: 'moved',
  same: 'the same',
};

export const CHANGE_MEANINGS: Record<Change, string> = {
  lost: 'The earlier plan shows more of this than the later one.',
  gained: 'The later plan shows more of this than the earlier one.',
  changed: 'The verdict is the same, or begins or ceases to apply, but it rests on other words.',
  moved: 'The verdict rests on the same words in another section.',
  same: 'Nothing has changed.',
};

export const COMPARE = {
  title: 'Comparison of two plans',
  before: 'Before',
  after: 'After',
  was: 'Was:',
  now: 'Now:',
  faults: 'New fault:',
  mended: 'Mended:',
  items: 'Of the list:',
  requirement: 'Requirement',
  change: 'Change',
  whole: 'the whole document',
  none: 'not asked',
  hidden: '(--verbose shows each)',
} as const;

/** "met → gap"; one word where nothing changed. */
export function turnWords(before: Verdict | null, after: Verdict | null): string {
  const name = (verdict: Verdict | null): string =>
    verdict === null ? COMPARE.none : VERDICT_NAMES[verdict];
  return before === after ? name(after) : `${name(before)} → ${name(after)}`;
}

export function placeWords(line: number, section: readonly string[]): string {
  return section.length === 0 ? `line ${line}` : `line ${line}, in “${section.join(' › ')}”`;
}

/** "2 lost · 3 gained · 128 the same"; changes that nobody made are left out. */
export function changesLine(summary: Readonly<Record<Change, number>>): string {
  const parts = (Object.keys(CHANGE_NAMES) as Change[])
    .filter((change) => summary[change] > 0)
    .map((change) => `${summary[change]} ${CHANGE_NAMES[change]}`);
  return parts.length > 0 ? parts.join(' · ') : 'nothing was asked';
}

export function comparisonSentence(summary: Readonly<Record<Change, number>>, failing: number): string {
  const excused = summary.lost - failing;
  const aside = excused > 0 ? ` ${count(excused, 'loss', 'losses')} switched off or suppressed.` : '';
  if (failing > 0)
    return `${count(failing, 'requirement')} ${failing === 1 ? 'is' : 'are'} shown less well than before.${aside}`;
  return summary.gained > 0
    ? `Nothing is lost, and ${count(summary.gained, 'requirement')} ${summary.gained === 1 ? 'is' : 'are'} shown better than before.${aside}`
    : `Nothing is lost.${aside}`;
}
