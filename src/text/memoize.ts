/** Results beyond this number push out the oldest ones: callers choose the texts. */
const usualLimit = 10_000;

/**
 * The same function, which remembers its results by text.
 * @param most largest number of remembered results; the oldest one is forgotten
 */
export const memoize = <Result extends object | string | number | boolean>(
  make: (text: string) => Result,
  most: number = usualLimit,
): ((text: string) => Result) => {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    const [oldest] = results.size < most ? [] : results.keys();
    if (oldest !== undefined) results.delete(oldest);
    results.set(text, made);
    return made;
  };
};
