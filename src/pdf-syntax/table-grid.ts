import { entry, itemsOf, textOf } from './objects.ts';
import { attributesOf, isElement, numberAttribute, type Element } from './structure-tree.ts';

/** The columns of a table's rows, filled cell by cell as HTML and PDF lay them out. */
export interface Grid {
  /** The first column of a row that no cell has taken yet. */
  firstFree(row: number): number;
  /** Puts a cell into the first free column, which it answers; the cell may span rows and columns. */
  place(row: number, cell: Element): number;
  /** How many columns of a row are taken. */
  width(row: number): number;
}

export const openGrid = (rowCount: number): Grid => {
  const taken = Array.from({ length: rowCount }, () => new Set<number>());
  const firstFree = (row: number): number => {
    let column = 0;
    while (taken[row]?.has(column)) column++;
    return column;
  };
  return {
    firstFree,
    place(row, cell) {
      const first = firstFree(row);
      for (const columns of taken.slice(row, row + spanOf(cell, 'RowSpan'))) {
        for (let step = 0; step < spanOf(cell, 'ColSpan'); step++) columns.add(first + step);
      }
      return first;
    },
    width: (row) => taken[row]?.size ?? 0,
  };
};

/** The rows of a table, those in its head, body and foot included. */
export const rowsOf = (table: Element): Element[] =>
  table.kids.filter(isElement).flatMap((kid) => {
    if (kid.type === 'TR') return [kid];
    return /^T(Head|Body|Foot)$/.test(kid.type) ? rowsOf(kid) : [];
  });

export const spanOf = (cell: Element, key: 'RowSpan' | 'ColSpan'): number =>
  numberAttribute(cell, key) ?? 1;

/** The ids of the header cells a cell names. */
export const headersOf = (cell: Element): string[] =>
  attributesOf(cell).flatMap((attribute) =>
    itemsOf(entry(attribute, 'Headers')).flatMap((id) => textOf(id) ?? []),
  );
