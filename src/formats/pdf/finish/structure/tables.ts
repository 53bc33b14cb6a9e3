import { PDFName, PDFNumber, type PDFContext } from '@cantoo/pdf-lib';
import { entry, textOf } from '../../../../pdf-syntax/objects.ts';
import {
  attributesOf,
  isElement,
  walk,
  type Element,
} from '../../../../pdf-syntax/structure-tree.ts';
import {
  headersOf,
  openGrid,
  rowsOf,
  spanOf,
  type Span,
} from '../../../../pdf-syntax/table-grid.ts';
import type { PrintedPdf } from '../printed-pdf.ts';
import { newElement } from './new-element.ts';

/**
 * Chromium leaves empty cells out of the tree. Puts them back, so that rows are equally long
 * (PDF/UA-1, 7.2-43), and in the right place where the next cell names its column's header. HTML
 * lets cells reach over each other and out of the table; PDF/UA does not (7.2-15, 7.2-41).
 */
export const evenTableRows = ({ context, structure }: PrintedPdf): void => {
  walk(structure, (element) => {
    if (element.type === 'Table') evenTable(context, element);
  });
};

const evenTable = (context: PDFContext, table: Element): void => {
  const rows = rowsOf(table);
  const grid = openGrid(rows.length);
  const columnOf = new Map<string, number>();
  rows.forEach((row, index) => {
    const cells: Element[] = [];
    const place = (cell: Element): number => {
      const span = grid.fit(index, spanOf(cell));
      cutSpan(cell, span);
      cells.push(cell);
      return grid.place(index, span);
    };
    for (const cell of row.kids.filter(isElement)) {
      const headed = Math.max(0, ...headersOf(cell).map((id) => columnOf.get(id) ?? 0));
      while (grid.firstFree(index) < headed) place(newElement(context, 'TD', []));
      const column = place(cell);
      const id = textOf(entry(cell.dict, 'ID'));
      if (id !== undefined) columnOf.set(id, column);
    }
    row.kids = cells;
  });
  const width = Math.max(0, ...rows.map((_, index) => grid.width(index)));
  rows.forEach((row, index) => {
    for (let missing = width - grid.width(index); missing > 0; missing--) {
      row.kids.push(newElement(context, 'TD', []));
    }
  });
};

/** Writes the span into the attributes that give one. */
const cutSpan = (cell: Element, { rows, columns }: Span): void => {
  for (const attribute of attributesOf(cell)) {
    for (const [key, value] of [
      ['RowSpan', rows],
      ['ColSpan', columns],
    ] as const) {
      if (attribute.has(PDFName.of(key))) attribute.set(PDFName.of(key), PDFNumber.of(value));
    }
  }
};
