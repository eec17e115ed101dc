// English word forms for the phrases of rules: forms are made when rules are compiled, so that a text needs no lemmatiser.
// Over-generation is harmless: a form that is no word never occurs in a text.

/** base: past, participle (when it differs). */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  be: ['am', 'is', 'are', 'was', 'were', 'been', 'being'],
  begin: ['began', 'begun', 'beginning'],
  become: ['became'],
  bear: ['bore', 'borne'],
  break: ['broke', 'broken'],
  bring: ['brought'],
  build: ['built'],
  buy: ['bought'],
  catch: ['caught'],
  choose: ['chose', 'chosen'],
  come: ['came'],
  cut: ['cut', 'cutting'],
  deal: ['dealt'],
  do: ['did', 'done', 'does'],
  draw: ['drew', 'drawn'],
  drink: ['drank', 'drunk'],
  drive: ['drove', 'driven'],
  eat: ['ate', 'eaten'],
  fall: ['fell', 'fallen'],
  feed: ['fed'],
  feel: ['felt'],
  fight: ['fought'],
  find: ['found'],
  fly: ['flew', 'flown'],
  forget: ['forgot', 'forgotten', 'forgetting'],
  get: ['got', 'gotten', 'getting'],
  give: ['gave', 'given'],
  go: ['went', 'gone', 'goes'],
  grow: ['grew', 'grown'],
  have: ['had', 'has', 'having'],
  hear: ['heard'],
  hide: ['hid', 'hidden'],
  hit: ['hit', 'hitting'],
  hold: ['held'],
  keep: ['kept'],
  know: ['knew', 'known'],
  lead: ['led'],
  learn: ['learnt', 'learned'],
  leave: ['left'],
  lend: ['lent'],
  let: ['let', 'letting'],
  lose: ['lost'],
  make: ['made'],
  mean: ['meant'],
  meet: ['met'],
  pay: ['paid'],
  put: ['put', 'putting'],
  read: ['read'],
  ride: ['rode', 'ridden'],
  ring: ['rang', 'rung'],
  rise: ['rose', 'risen'],
  run: ['ran', 'run', 'running'],
  say: ['said'],
  see: ['saw', 'seen'],
  seek: ['sought'],
  sell: ['sold'],
  send: ['sent'],
  set: ['set', 'setting'],
  shrink: ['shrank', 'shrunk'],
  shut: ['shut', 'shutting'],
  show: ['showed', 'shown'],
  sit: ['sat', 'sitting'],
  sleep: ['slept'],
  speak: ['spoke', 'spoken'],
  spend: ['spent'],
  stand: ['stood'],
  stick: ['stuck'],
  swim: ['swam', 'swum', 'swimming'],
  take: ['took', 'taken'],
  teach: ['taught'],
  tell: ['told'],
  think: ['thought'],
  throw: ['threw', 'thrown'],
  understand: ['understood'],
  wear: ['wore', 'worn'],
  win: ['won', 'winning'],
  write: ['wrote', 'written'],
  withdraw: ['withdrew', 'withdrawn'],
  undertake: ['undertook', 'undertaken'],
  uphold: ['upheld'],
  oversee: ['oversaw', 'overseen'],
  rebuild: ['rebuilt'],
  split: ['split', 'splitting'],
  spread: ['spread'],
  fit: ['fitted', 'fitting'],
  sign: ['signed', 'signing'],
  arise: ['arose', 'arisen'],
  blow: ['blew', 'blown'],
  burn: ['burnt', 'burned'],
  cast: ['cast'],
  control: ['controlled', 'controlling'],
  cost: ['cost', 'costed'],
  dig: ['dug', 'digging'],
  forbid: ['forbade', 'forbidden', 'forbidding'],
  forecast: ['forecast'],
  foresee: ['foresaw', 'foreseen'],
  freeze: ['froze', 'frozen'],
  hang: ['hung'],
  hurt: ['hurt'],
  lay: ['laid'],
  lean: ['leaned', 'leant'],
  lie: ['lain', 'lying'],
  overcome: ['overcame'],
  overspend: ['overspent'],
  prove: ['proved', 'proven'],
  recast: ['recast'],
  redo: ['redid', 'redone', 'redoes'],
  redraw: ['redrew', 'redrawn'],
  remake: ['remade'],
  rethink: ['rethought'],
  rewrite: ['rewrote', 'rewritten'],
  spell: ['spelt', 'spelled'],
  strike: ['struck', 'stricken'],
  sweep: ['swept'],
  swear: ['swore', 'sworn'],
  tear: ['tore', 'torn'],
  transfer: ['transferred', 'transferring'],
  undergo: ['underwent', 'undergone', 'undergoes'],
  underpin: ['underpinned', 'underpinning'],
  underspend: ['underspent'],
  weave: ['wove', 'woven'],
  withhold: ['withheld'],
};

const VOWELS = 'aeiou';
const endsInConsonantY = /[^aeiou]y$/;

/** "services", "published" (but not "hundred" or "need"): no singular nouns. */
const HAS_NO_PLURAL = /[^aisu]s$|[^er]ed$/;
const LONG = 5;

/** Singular and plural of a noun (regular plurals only; people, men and the like are written out in phrases). */
export function nounForms(word: string): string[] {
  if (word.length < 3 && word !== 'gp') return [word];
  if (word.length > LONG && HAS_NO_PLURAL.test(word)) return [word];
  if (endsInConsonantY.test(word)) return [word, `${word.slice(0, -1)}ies`];
  if (/(?:s|x|ch|sh)$/.test(word)) return [word, `${word}es`];
  return [word, `${word}s`];
}

/** Base, third person, past, participles of a verb. */
export function verbForms(base: string): string[] {
  const forms = new Set<string>([base]);
  if (endsInConsonantY.test(base)) forms.add(`${base.slice(0, -1)}ies`);
  else forms.add(/(?:s|x|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`);
  const stem = base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : base;
  forms.add(`${stem}ing`);
  const irregular = IRREGULAR[base];
  if (irregular) irregular.forEach((form) => forms.add(form));
  else if (endsInConsonantY.test(base)) forms.add(`${base.slice(0, -1)}ied`);
  else forms.add(base.endsWith('e') ? `${base}d` : `${base}ed`);
  if (!irregular && doublesConsonant(base)) {
    const last = base.slice(-1);
    forms.add(`${base}${last}ed`).add(`${base}${last}ing`);
  }
  return [...forms];
}

const PAST_FORMS: ReadonlySet<string> = new Set(
  Object.entries(IRREGULAR)
    .filter(([base]) => base !== 'be' && base !== 'have' && base !== 'do')
    .flatMap(([base, forms]) =>
      forms.filter((form) => form !== base && !form.endsWith('ing') && !form.endsWith('oes')),
    ),
);

/** True for a word that is a past tense or past participle by its form alone. */
export function isPastForm(word: string): boolean {
  return (
    PAST_FORMS.has(word) ||
    word === 'used' ||
    (word.length > 4 &&
      word.endsWith('ed') &&
      !/(?:(?<!agr|guarant|fr|decr)eed|hundred|shared|unpaid|advanced|dedicated|experienced|scheduled|unplanned|specialised|disabled|detailed|limited|allied)$/.test(
        word,
      ))
  );
}

function doublesConsonant(base: string): boolean {
  const [before = '', vowel = '', last = ''] = base.slice(-3);
  return base.length <= 6 && VOWELS.includes(vowel) && !VOWELS.includes(before) && /[bdglmnprt]/.test(last);
}
