// The data of a page of several plans. What a plan's verdicts rest on is read when something of it is opened.
import { detailId, type PackedBatch, type PackedDetail } from '../src/report/html/packed.js';
import type { RequirementView } from '../src/report/html/requirement-view.js';
import { unpackView } from '../src/report/html/unpack.js';

export class BatchData {
  readonly batch: PackedBatch;
  readonly #details = new Map<number, PackedDetail>();

  constructor(batch: PackedBatch) {
    this.batch = batch;
  }

  /** Null where the requirement was not asked of the plan. */
  view(plan: number, requirement: number): RequirementView | null {
    const detail = this.#details.get(plan) ?? readJson<PackedDetail>(detailId(plan));
    if (!detail) return null;
    this.#details.set(plan, detail);
    return unpackView(this.batch, detail, plan, requirement);
  }
}

/** Null where the page has no such block. */
export function readBatch(): BatchData | null {
  const batch = readJson<PackedBatch>('batch');
  return batch && new BatchData(batch);
}

function readJson<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}
