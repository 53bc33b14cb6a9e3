import { pointerStep, type Path } from '../../text/json-pointer.ts';

/** The JSON Pointer of the entry of a printed text. The header is one entry. */
export const groupPointer = (pointer: string): string =>
  pointer.startsWith('/basics/') && pointer !== '/basics/summary' ? '/basics' : pointer;

/** The smallest group at or around a path. */
export const nearestGroup = <Group>(
  place: Path,
  groups: ReadonlyMap<string, Group>,
): Group | undefined => {
  let pointer = '';
  let nearest: Group | undefined;
  for (const key of place) {
    pointer += pointerStep(key);
    nearest = groups.get(pointer) ?? nearest;
  }
  return nearest;
};
