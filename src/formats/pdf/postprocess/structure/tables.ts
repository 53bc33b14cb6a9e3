import { PDFName, PDFNumber, type PDFContext } from '@cantoo/pdf-lib';
import { entry, stringOf } from '../../../../pdf/objects.ts';
import {
  attributesOf,
  isElement,
  walkElements,
  type Element,
} from '../../../../pdf/structure-tree.ts';
import {
  headersOf,
  openGrid,
  tableRows,
  cellSpan,
  type CellSpan,
} from '../../../../pdf/table-grid.ts';
import type { PrintedPdf } from '../printed-pdf.ts';
import { newStructureElement } from './new-element.ts';

/**
 * Adds the empty cells that Chromium leaves out of the tree, so that rows have equal length (PDF/UA-1,
 * 7.2-43). The header ids of the next cell give their position. Cuts spans that overlap other cells or
 * exceed the table, which HTML allows and PDF/UA forbids (7.2-15, 7.2-41).
 */
export const padTableRows = ({ context, structure }: PrintedPdf): void => {
  walkElements(structure, (element) => {
    if (element.type === 'Table') padTable(context, element);
  });
};

const padTable = (context: PDFContext, table: Element): void => {
  const rows = tableRows(table);
  const grid = openGrid(rows.length);
  const columnOf = new Map<string, number>();
  rows.forEach((row, index) => {
    const cells: Element[] = [];
    const place = (cell: Element): number => {
      const span = grid.fit(index, cellSpan(cell));
      cutSpan(cell, span);
      cells.push(cell);
      return grid.place(index, span);
    };
    for (const cell of row.kids.filter(isElement)) {
      const headed = Math.max(0, ...headersOf(cell).map((id) => columnOf.get(id) ?? 0));
      while (grid.firstFree(index) < headed) place(newStructureElement(context, 'TD', []));
      const column = place(cell);
      const id = stringOf(entry(cell.dict, 'ID'));
      if (id !== undefined) columnOf.set(id, column);
    }
    row.kids = cells;
  });
  const width = Math.max(0, ...rows.map((_, index) => grid.width(index)));
  rows.forEach((row, index) => {
    for (let missing = width - grid.width(index); missing > 0; missing--) {
      row.kids.push(newStructureElement(context, 'TD', []));
    }
  });
};

/** Replaces the span in the attributes that have one. */
const cutSpan = (cell: Element, { rows, columns }: CellSpan): void => {
  for (const attribute of attributesOf(cell)) {
    for (const [key, value] of [
      ['RowSpan', rows],
      ['ColSpan', columns],
    ] as const) {
      if (attribute.has(PDFName.of(key))) attribute.set(PDFName.of(key), PDFNumber.of(value));
    }
  }
};
