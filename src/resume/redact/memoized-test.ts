/** More results are not remembered. */
const maxResults = 10_000;

/** A test that remembers its results, because texts, their readings and passes repeat words and addresses. */
export const memoizedTest = (test: (text: string) => boolean): ((text: string) => boolean) => {
  const results = new Map<string, boolean>();
  return (text) => {
    const result = results.get(text) ?? test(text);
    if (results.size < maxResults) results.set(text, result);
    return result;
  };
};
