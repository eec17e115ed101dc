// Is a body named only as whose a thing is, or with whom it is done ("with the Council", "the Council's figures")? It does not know who acts.
import type { Plan } from '../model/plan.js';
import type { Reading } from './reading.js';

const BESIDE = new Set(['with', 'alongside']);
/** Of these, whose they are says nothing of who acts: "we share the ambition of the Government that ...". */
const IDEAS = new Set(['ambition', 'aim', 'vision', 'view', 'wish', 'hope', 'belief', 'aspiration', 'call']);
const OURSELVES = new Set(['we', 'us', 'board', 'ijb', 'hscp', 'partnership']);

export function isAside({ plan: { source, tokens } }: Reading, start: number, end: number): boolean {
  const { words } = tokens;
  const before = words[start - 1] ?? '';
  const at = beforeName(source, tokens, start);
  const beside = words[at] ?? '';
  // "We and NHS Fife": both of us.
  if (beside === 'of' && IDEAS.has(words[at - 1] ?? '')) return true;
  if (BESIDE.has(beside) || (before === 'and' && OURSELVES.has(words[start - 2] ?? ''))) return true;
  const last = tokens.ends[end - 1] ?? 0;
  return /(?:['’]s|s['’])$/i.test(source.slice(last - 2, last));
}

/** Words of a name before the one asked about, its article among them. */
const NAME_REACH = 4;
const CAPITAL = /^\p{Lu}/u;

/** Number of the word before the whole name: "with" of "with the Grampian Regional Equality Council". */
function beforeName(source: string, { words, starts }: Plan['tokens'], start: number): number {
  let i = start - 1;
  while (i > start - 1 - NAME_REACH && (words[i] === 'the' || CAPITAL.test(source.charAt(starts[i] ?? 0))))
    i--;
  return i;
}
