/** Starts tasks in order, at most `width` at a time. Returns all promises at once, in order. */
export const startLimited = <Result>(
  tasks: readonly (() => Promise<Result>)[],
  limit: number,
): Promise<Result>[] => {
  const waiting: (() => void)[] = [];
  let free = limit;
  const acquire = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const release = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return tasks.map((task) => {
    const result = acquire().then(task).finally(release);
    // The caller awaits in order: until then a later failure must not count as unhandled.
    result.catch(() => undefined);
    return result;
  });
};
