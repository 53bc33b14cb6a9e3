import type { Span } from '../check/ats/join-spans.ts';
import { readSpans } from '../check/ats/read-pdf-lines.ts';
import { openPdf } from '../check/read/open-pdf.ts';
import type { ProseLine } from './line.ts';
import { sectionNamed } from './titles.ts';

const bullet = /^(?:[•▪◦●‣⁃▸►➢➤✓✔❖■□·]|[–—-](?= )) ?/u;
const pageNumber = /^(?:page )?\d{1,3}(?: ?(?:\/|of) ?\d{1,3})?$/i;

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
  openPdf(bytes, async (document) => {
    const rows: Row[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      rows.push(...joinRows(await readSpans(await document.getPage(number))));
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
  return rows.map((row, index) => rowOf(row, rows[index - 1]?.[0]));
};

const rowOf = (row: readonly Span[], above: Span | undefined): Row => {
  const [first] = row;
  const { size = 0, isBold = false, x = 0, y = 0 } = first ?? {};
  let text = '';
  let end = x;
  for (const span of row) {
    const distance = span.x - end;
    const isFar = text !== '' && (distance > 1.2 * size || distance < -size);
    if (isFar) text = `${text.trimEnd()}\t`;
    else if (text !== '' && distance > 0.15 * size && !text.endsWith(' ')) text += ' ';
    text += isFar ? span.text.trimStart() : span.text;
    if (span.text.trim() !== '') end = span.x + span.width;
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
  const made: ProseLine[] = [];
  let above: Row | undefined;
  rows.forEach((row, index) => {
    const last = made.at(-1);
    const isTight = row.gap !== undefined && row.gap <= usualGap * 1.3;
    const goesOn = isTight || row.gap === undefined;
    if (last && above && goesOn && isWrapped(row, above, { right, last })) {
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
}

/** Whether a line continues the one above, which reaches almost to the right end. */
const isWrapped = (row: Row, above: Row, { right, last }: Surroundings): boolean =>
  last.kind !== 'heading' &&
  // A label in bold begins a line of its own.
  !(row.isBold && last.kind === 'text') &&
  row.size === above.size &&
  !row.text.includes('\t') &&
  !bullet.test(row.text) &&
  above.end > right - 0.2 * (right - above.start) &&
  above.text.length > 40 &&
  // A column of dates at the right edge is not the end of a sentence.
  (last.kind === 'item' || !above.text.includes('\t'));

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
