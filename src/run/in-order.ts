// Work begun ahead and given in order, so that results do not depend on which worker was faster.

/** Begins up to `ahead` items beyond the one that is waited for, and yields the results in the order of the items. `begin` must not reject. */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  ahead: number,
  begin: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const begun: Promise<R>[] = [];
  for (const item of items) {
    begun.push(begin(item));
    while (begun.length > ahead) yield* first(begun);
  }
  while (begun.length > 0) yield* first(begun);
}

async function* first<R>(begun: Promise<R>[]): AsyncGenerator<R, void, undefined> {
  const next = begun.shift();
  if (next !== undefined) yield await next;
}
