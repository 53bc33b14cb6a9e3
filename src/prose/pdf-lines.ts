import type { Span } from '../check/ats/join-spans.ts';
import { readSpans } from '../check/ats/read-pdf-lines.ts';
import { openWithPdfJs } from '../check/read/open-pdf.ts';
import { limits } from '../limits.ts';
import { tooLarge } from '../resume/check-limits.ts';
import type { ProseLine } from './line.ts';
import { sectionNamed } from './titles.ts';

const bullet = /^(?:[•▪◦●‣⁃▸►➢➤✓✔❖■□·]|[–—-](?= )) ?/u;
const pageNumber = /^(?:page )?\d{1,3}(?: ?(?:\/|of) ?\d{1,3})?$/i;

/** Rows of a page that are compared with one another; a page with more keeps its order. */
const comparedRows = 2_000;

/** A line of a page. */
interface Row {
  /** Columns are separated by tabs. */
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  /** Left and right end, in points. */
  readonly start: number;
  readonly end: number;
  /** Distance from the line above; absent at the top of a page. */
  readonly gap?: number | undefined;
}

/**
 * Reads the lines of a PDF in the order in which it paints them: headings by size and weight, wrapped lines joined.
 * The line is the number of the line in the file.
 */
export const readProsePdf = (bytes: Uint8Array): Promise<ProseLine[]> =>
  openWithPdfJs(bytes, async (document) => {
    const rows: Row[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      for (const row of joinRows(await readSpans(await document.getPage(number)))) rows.push(row);
      // The rows are compared with one another below.
      if (rows.length > limits.values) throw tooLarge(`more than ${limits.values} lines`);
    }
    return proseLines(rows.filter(({ text }) => !pageNumber.test(text)));
  });

const joinRows = (spans: readonly Span[]): Row[] => {
  const rows: Span[][] = [];
  for (const span of spans) {
    if (span.text === '') continue;
    const last = rows.at(-1)?.findLast(({ text }) => text.trim() !== '');
    if (last && Math.abs(span.y - last.y) < Math.max(span.size, last.size) / 2)
      rows.at(-1)?.push(span);
    else if (span.text.trim() !== '') rows.push([span]);
  }
  const sorted = inReadingOrder(rows);
  return sorted.map((row, index) => rowOf(row, sorted[index - 1]?.[0]));
};

/**
 * Some programs paint titles after the text. The rows are read from top to bottom, unless rows are beside rows that are
 * painted before or after a step back to the top, as columns do.
 */
const inReadingOrder = (rows: readonly Span[][]): readonly Span[][] => {
  if (rows.length > comparedRows) return rows;
  let run = 0;
  const placed = rows.map((row, index) => {
    const { y = 0, size = 0 } = row[0] ?? {};
    const { x = 0 } = row[0] ?? {};
    const above = rows[index - 1]?.[0];
    if (above && y > above.y + size) run++;
    const end = row.reduce((right, span) => Math.max(right, span.x + span.width), x);
    const isTitle = sectionNamed(row.map(({ text }) => text).join('')) !== undefined;
    return { row, x, end, y, size, run, isTitle };
  });
  const top = placed.reduce((high, { y, isTitle }) => (isTitle ? Math.max(high, y) : high), 0);
  const texts = placed.filter(({ y, isTitle }) => !isTitle && y < top);
  const beside = texts.filter((one) =>
    texts.some(
      (other) =>
        other.run !== one.run &&
        Math.abs(other.y - one.y) < 3 * one.size &&
        (other.end < one.x || one.end < other.x),
    ),
  );
  const isColumn = (number: number): boolean => {
    const own = beside.filter((each) => each.run === number).length;
    return own > 1 && own > texts.filter((each) => each.run === number).length / 2;
  };
  if (run === 0 || placed.some((each) => isColumn(each.run))) return rows;
  return placed
    .sort((one, other) =>
      Math.abs(other.y - one.y) < one.size / 2 ? one.x - other.x : other.y - one.y,
    )
    .map(({ row }) => row);
};

/** Whether a name in bold ends and another part follows, which nothing else sets off: "**Acme** Berlin". */
const endsInBold = (last: Span | undefined, next: Span, text: string): boolean =>
  last?.isBold === true &&
  !next.isBold &&
  /[\p{L}\p{N}.)]\s*$/u.test(text) &&
  /^\s*\p{Lu}/u.test(next.text) &&
  (/\s$/.test(text) || /^\s/.test(next.text) || next.x > last.x + last.width);

