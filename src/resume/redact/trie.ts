/** Words that are searched for all at once: to look for a thousand takes as long as for one. */
export interface Trie {
  /** A step from a node by one sign; undefined where no word goes on like this. */
  step(node: number, sign: string): number | undefined;
  /** How long the longest word is of those that end at a node; 0 where none does. */
  lengthAt(node: number): number;
}

export const root = 0;

/** Longer words are found by so many of their first signs, which nothing else begins with by chance. */
export const comparedSigns = 256;

export const openTrie = (words: readonly string[]): Trie => {
  const nodes: Map<string, number>[] = [new Map<string, number>()];
  const lengths: number[] = [0];
  for (const word of words) {
    let node = root;
    for (let at = 0; at < word.length && at < comparedSigns; at++) {
      const next = nodes[node]?.get(word.charAt(at)) ?? nodes.push(new Map()) - 1;
      nodes[node]?.set(word.charAt(at), next);
      node = next;
    }
    lengths[node] = Math.max(lengths[node] ?? 0, word.length);
  }
  return {
    step: (node, sign) => nodes[node]?.get(sign),
    lengthAt: (node) => lengths[node] ?? 0,
  };
};
