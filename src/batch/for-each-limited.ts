export interface LimitedRun {
  /** Maximum number of items in progress. At this number, the source is not read further. */
  readonly limit: number;
  /** Ends the run early: no further item is started. */
  readonly signal: AbortSignal;
}

/**
 * Works on the items of a source, several at a time. Holds no more items than are in progress.
 * @throws the first error of the source or of the work, after the work in progress has ended
 */
export const forEachLimited = async <Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  work: (item: Item) => Promise<void>,
  { limit, signal }: LimitedRun,
): Promise<void> => {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const hasEnded = (): boolean => signal.aborted || failures.length > 0;
  const start = (item: Item): void => {
    const task = work(item)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(task));
    running.add(task);
  };
  try {
    for await (const item of items) {
      if (hasEnded()) break;
      start(item);
      if (running.size >= limit) await Promise.race(running);
      if (hasEnded()) break;
    }
  } catch (error) {
    failures.push(error);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
};
