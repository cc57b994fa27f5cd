/** Several pieces of work at a time, their results in the order of the items. */

/** Keeps at most `most` pieces begun and not yet handed out. `work` must not reject: nobody may be waiting for it yet. */
export async function* inOrder<Item, Result>(items: Iterable<Item>, most: number, work: (item: Item) => Promise<Result>): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = []
  for (const item of items) {
    begun.push(work(item))
    const oldest = begun.length >= most ? begun.shift() : undefined
    if (oldest) yield await oldest
  }
  for (const rest of begun) yield await rest
}
