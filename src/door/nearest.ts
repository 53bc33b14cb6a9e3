/**
 * The known name someone probably meant: at most two slips away and mostly alike, else nothing.
 * A slip is a letter too many, missing, wrong, or swapped with its neighbour.
 */
export const nearest = (given: string, known: readonly string[]): string | undefined => {
  const wanted = given.toLowerCase();
  const ranked = known
    .map((name) => ({ name, slips: countSlips(wanted, name.toLowerCase()) }))
    .filter(({ name, slips }) => slips <= 2 && slips < Math.max(wanted.length, name.length) / 2)
    .sort((one, other) => one.slips - other.slips);
  return ranked[0]?.name;
};

/** "; did you mean …?" or nothing, to end a message with. */
export const suggestion = (given: string, known: readonly string[]): string => {
  const name = nearest(given, known);
  return name === undefined ? '' : `; did you mean "${name}"?`;
};

/** Problems, each "name what is wrong", as sentences after a heading. */
export const sentences = (heading: string, problems: readonly string[]): string =>
  [heading, ...problems].map((text) => (/[.?]$/.test(text) ? text : `${text}.`)).join(' ');

// Optimal string alignment distance; the length check keeps hostile names cheap.
const countSlips = (one: string, other: string): number => {
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
