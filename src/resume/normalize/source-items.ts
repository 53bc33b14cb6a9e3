import type { Path } from '../../text/json-pointer.ts';

/** An item of a list with its place in the source. */
export interface SourceItem {
  readonly value: unknown;
  readonly source: Path;
  /** The index in the list as given; absent for an item that a rule made or moved. */
  readonly index?: number;
}

/** The items of a list. Lists in it are read as one list: the roles of one employer follow each other. */
export const flatItems = (items: readonly unknown[], source: Path): SourceItem[] => {
  const isFlat = !items.some(Array.isArray);
  return items.flatMap((value, index): SourceItem[] => {
    const place = [...source, index];
    if (isFlat) return [{ value, source: place, index }];
    if (!Array.isArray(value)) return [{ value, source: place }];
    return flatItems(value, place).map((item) => ({ value: item.value, source: item.source }));
  });
};
