import pLimit from 'p-limit';

/** Starts tasks in order, at most `limit` at a time. Returns all promises at once, in order. */
export const startLimited = <Result>(
  tasks: readonly (() => Promise<Result>)[],
  limit: number,
): Promise<Result>[] => {
  const limited = pLimit(limit);
  return tasks.map((task) => {
    const result = limited(task);
    // The caller awaits in order: until then a later failure must not count as unhandled.
    result.catch(() => undefined);
    return result;
  });
};
