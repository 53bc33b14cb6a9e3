/** A trie of words: the search for a thousand words takes as long as the search for one. */
export interface Trie {
  /** The next node after one character; `undefined` if no word continues with it. */
  step(node: number, character: string): number | undefined;
  /** Length of the longest word that ends at a node; 0 if no word ends there. */
  lengthAt(node: number): number;
}

export const root = 0;

/** Of a longer word only this many characters are compared; other texts do not begin with them by chance. */
export const comparedLength = 256;

export const openTrie = (words: readonly string[]): Trie => {
  const nodes: Map<string, number>[] = [new Map<string, number>()];
  const lengths: number[] = [0];
  for (const word of words) {
    let node = root;
    for (let at = 0; at < word.length && at < comparedLength; at++) {
      const next = nodes[node]?.get(word.charAt(at)) ?? nodes.push(new Map()) - 1;
      nodes[node]?.set(word.charAt(at), next);
      node = next;
    }
    lengths[node] = Math.max(lengths[node] ?? 0, word.length);
  }
  return {
    step: (node, character) => nodes[node]?.get(character),
    lengthAt: (node) => lengths[node] ?? 0,
  };
};
