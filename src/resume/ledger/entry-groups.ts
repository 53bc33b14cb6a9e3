import { keysOf, type Path } from '../../text/json-pointer.ts';

/** The JSON Pointer of the entry of a printed text. The header is one entry. */
export const groupPointer = (pointer: string): string =>
  pointer.startsWith('/basics/') && pointer !== '/basics/summary' ? '/basics' : pointer;

/** The groups below a step of a path. */
interface Level<Group> {
  group?: Group;
  readonly below: Map<string, Level<Group>>;
}

/** Finds the smallest group at or around a path. */
export const groupFinder = <Group>(
  groups: ReadonlyMap<string, Group>,
): ((place: Path) => Group | undefined) => {
  const root: Level<Group> = { below: new Map() };
  for (const [pointer, group] of groups) {
    let level = root;
    for (const key of keysOf(pointer)) {
      const next: Level<Group> = level.below.get(key) ?? { below: new Map() };
      level.below.set(key, next);
      level = next;
    }
    level.group = group;
  }
  return (place) => {
    let level: Level<Group> | undefined = root;
    let nearest: Group | undefined;
    for (const key of place) {
      level = level.below.get(String(key));
      if (!level) break;
      nearest = level.group ?? nearest;
    }
    return nearest;
  };
};
