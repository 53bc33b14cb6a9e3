/** A range of a folded text to remove. */
export type Range = readonly [start: number, end: number];

/** The ranges of matches. */
export const rangesOf = (matches: Iterable<RegExpExecArray>): Range[] =>
  Array.from(matches, ({ 0: found, index }): Range => [index, index + found.length]);
