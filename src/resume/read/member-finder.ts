/** Finds a member of a parsed object by its key; the first if the key is repeated. */
export type FindMember<Node, Member> = (node: Node, key: string) => Member | undefined;

/** Looks up members by key. Each object is indexed once, on first use. */
export const memberFinder = <Node extends object, Member>(
  membersOf: (node: Node) => readonly (readonly [string, Member])[],
): FindMember<Node, Member> => {
  const known = new WeakMap<Node, ReadonlyMap<string, Member>>();
  return (node, key) => {
    const members = known.get(node) ?? new Map([...membersOf(node)].reverse());
    known.set(node, members);
    return members.get(key);
  };
};
