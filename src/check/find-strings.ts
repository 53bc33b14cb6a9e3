/**
 * The strings that occur in texts. Each text is read once, however many strings there are (Aho and Corasick
 * 1975).
 */
export const findStrings = (
  strings: ReadonlySet<string>,
  texts: readonly string[],
): ReadonlySet<string> => {
  const automaton = openAutomaton(strings);
  const found = new Set<string>();
  const isSeen = new Uint8Array(automaton.length);
  for (const text of texts) {
    let at = 0;
    for (let index = 0; index < text.length; index++) {
      at = follow(automaton, at, text.charCodeAt(index));
      // The fallbacks of a seen node are already seen.
      for (let node = at; node !== 0 && isSeen[node] === 0; node = automaton[node]?.fallback ?? 0) {
        isSeen[node] = 1;
        const { string } = automaton[node] ?? {};
        if (string !== undefined) found.add(string);
      }
    }
  }
  return found;
};

interface Node {
  readonly next: Map<number, number>;
  /** The node of the longest suffix of this one that is a prefix of a string. */
  fallback: number;
  /** The string that ends at this node. */
  string?: string;
}

const openAutomaton = (strings: ReadonlySet<string>): readonly Node[] => {
  const nodes: Node[] = [{ next: new Map(), fallback: 0 }];
  for (const string of strings) {
    let node = nodes[0];
    for (let index = 0; node && index < string.length; index++) {
      const unit = string.charCodeAt(index);
      let next = node.next.get(unit);
      if (next === undefined) {
        next = nodes.push({ next: new Map(), fallback: 0 }) - 1;
        node.next.set(unit, next);
      }
      node = nodes[next];
    }
    if (node && string !== '') node.string = string;
  }
  linkFallbacks(nodes);
  return nodes;
};

/** Links nodes in the order of their length, because a fallback is shorter than its node. */
const linkFallbacks = (nodes: readonly Node[]): void => {
  const queue = [...(nodes[0]?.next.values() ?? [])];
  for (const at of queue) {
    const node = nodes[at];
    for (const [unit, child] of node?.next ?? []) {
      const own = nodes[child];
      if (own) own.fallback = follow(nodes, node?.fallback ?? 0, unit);
      queue.push(child);
    }
  }
};

const follow = (nodes: readonly Node[], from: number, unit: number): number => {
  for (let at = from; ; at = nodes[at]?.fallback ?? 0) {
    const next = nodes[at]?.next.get(unit);
    if (next !== undefined) return next;
    if (at === 0) return 0;
  }
};
