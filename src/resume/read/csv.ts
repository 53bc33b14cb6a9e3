import { linkedInTableOf } from '../../import/dialects/linkedin-tables.ts';
import { limits } from '../../limits.ts';
import { uniqueNames } from '../../text/free-name.ts';
import type { Path } from '../../text/json-pointer.ts';
import { positionFinder } from '../../text/position.ts';
import { tooLarge } from '../check-limits.ts';
import type { SourceDocument } from './source-document.ts';

/** A field of a CSV file, and its offset in the text. */
interface Cell {
  readonly text: string;
  readonly offset: number;
}

type Delimiter = ',' | ';' | '\t';

/** Notes of LinkedIn may precede the header row. */
const maxRowsBeforeHeader = 5;

/**
 * Reads a CSV file (RFC 4180) as a list of objects, one per row, with the header row as keys. An
 * own reader, because libraries do not give the position of each cell.
 * @throws RenderError too_large
 */
export const readCsv = (text: string): SourceDocument => {
  const { header, rows } = tableOf(text);
  const names = columnNames(header);
  const positionAt = positionFinder(text);
  const cellAt = ([row, column]: Path): Cell | undefined => {
    const cells = rows[Number(row)];
    return column === undefined ? cells?.[0] : cells?.[names.indexOf(String(column))];
  };
  return {
    value: rows.map((cells) =>
      Object.fromEntries(names.map((name, index) => [name, cells[index]?.text ?? ''])),
    ),
    isTable: true,
    duplicates: [],
    locate: (path) => {
      const cell = cellAt(path);
      return cell && positionAt(cell.offset);
    },
    literal: (path) => cellAt(path)?.text,
  };
};

/** The header row of a text that is one of the known files; `undefined` for any other text. */
export const knownHeader = (text: string): readonly string[] | undefined => {
  const { header } = tableOf(text.slice(0, 4_000));
  return linkedInTableOf(header) ? header : undefined;
};

interface Table {
  /** Whether it has more cells than are read. */
  readonly isCut: boolean;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const tableOf = (text: string): Table => {
  const tables = ([',', ';', '\t'] as const).map((delimiter) => splitTable(text, delimiter));
  const known = tables.find(({ header }) => linkedInTableOf(header));
  const widest = [...tables].sort((one, other) => other.header.length - one.header.length)[0];
  const found = known ?? widest;
  if (found?.isCut) throw tooLarge(`more than ${limits.values} cells`);
  return found ?? { header: [], rows: [], isCut: false };
};

const splitTable = (text: string, delimiter: Delimiter): Table => {
  const { rows, isCut } = splitRows(text, delimiter);
  const all = rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
  const texts = all.map((row) => row.map((cell) => cell.text.trim()));
  const known = texts
    .slice(0, maxRowsBeforeHeader)
    .findIndex((header) => header.length > 1 && linkedInTableOf(header));
  const at = Math.max(0, known);
  return { header: texts[at] ?? [], rows: all.slice(at + 1), isCut };
};

interface SplitRows {
  readonly rows: readonly (readonly Cell[])[];
  readonly isCut: boolean;
}

/** The rows of a CSV text, up to the first cell too many. A quote that is not closed ends with the text. */
const splitRows = (text: string, delimiter: Delimiter): SplitRows => {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  let count = 0;
  while (at < text.length) {
    count++;
    if (count > limits.values) return { rows: [...rows, row], isCut: true };
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    row.push(cell);
    at = end;
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) row.push({ text: '', offset: at });
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return { rows: row.length > 0 ? [...rows, row] : rows, isCut: false };
};

interface FoundCell {
  readonly cell: Cell;
  /** Offset of the delimiter or line break after the cell. */
  readonly end: number;
}

const plainCell = (text: string, offset: number, delimiter: Delimiter): FoundCell => {
  let end = offset;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r')
    end++;
  return { cell: { text: text.slice(offset, end), offset }, end };
};

const quotedCell = (text: string, offset: number): FoundCell => {
  let close = text.indexOf('"', offset + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  // `replaceAll` makes a tree of parts: two million quotes took five times as long, and more for each.
  const inside = text
    .slice(offset + 1, close < 0 ? undefined : close)
    .split('""')
    .join('"');
  return { cell: { text: inside, offset }, end: close < 0 ? text.length : close + 1 };
};

/** "Name", "Name" → "Name", "Name 2". A column without a name is called by its number. */
const columnNames = (header: readonly string[]): string[] =>
  uniqueNames(
    header.map((name, index) => (name === '' ? `column ${index + 1}` : name)),
    ' ',
  );
