/** The member of a key in an object of a parsed text; of two with the same key the first. */
export type FindMember<Node, Member> = (node: Node, key: string) => Member | undefined;

/** Looks up members by key. Each object is gone through once, when it is first asked about. */
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
