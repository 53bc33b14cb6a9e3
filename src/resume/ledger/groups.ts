import { pointerStep, type Path } from '../../text/json-pointer.ts';

/** The JSON Pointer of the entry of a printed text. The header is one entry. */
export const groupPointer = (pointer: string): string =>
  pointer.startsWith('/basics/') && pointer !== '/basics/summary' ? '/basics' : pointer;

/** Finds the smallest group at or around a path. Remembers it, because each leaf asks several times by the same path. */
export const groupMemory = <Group>(
  groups: ReadonlyMap<string, Group>,
): ((place: Path) => Group | undefined) => {
  const known = new Map<Path, Group | undefined>();
  return (place) => {
    if (known.has(place)) return known.get(place);
    let pointer = '';
    let nearest: Group | undefined;
    for (const key of place) {
      pointer += pointerStep(key);
      nearest = groups.get(pointer) ?? nearest;
    }
    known.set(place, nearest);
    return nearest;
  };
};
