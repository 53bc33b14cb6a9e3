import { entry, nameText, stringOf } from '../../../src/pdf/objects.ts';
import {
  attributesOf,
  isElement,
  walkElements,
  type Element,
} from '../../../src/pdf/structure-tree.ts';
import { headersOf, openGrid, tableRows, cellSpan } from '../../../src/pdf/table-grid.ts';
import type { LintFinding } from '../finding.ts';
import type { TaggedPdf } from './tagged-pdf.ts';

/** Checks that tables are regular and every cell has headers (PDF/UA-1, 7.2 and 7.5). */
export const checkTables = ({ structure, typeOf }: TaggedPdf): LintFinding[] => {
  const findings: LintFinding[] = [];
  walkElements(structure, (element) => {
    if (typeOf(element) !== 'Table') return;
    const finding = checkTable(element);
    if (finding) findings.push(finding);
  });
  return findings;
};

/** The cell at each position, by row and column. */
type Layout = readonly (readonly (Element | undefined)[])[];

/** Reports only the first error, like veraPDF, because a misplaced cell also displaces the following ones. */
const checkTable = (table: Element): LintFinding | undefined => {
  const rows = tableRows(table).map((row) => row.kids.filter(isElement));
  const grid = openGrid(rows.length);
  const layout = rows.map((): (Element | undefined)[] => []);
  const width = (rows[0] ?? []).reduce((sum, cell) => sum + cellSpan(cell).columns, 0);
  for (const [index, cells] of rows.entries()) {
    for (const cell of cells) {
      const span = cellSpan(cell);
      const fitting = grid.fit(index, span);
      if (grid.firstFree(index) + span.columns > width) {
        const message = `Row ${index + 1} of a table has more columns than the first, ${width}.`;
        return { rule: '7.2-42', message };
      }
      if (fitting.rows < span.rows) {
        return { rule: '7.2-41', message: 'A cell of a table extends below the last row.' };
      }
      if (fitting.columns < span.columns) {
        return { rule: '7.2-15', message: 'A cell of a table overlaps another cell.' };
      }
      const column = grid.place(index, span);
      for (const places of layout.slice(index, index + span.rows)) {
        for (let step = 0; step < span.columns; step++) places[column + step] = cell;
      }
    }
  }
  const short = rows.findIndex((_, index) => grid.width(index) < width);
  if (short >= 0) {
    const message = `Row ${short + 1} of a table has fewer columns than the first, ${width}.`;
    return { rule: '7.2-43', message };
  }
  return checkHeaders(layout);
};

/** Scopes on all headers suffice; otherwise each cell must name its headers or be in line with one. */
const checkHeaders = (layout: Layout): LintFinding | undefined => {
  const cells = [...new Set(layout.flat())].filter((cell) => cell !== undefined);
  const headers = cells.filter(({ type }) => type === 'TH');
  if (headers.every((header) => scopeOf(header) !== undefined)) return undefined;
  const ids = new Set(headers.map(({ dict }) => stringOf(entry(dict, 'ID'))));
  for (const cell of cells.filter(({ type }) => type === 'TD')) {
    const named = headersOf(cell);
    const unknown = named.filter((id) => !ids.has(id));
    const isConnected = (named.length > 0 && unknown.length === 0) || isInLine(layout, cell);
    if (isConnected) continue;
    return unknown.length > 0
      ? {
          rule: '7.5-2',
          message: `A header cell with the ID ${unknown.join(', ')} does not exist.`,
        }
      : { rule: '7.5-1', message: 'A cell of a table does not have a header.' };
  }
  return undefined;
};

const isInLine = (layout: Layout, cell: Element): boolean =>
  layout.some((places, row) =>
    places.some((at, column) => {
      if (at !== cell) return false;
      const above = layout.slice(0, row).map((other) => other[column]);
      const before = places.slice(0, column);
      return above.some(leads('Column')) || before.some(leads('Row'));
    }),
  );

const leads =
  (direction: 'Column' | 'Row') =>
  (cell: Element | undefined): boolean =>
    cell?.type === 'TH' && [direction, 'Both', undefined].includes(scopeOf(cell));

const scopeOf = (cell: Element): string | undefined =>
  attributesOf(cell)
    .map((attribute) => nameText(entry(attribute, 'Scope')))
    .find((scope) => scope !== undefined);
