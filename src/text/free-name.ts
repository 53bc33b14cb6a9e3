/** How a free name is found. */
export interface NameSearch {
  readonly isTaken: (name: string) => boolean;
  /** Between the name and its number. */
  readonly separator: string;
  /** The first number that is tried. */
  readonly first: number;
}

/** The wanted name, or the first free one with a number: "Name", "Name 2", "Name 3". */
export const freeName = (wanted: string, { isTaken, separator, first }: NameSearch): string => {
  let name = wanted;
  for (let number = first; isTaken(name); number++) name = `${wanted}${separator}${number}`;
  return name;
};

/** Names that differ from each other. A repeated one gets its position, from 1, or the next free number. */
export const uniqueNames = (names: readonly string[], separator: string): string[] => {
  const taken = new Set<string>();
  return names.map((wanted, index) => {
    const isTaken = (name: string): boolean => taken.has(name);
    const name = freeName(wanted, { isTaken, separator, first: index + 1 });
    taken.add(name);
    return name;
  });
};
