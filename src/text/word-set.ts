/** A set of words that are written as one text, with white space between them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** A map of words that are written as one text: "street:st road:rd". */
export const wordMap = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs.split(' ').map((pair): [string, string] => {
      const at = pair.indexOf(':');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
