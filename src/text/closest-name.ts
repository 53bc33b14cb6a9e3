/**
 * The known name closest to a misspelt one, at most two edits away, otherwise undefined.
 * An edit is an inserted, missing, wrong or transposed letter.
 */
export const closestName = (given: string, known: readonly string[]): string | undefined => {
  const wanted = given.toLowerCase();
  const ranked = known
    .map((name) => ({ name, slips: editDistance(wanted, name.toLowerCase()) }))
    .filter(({ name, slips }) => slips <= 2 && slips < Math.max(wanted.length, name.length) / 2)
    .sort((one, other) => one.slips - other.slips);
  return ranked[0]?.name;
};

/** Optimal string alignment distance; `Infinity` if the lengths differ by more than 2, which keeps long names cheap. */
export const editDistance = (one: string, other: string): number => {
  if (Math.abs(one.length - other.length) > 2) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (last[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
        (last[column - 1] ?? Infinity) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? Infinity;
};

/** "; did you mean …?" for the end of a message; empty without a name. */
export const didYouMean = (name: string | undefined): string =>
  name === undefined ? '' : `; did you mean "${name}"?`;
