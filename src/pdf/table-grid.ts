import { entry, arrayItems, stringOf } from './objects.ts';
import { attributesOf, isElement, numberAttribute, type Element } from './structure-tree.ts';

/** The number of rows and columns of a cell. */
export interface CellSpan {
  readonly rows: number;
  readonly columns: number;
}

/** The occupied columns of each table row, filled cell by cell, as HTML and PDF do. Rows and columns start at 0. */
export interface Grid {
  /** The first free column of a row. */
  firstFree(row: number): number;
  /** The span, cut at the last row and at occupied columns. */
  fit(row: number, span: CellSpan): CellSpan;
  /** Places a cell in the first free column, and returns that column. */
  place(row: number, span: CellSpan): number;
  /** The number of occupied columns of a row. */
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
    fit(row, span) {
      const first = firstFree(row);
      let columns = 1;
      while (columns < span.columns && !taken[row]?.has(first + columns)) columns++;
      return { rows: Math.min(span.rows, rowCount - row), columns };
    },
    place(row, span) {
      const first = firstFree(row);
      for (const columns of taken.slice(row, row + span.rows)) {
        for (let step = 0; step < span.columns; step++) columns.add(first + step);
      }
      return first;
    },
    width: (row) => taken[row]?.size ?? 0,
  };
};

/** The rows of a table, including those in its head, body and foot. */
export const tableRows = (table: Element): Element[] =>
  table.kids.filter(isElement).flatMap((kid) => {
    if (kid.type === 'TR') return [kid];
    return /^T(Head|Body|Foot)$/.test(kid.type) ? tableRows(kid) : [];
  });

export const cellSpan = (cell: Element): CellSpan => ({
  rows: numberAttribute(cell, 'RowSpan') ?? 1,
  columns: numberAttribute(cell, 'ColSpan') ?? 1,
});

/** The ids of the header cells of a cell. */
export const headersOf = (cell: Element): string[] =>
  attributesOf(cell).flatMap((attribute) =>
    arrayItems(entry(attribute, 'Headers')).flatMap((id) => stringOf(id) ?? []),
  );
