// Does the plan show each item of a list: groups, principles, its own localities? Each is judged by the same clauses, in which
// `{item}` stands for the item and, in `none`, `{others}` for all the rest; some but not all shown is partial. It does not know what the items are.
import { once } from '../model/once.js';
import type { CheckResult, Evidence } from '../model/report.js';
import { combine, type Verdict } from '../model/verdict.js';
import { isFullDate } from '../text/calendar.js';
import { localityKey } from '../text/place-names.js';
import type { Stance } from '../text/stance.js';
import { STANCES } from '../text/stance.js';
import type { Check, CheckContext, Item } from './check.js';
import { resultOf } from './check.js';
import { bare, type Clause, CLAUSE_SCHEMA, clauseKeys, type Term } from './clause.js';
import { type EvidenceOptions, judge } from './evidence.js';
import { type Columns, COLUMNS_SCHEMA, columnKeys, shownInColumn } from './item-columns.js';
import { type Rest, REST_SCHEMA, restShown } from './rest-of-items.js';

interface Options {
  /** Name of a list in data/item-lists.yaml, or `localities` for the plan's own. */
  readonly items: string;
  /** One matched clause shows the item. */
  readonly each: readonly Clause[];
  /** One matched clause leaves the item to a person. */
  readonly review?: readonly Clause[];
  /** Clauses without `{item}`: one match shows every item at once. */
  readonly whole?: readonly Clause[];
  /** Clauses without `{item}`: one match leaves every item that is not shown to a person. */
  readonly wholeReview?: readonly Clause[];
  /** Where some are shown by name, what shows all others at once. */
  readonly rest?: Rest;
  /**
   * A list of the front matter whose entries show items: `{list: spg, field: group}`. The field holds a slug or name, or several. One whose
   * `day` is still to come leaves its item to a person.
   */
  readonly frontMatter?: { readonly list: string; readonly field: string; readonly day?: string };
  /** What shows an item in a cell under its name, where a table has a column for it. */
  readonly columns?: Columns;
  readonly accepts?: readonly Stance[];
}

interface Judged {
  readonly item: Item;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

const ITEM = '{item}';
/** In `none`: every other item of the list. */
const OTHERS = '{others}';
const NAMED_AT_MOST = 5;
const DONE: readonly Stance[] = ['done', 'in-force'];
const clauses = { type: 'array', minItems: 1, items: CLAUSE_SCHEMA };

export const coverage: Check = {
  kind: 'coverage',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['items', 'each'],
    properties: {
      items: { type: 'string', minLength: 1 },
      each: clauses,
      review: clauses,
      whole: clauses,
      wholeReview: clauses,
      frontMatter: {
        type: 'object',
        additionalProperties: false,
        required: ['list', 'field'],
        properties: {
          list: { type: 'string', minLength: 1 },
          field: { type: 'string', minLength: 1 },
          day: { type: 'string', minLength: 1 },
        },
      },
      columns: COLUMNS_SCHEMA,
      rest: REST_SCHEMA,
      accepts: { type: 'array', minItems: 1, items: { enum: STANCES } },
    },
  },
  keys: (options) => {
    const { each, review = [], whole = [], wholeReview = [], columns, rest } = options as unknown as Options;
    return [
      ...[...each, ...review, ...whole, ...wholeReview, ...(rest?.shown ?? [])].flatMap(clauseKeys),
      ...(rest ? [bare(rest.called)] : []),
      ...(columns ? columnKeys(columns).map(bare) : []),
    ].filter((key) => key !== ITEM && key !== OTHERS);
  },
  run: (context, options) => judgeItems(context, options as unknown as Options),
};

function judgeItems(context: CheckContext, options: Options): CheckResult {
  const accepts = options.accepts === undefined ? {} : { accepts: options.accepts };
  const all =
    options.whole || options.wholeReview
      ? judge(context, { met: options.whole ?? [], review: options.wholeReview ?? [], ...accepts })
      : resultOf('gap');
  const items = itemsOf(context, options.items);
  const forEach = clausesFor(options, items);
  // Said of one item, it bears on the whole.
  let says = all.denied;
  const judged = items.map((item, i): Judged => {
    const recorded = options.frontMatter ? recordedPlace(context, options.frontMatter, item) : null;
    const { verdict, evidence, denied } = judge(context, { ...(forEach[i] as ItemClauses), ...accepts });
    says ??= verdict === 'met' ? undefined : denied;
    const row =
      options.columns && verdict !== 'met'
        ? shownInColumn(context.reading, item.key, options.columns, options.accepts ?? DONE)
        : null;
    if (row) return { item, verdict: 'met', evidence: [{ ...row, note: item.name }] };
    if (recorded && (recorded.done || (verdict !== 'met' && all.verdict !== 'met')))
      return {
        item,
        verdict: recorded.done ? 'met' : 'review',
        evidence: [...(verdict === 'met' ? evidence.slice(0, 1) : []), recorded.place],
      };
    const lifted =
      verdict === 'met' || all.verdict === 'gap' || (verdict === 'review' && all.verdict === 'review')
        ? verdict
        : all.verdict;
    return { item, verdict: lifted, evidence: evidence.slice(0, 1).map((e) => ({ ...e, note: item.name })) };
  });
  const results = withRest(context, options.rest, judged);
  if (results.length === 0) return all;
  const missing = results.filter((r) => r.verdict !== 'met');
  const shown = results.filter((r) => r.verdict === 'met' || r.verdict === 'partial');
  return {
    verdict: combine(
      results.map((r) => r.verdict),
      'items',
    ),
    evidence: distinct([...shown, ...missing].flatMap((r) => r.evidence).concat(all.evidence)),
    findings: [],
    items: results.map(({ item, verdict }) => ({ name: item.name, verdict })),
    ...(missing.length > 0 && shown.length > 0
      ? { reason: `not shown: ${namesOf(missing.map((r) => r.item))}` }
      : {}),
    ...(says === undefined ? {} : { denied: says }),
  };
}

