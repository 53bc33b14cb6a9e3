/** Numbers from the least to the greatest. */
export const ascending = (numbers: Iterable<number>): number[] =>
  [...numbers].sort((one, other) => one - other);

/** The number of sorted offsets that are less than another offset. */
export const countBelow = (offsets: readonly number[], offset: number): number => {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
