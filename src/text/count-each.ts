/** How often each value occurs. */
export const countEach = <Value>(values: Iterable<Value>): Map<Value, number> => {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** The value with the most weight in all; the earlier one of equals. `undefined` without any weight. */
export const heaviest = <Value>(
  weighed: Iterable<readonly [value: Value, weight: number]>,
): Value | undefined => {
  const weights = new Map<Value, number>();
  for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: Value | undefined;
  let most = 0;
  for (const [value, weight] of weights) {
    if (weight > most) [best, most] = [value, weight];
  }
  return best;
};

/** The value that occurs most often; the earlier one of equals. */
export const mostFrequent = <Value>(values: readonly Value[]): Value | undefined =>
  heaviest(values.map((value) => [value, 1]));
