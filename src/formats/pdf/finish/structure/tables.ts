import type { PDFContext } from '@cantoo/pdf-lib';
import { entry, itemsOf, textOf } from '../../../../pdf-syntax/objects.ts';
import {
  attributesOf,
  isElement,
  numberAttribute,
  walk,
  type Element,
} from '../../../../pdf-syntax/structure-tree.ts';
import type { PrintedPdf } from '../printed-pdf.ts';
import { newElement } from './new-element.ts';

/** Chromium leaves empty cells out of the tree. Puts them back, so that rows are equally long (7.2-43). */
export const evenTableRows = ({ context, structure }: PrintedPdf): void => {
  const tables: Element[] = [];
  walk(structure, (element) => {
    if (element.type === 'Table') tables.push(element);
  });
  for (const table of tables) evenTable(context, table);
};

const evenTable = (context: PDFContext, table: Element): void => {
  const rows = rowsOf(table);
  /** Taken columns of each row, by cells of the row and by cells that span down into it. */
  const taken = rows.map(() => new Set<number>());
  const columnOf = new Map<string, number>();
  rows.forEach((row, index) => {
    let column = 0;
    const cells: Element[] = [];
    const place = (cell: Element): void => {
      column = firstFree(taken[index], column);
      take(taken.slice(index, index + span(cell, 'RowSpan')), column, span(cell, 'ColSpan'));
      cells.push(cell);
    };
    for (const cell of row.kids.filter(isElement)) {
      const headed = Math.max(0, ...headersOf(cell).map((id) => columnOf.get(id) ?? 0));
      while (firstFree(taken[index], column) < headed) place(newElement(context, 'TD', []));
      place(cell);
      const id = textOf(entry(cell.dict, 'ID'));
      if (id !== undefined) columnOf.set(id, column);
    }
    row.kids = cells;
  });
  const width = Math.max(0, ...taken.map((columns) => Math.max(-1, ...columns) + 1));
  rows.forEach((row, index) => {
    for (let missing = width - (taken[index]?.size ?? 0); missing > 0; missing--) {
      row.kids.push(newElement(context, 'TD', []));
    }
  });
};

const rowsOf = (element: Element): Element[] =>
  element.kids
    .filter(isElement)
    .flatMap((kid) =>
      kid.type === 'TR' ? [kid] : /^T(Head|Body|Foot)$/.test(kid.type) ? rowsOf(kid) : [],
    );

const span = (cell: Element, key: 'RowSpan' | 'ColSpan'): number => numberAttribute(cell, key) ?? 1;

const headersOf = (cell: Element): string[] =>
  attributesOf(cell).flatMap((attribute) =>
    itemsOf(entry(attribute, 'Headers')).flatMap((id) => textOf(id) ?? []),
  );

const firstFree = (taken: ReadonlySet<number> | undefined, from: number): number => {
  let column = from;
  while (taken?.has(column)) column++;
  return column;
};

const take = (rows: readonly Set<number>[], from: number, columns: number): void => {
  for (const taken of rows) {
    for (let column = from; column < from + columns; column++) taken.add(column);
  }
};
