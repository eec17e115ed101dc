// Packs plans one by one as they are judged, so that a batch is never held in full.
import type { PlanReport } from '../../model/report.js';
import type { ReportOptions } from '../options.js';
import { plain } from '../plain.js';
import {
  LETTERS,
  NO_LETTER,
  type PackedBatch,
  type PackedDetail,
  type PackedPlan,
  type PackedRequirement,
  type PackedResult,
} from './packed.js';
import { authorityName, planNames, titleOf } from './plan-name.js';
import type { RequirementView } from './requirement-view.js';
import { sourceTextOf, viewOf } from './view-of.js';

/** Numbers strings by their first use, from 1. */
class StringList {
  readonly list: string[] = [''];
  readonly #numbers = new Map([['', 0]]);

  numberOf(text: string): number {
    const safe = plain(text);
    const known = this.#numbers.get(safe);
    if (known !== undefined) return known;
    this.#numbers.set(safe, this.list.length);
    return this.list.push(safe) - 1;
  }
}

export class BatchPacker {
  readonly #requirements: PackedRequirement[] = [];
  readonly #places = new Map<string, number>();
  readonly #plans: Omit<PackedPlan, 'name'>[] = [];
  readonly #named: Pick<PlanReport, 'authority' | 'path'>[] = [];
  readonly #details: string[] = [];
  readonly #strings = new StringList();
  readonly #options: ReportOptions;

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  add(plan: PlanReport): void {
    const quotes = new StringList();
    const source = sourceTextOf(plan.path, this.#options);
    const letters: (string | undefined)[] = [];
    const results: (PackedResult | null)[] = [];
    for (const requirement of plan.requirements) {
      const view = viewOf(requirement, this.#options, source);
      const place = this.#placeOf(view, requirement.family);
      letters[place] = LETTERS[view.verdict];
      results[place] = this.#pack(view, quotes);
    }
    this.#named.push({ authority: plan.authority, path: plan.path });
    this.#plans.push({
      title: plain(titleOf(plan)),
      path: plain(plan.path),
      authority: plain(authorityName(plan.authority)),
      verdicts: Array.from(letters, (letter) => letter ?? NO_LETTER).join(''),
    });
    const detail: PackedDetail = { quotes: quotes.list, results: Array.from(results, (r) => r ?? null) };
    this.#details.push(toScriptJson(detail));
  }

  get batch(): PackedBatch {
    const names = planNames(this.#named);
    const plans = this.#plans.map((plan, i) => ({ name: plain(names[i] ?? plan.path), ...plan }));
    return { requirements: this.#requirements, plans, strings: this.#strings.list };
  }

  /** JSON, one for each plan. */
  get details(): readonly string[] {
    return this.#details;
  }

  #placeOf(view: RequirementView, family: PackedRequirement['family']): number {
    const known = this.#places.get(view.id);
    if (known !== undefined) return known;
    const { id, title, force, law, remedy } = view;
    const place = this.#requirements.push({ id, title: plain(title), family, force, law, remedy }) - 1;
    this.#places.set(id, place);
    return place;
  }

  #pack({ message, suppression, items, places, faults }: RequirementView, quotes: StringList): PackedResult {
    const number = (text: string): number => this.#strings.numberOf(text);
    return [
      number(message),
      number(suppression),
      items.map(({ name, verdict }) => [number(name), LETTERS[verdict]]),
      places.map(({ line, quote, note, heading, before, after }) => [
        line,
        quotes.numberOf(quote),
        number(note),
        quotes.numberOf(heading),
        quotes.numberOf(before),
        quotes.numberOf(after),
      ]),
      faults.map((f) => [f.line, number(f.message), number(f.suggestion), number(f.suppression)]),
    ];
  }
}

/** JSON that cannot end the element it stands in. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
