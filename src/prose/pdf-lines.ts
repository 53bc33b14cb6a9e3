import { readSpans } from '../check/ats/read-pdf-lines.ts';
import { readShapes } from '../check/ats/read-pdf-shapes.ts';
import { openWithPdfJs, type PDFDocumentProxy } from '../check/read/open-pdf.ts';
import { heaviest } from '../text/count-each.ts';
import { apartByKind, type ProseLine } from './line.ts';
import { checkLineCount } from './line-limit.ts';
import { checkPages, watchOperators } from './pdf-limits.ts';
import { withNameFirst } from './pdf-name.ts';
import { readRows, type Row } from './pdf-rows.ts';
import { bullet, joinWrapped, wrapsOf } from './pdf-wraps.ts';
import { sectionNamed } from './titles.ts';

const pageNumber = /^(?:page )?\d{1,3}(?: ?(?:\/|of) ?\d{1,3})?$/i;

/**
 * Reads the lines of a PDF in the order in which it paints them: headings by size and weight, wrapped lines joined.
 * The line is the number of the line in the file.
 */
export const readProsePdf = (bytes: Uint8Array): Promise<ProseLine[]> =>
  openWithPdfJs(bytes, readDocument, watchOperators());

const readDocument = async (document: PDFDocumentProxy): Promise<ProseLine[]> => {
  const { numPages: pages } = document;
  checkPages(pages);
  const rows: Row[] = [];
  for (let number = 1; number <= pages; number++) {
    const page = await document.getPage(number);
    const read = readRows(await readSpans(page), await readShapes(page));
    for (const row of number === 1 ? withNameFirst(read) : read) rows.push(row);
    // The steps below compare the rows with each other.
    checkLineCount(rows.length);
  }
  return proseLines(rows.filter(({ text }) => !pageNumber.test(text)));
};

/** The value with the most letters. */
const mostWritten = (rows: readonly Row[], valueOf: (row: Row) => number | undefined): number => {
  const weighed = rows.flatMap((row): (readonly [number, number])[] => {
    const value = valueOf(row);
    return value === undefined ? [] : [[value, row.text.length]];
  });
  return heaviest(weighed) ?? 0;
};

const lookOf = ({ size, isBold }: Row): string => `${size} ${isBold ? 'bold' : 'regular'}`;

/** A test whether a row looks like a title: in the size and weight of most known titles, or in one that few other rows have. */
const titleLook = (rows: readonly Row[], running: number): ((row: Row) => boolean) => {
  const mayBeTitle = (row: Row): boolean =>
    !row.isItem &&
    !row.text.includes('\t') &&
    row.text.length <= 80 &&
    (row.size > running || row.isBold);
  const looks = new Map<string, { all: number; named: number }>();
  for (const row of rows.filter(mayBeTitle)) {
    const look = looks.get(lookOf(row)) ?? { all: 0, named: 0 };
    look.all += 1;
    look.named += Number(sectionNamed(row.text) !== undefined);
    looks.set(lookOf(row), look);
  }
  const most = Math.max(1, ...[...looks.values()].map(({ named }) => named));
  return (row) => {
    const { all = 0, named = 0 } = looks.get(lookOf(row)) ?? {};
    return mayBeTitle(row) && named > 0 && (named === most || named * 2 > all);
  };
};

const proseLines = (rows: readonly Row[]): ProseLine[] => {
  const running = mostWritten(rows, ({ size }) => size);
  const usualGap = mostWritten(rows, ({ gap }) =>
    gap === undefined ? undefined : Math.round(gap),
  );
  const isTitle = titleLook(rows, running);
  const isWrapped = wrapsOf(rows);
  const made: ProseLine[] = [];
  let above: Row | undefined;
  rows.forEach((row, index) => {
    const last = made.at(-1);
    const isTight = row.gap !== undefined && row.gap <= usualGap * 1.3;
    const goesOn = isTight || row.gap === undefined;
    const isName = made.length === 0 && row.size > running;
    if (last && above && goesOn && isWrapped(row, above, last)) {
      made[made.length - 1] = { ...last, text: joinWrapped(last.text, row.text) };
    } else if (last && above && isWrappedTitle(row, above, { last, isFirst: made.length === 1 })) {
      made[made.length - 1] = { ...last, text: `${last.text} ${row.text}` };
    } else made.push(lineOf(row, { index, isTight, isName, isTitle: isTitle(row) }));
    above = row;
  });
  return apartByKind(made);
};

interface Title {
  readonly last: ProseLine;
  readonly isFirst: boolean;
}

/** A title or a name in two lines of the same look: "Expérience", "professionnelle". */
const isWrappedTitle = (row: Row, above: Row, { last, isFirst }: Title): boolean => {
  if (last.kind !== 'heading' || lookOf(row) !== lookOf(above) || row.text.includes('\t'))
    return false;
  if (row.gap === undefined || row.gap > 1.6 * row.size) return false;
  if (isFirst) return !/\s/.test(last.text) && /^\p{Lu}[\p{L}’'. -]+$/u.test(row.text);
  const isEachNamed = [last, row].every(({ text }) => sectionNamed(text) !== undefined);
  return !isEachNamed && sectionNamed(`${last.text} ${row.text}`) !== undefined;
};

interface Look {
  readonly index: number;
  readonly isTight: boolean;
  readonly isTitle: boolean;
  readonly isName: boolean;
}

const lineOf = (row: Row, { index, isTight, isTitle, isName }: Look): ProseLine => {
  const { text } = row;
  const place = { line: index + 1, isApart: !isTight };
  if (isName) return { kind: 'heading', depth: 1, text, ...place };
  const mark = bullet.exec(text.replace('\t', ' '))?.[0];
  if (mark !== undefined && text.length > mark.length) {
    return { kind: 'item', depth: 0, text: text.slice(mark.length).trim(), ...place };
  }
  if (row.isItem) return { kind: 'item', depth: 0, text, ...place };
  return { kind: isTitle ? 'heading' : 'text', depth: isTitle ? 2 : 0, text, ...place };
};
