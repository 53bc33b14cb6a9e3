/** How a free name is found. */
export interface NameSearch {
  readonly isTaken: (name: string) => boolean;
  /** Between the name and its number. */
  readonly separator: string;
  /** The first number that is tried. */
  readonly first: number;
  /** The last number of each wanted name, so that many equal ones do not try the same numbers. */
  readonly given?: Map<string, number>;
}

/** The wanted name, or the first free one with a number: "Name", "Name 2", "Name 3". */
export const freeName = (
  wanted: string,
  { isTaken, separator, first, given }: NameSearch,
): string => {
  if (!isTaken(wanted)) return wanted;
  let number = Math.max(first, (given?.get(wanted) ?? 0) + 1);
  while (isTaken(`${wanted}${separator}${number}`)) number++;
  given?.set(wanted, number);
  return `${wanted}${separator}${number}`;
};

/** Names that differ from each other. A repeated one gets its position, from 1, or the next free number. */
export const uniqueNames = (names: readonly string[], separator: string): string[] => {
  const taken = new Set<string>();
  const given = new Map<string, number>();
  return names.map((wanted, index) => {
    const isTaken = (name: string): boolean => taken.has(name);
    const name = freeName(wanted, { isTaken, separator, first: index + 1, given });
    taken.add(name);
    return name;
  });
};