/** Where some are shown, those that "the others" show too. */
function withRest(
  context: CheckContext,
  rest: Rest | undefined,
  judged: readonly Judged[],
): readonly Judged[] {
  const left = judged.filter((j) => j.verdict !== 'met').length;
  if (!rest || left === 0 || left === judged.length) return judged;
  const shown = restShown(context, rest, left);
  if (!shown) return judged;
  const evidence = shown.evidence.slice(0, 1);
  return judged.map((j) => (j.verdict === 'met' ? j : { item: j.item, verdict: 'met', evidence }));
}

/** Throws an Error for a list that does not exist: a fault of the rule. */
function itemsOf({ facts, items }: CheckContext, list: string): readonly Item[] {
  if (list === 'localities') return facts.localities.map((name) => ({ name, key: localityKey(name) }));
  const found = items.get(list);
  if (!found) throw new Error(`no list of items is called "${list}"`);
  return found;
}

type ItemClauses = Pick<EvidenceOptions, 'met' | 'review'>;
const OF_LISTS = new WeakMap<readonly Item[], WeakMap<Options, readonly ItemClauses[]>>();

/** The same objects for the same options and list, so that what is kept of their terms is found again. */
function clausesFor(options: Options, items: readonly Item[]): readonly ItemClauses[] {
  let ofList = OF_LISTS.get(items);
  if (!ofList) OF_LISTS.set(items, (ofList = new WeakMap()));
  let clauses = ofList.get(options);
  if (!clauses) {
    clauses = items.map((item) => {
      const put = puttingIn(item, items);
      return { met: options.each.map(put), review: (options.review ?? []).map(put) };
    });
    ofList.set(options, clauses);
  }
  return clauses;
}

/** Puts an item into clauses that ask for each. */
function puttingIn(item: Item, items: readonly Item[]): (clause: Clause) => Clause {
  const others = items.filter((other) => other.key !== item.key).map((other) => other.key);
  const put = (reference: string): string => reference.replace(ITEM, item.key);
  const putOthers = (reference: string): string[] => (reference === OTHERS ? others : [put(reference)]);
  // "Banff and Buchan" does not name Buchan too.
  const apart = once(() => items.filter((o) => !plain(item.name).includes(plain(o.name))).map((o) => o.key));
  const putApart = (reference: string): string[] => (reference === OTHERS ? apart() : [put(reference)]);
  const putAll = (terms: readonly Term[]): Term[] =>
    terms.map((term) => (typeof term === 'string' ? put(term) : term.flatMap(putOthers)));
  return (clause) => ({
    ...clause,
    all: putAll(clause.all),
    ...(clause.about ? { about: putAll(clause.about) } : {}),
    ...(clause.until ? { until: clause.until.flatMap(putOthers) } : {}),
    ...(clause.leads ? { leads: clause.leads.map(put) } : {}),
    ...(clause.headed ? { headed: clause.headed.map(put) } : {}),
    ...(clause.none ? { none: clause.none.flatMap(putOthers) } : {}),
    ...(clause.unlessHeaded ? { unlessHeaded: clause.unlessHeaded.flatMap(putApart) } : {}),
    ...(clause.unlessAbout ? { unlessAbout: clause.unlessAbout.map(put) } : {}),
  });
}

interface Recorded {
  readonly place: Evidence;
  /** False where its day is still to come. */
  readonly done: boolean;
}

/** The front matter's entry that holds the item, one that is done before one that is to come. */
function recordedPlace(
  { reading, today }: CheckContext,
  from: NonNullable<Options['frontMatter']>,
  item: Item,
): Recorded | null {
  const { data, places } = reading.plan.frontMatter;
  const entries: unknown = data?.[from.list];
  if (!Array.isArray(entries)) return null;
  const wanted = [item.slug ?? item.name, item.name].map(plain);
  let toCome: Recorded | null = null;
  for (const [i, entry] of (entries as unknown[]).entries()) {
    const value = (entry as Record<string, unknown> | null)?.[from.field];
    const held = (Array.isArray(value) ? (value as unknown[]) : [value])
      .filter((v) => typeof v === 'string')
      .map(plain);
    if (!held.some((v) => wanted.includes(v))) continue;
    const place = places.get(`${from.list}.${String(i)}`) ?? places.get(from.list);
    const day = from.day === undefined ? undefined : (entry as Record<string, unknown>)[from.day];
    const evidence = { start: place?.start ?? 0, end: place?.end ?? 0, note: item.name };
    if (!isFullDate(day) || day <= today) return { place: evidence, done: true };
    toCome ??= { place: evidence, done: false };
  }
  return toCome;
}

function plain(name: string): string {
  return name.trim().toLowerCase().replaceAll('&', 'and').replace(/\s+/g, ' ');
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<number>();
  return evidence.filter((e) => !seen.has(e.start) && seen.add(e.start));
}

function namesOf(items: readonly Item[]): string {
  const names = items.slice(0, NAMED_AT_MOST).map((item) => item.name);
  return items.length > NAMED_AT_MOST
    ? `${names.join(', ')} and ${String(items.length - NAMED_AT_MOST)} more`
    : names.join(', ');
}