const rowOf = (row: readonly Span[], above: Span | undefined): Row => {
  const [first] = row;
  const { size = 0, isBold = false, x = 0, y = 0 } = first ?? {};
  let text = '';
  let end = x;
  let last = first;
  for (const span of row) {
    const distance = span.x - end;
    const isFar =
      text !== '' && (distance > 1.2 * size || distance < -size || endsInBold(last, span, text));
    if (isFar) text = `${text.trimEnd()}\t`;
    else if (text !== '' && distance > 0.15 * size && !text.endsWith(' ')) text += ' ';
    text += isFar ? span.text.trimStart() : span.text;
    if (span.text.trim() !== '') [end, last] = [span.x + span.width, span];
  }
  const gap = above && above.y > y ? above.y - y : undefined;
  return {
    text: text.replace(/[^\S\t]+/g, ' ').trim(),
    size: Math.round(size * 10) / 10,
    isBold,
    start: x,
    end,
    gap,
  };
};

/** The value with the most letters. */
const mostWritten = (rows: readonly Row[], valueOf: (row: Row) => number | undefined): number => {
  const letters = new Map<number, number>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value !== undefined) letters.set(value, (letters.get(value) ?? 0) + row.text.length);
  }
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
};

const lookOf = ({ size, isBold }: Row): string => `${size} ${isBold ? 'bold' : 'regular'}`;

const proseLines = (rows: readonly Row[]): ProseLine[] => {
  const running = mostWritten(rows, ({ size }) => size);
  const usualGap = mostWritten(rows, ({ gap }) =>
    gap === undefined ? undefined : Math.round(gap),
  );
  const isTitle = (row: Row): boolean =>
    !row.text.includes('\t') && row.text.length <= 80 && (row.size > running || row.isBold);
  const titles = new Set(
    rows.filter((row) => isTitle(row) && sectionNamed(row.text) !== undefined).map(lookOf),
  );
  const right = rows.reduce((end, row) => Math.max(end, row.end), 0);
  const left = rows.reduce((start, row) => Math.min(start, row.start), right);
  const rightOf = ({ start }: Row): number => {
    const below = rows.filter((row) => Math.abs(row.start - start) < 2);
    return below.length < 4 ? right : below.reduce((end, row) => Math.max(end, row.end), 0);
  };
  const made: ProseLine[] = [];
  let above: Row | undefined;
  rows.forEach((row, index) => {
    const last = made.at(-1);
    const isTight = row.gap !== undefined && row.gap <= usualGap * 1.3;
    const goesOn = isTight || row.gap === undefined;
    if (
      last &&
      above &&
      goesOn &&
      isWrapped(row, above, { right, last, column: { left, right: rightOf(above) } })
    ) {
      made[made.length - 1] = { ...last, text: joinWrapped(last.text, row.text) };
    } else {
      const isName = made.length === 0 && row.size > running;
      made.push(
        lineOf(row, { index, isTight, isName, isTitle: titles.has(lookOf(row)) && isTitle(row) }),
      );
    }
    above = row;
  });
  return made;
};

/** A word divided at the end of a line keeps its hyphen, which may be its own. */
const joinWrapped = (text: string, next: string): string =>
  /\p{L}-$/u.test(text) ? text + next : `${text} ${next}`;

interface Surroundings {
  readonly right: number;
  readonly last: ProseLine;
  /** The left end of all rows, and the right end of those that begin where the row above does. */
  readonly column: { readonly left: number; readonly right: number };
}

/** Whether a line continues the one above, which reaches almost to the right end. */
const isWrapped = (row: Row, above: Row, { right, last, column }: Surroundings): boolean =>
  last.kind !== 'heading' &&
  // A label in bold begins a line of its own.
  !(row.isBold && last.kind === 'text') &&
  row.size === above.size &&
  !row.text.includes('\t') &&
  !bullet.test(row.text) &&
  (isInNarrow(row, above, { right, column }) ||
    (above.end > right - 0.2 * (right - above.start) && above.text.length > 40)) &&
  // A column of dates at the right edge is not the end of a sentence.
  (last.kind === 'item' || !above.text.includes('\t'));

/** In a narrow column, whose titles are short lines, too, a line goes on after a comma or in lower case. */
const isInNarrow = (
  { text }: Row,
  above: Row,
  { right, column }: Pick<Surroundings, 'right' | 'column'>,
): boolean =>
  column.right - above.start < 0.4 * (right - column.left) &&
  above.end > column.right - 0.4 * (column.right - above.start) &&
  (/[,;·|/–-]$/u.test(above.text) || /^\p{Ll}/u.test(text));

interface Look {
  readonly index: number;
  readonly isTight: boolean;
  readonly isTitle: boolean;
  readonly isName: boolean;
}

const lineOf = ({ text }: Row, { index, isTight, isTitle, isName }: Look): ProseLine => {
  const place = { line: index + 1, isApart: !isTight };
  if (isName) return { kind: 'heading', depth: 1, text, ...place };
  const mark = bullet.exec(text.replace('\t', ' '))?.[0];
  if (mark !== undefined && text.length > mark.length) {
    return { kind: 'item', depth: 0, text: text.slice(mark.length).trim(), ...place };
  }
  return { kind: isTitle ? 'heading' : 'text', depth: isTitle ? 2 : 0, text, ...place };
};
