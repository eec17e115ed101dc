// Work begun ahead and given in order, so that results do not depend on which worker was faster.

export interface InOrder<T, R> {
  /** Must not reject. */
  readonly begin: (item: T) => Promise<R>;
  /** How many items to begin beyond the one that is waited for. */
  readonly ahead: number;
  /** No item is begun or waited for once this is aborted. */
  readonly stop?: AbortSignal;
}

/** Yields the results in the order of the items. */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  { begin, ahead, stop }: InOrder<T, R>,
): AsyncGenerator<R, void, undefined> {
  const begun: Promise<R>[] = [];
  const first = async (): Promise<{ result: R } | null> => {
    const next = begun.shift();
    return next === undefined ? null : unlessStopped(next, stop);
  };
  for (const item of items) {
    begun.push(begin(item));
    if (begun.length <= ahead) continue;
    const done = await first();
    if (done === null) return;
    yield done.result;
  }
  for (let done = await first(); done !== null; done = await first()) yield done.result;
}

/** Null once stopped. Leaves nothing behind at the signal: it lives as long as the run. */
function unlessStopped<R>(next: Promise<R>, stop?: AbortSignal): Promise<{ result: R } | null> {
  return new Promise((resolve, reject) => {
    if (stop?.aborted) {
      resolve(null);
      return;
    }
    const onStop = (): void => resolve(null);
    stop?.addEventListener('abort', onStop, { once: true });
    next
      .then((result) => resolve({ result }), reject)
      .finally(() => stop?.removeEventListener('abort', onStop));
  });
}
