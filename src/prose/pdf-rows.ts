import { gapAbove, type Span } from '../check/ats/join-spans.ts';
import type { Shape } from '../check/ats/read-pdf-shapes.ts';
import { isDateOnly, takeDates } from './dates.ts';
import { hasDrawnBullet } from './pdf-bullets.ts';
import { withUsualBullets } from './signs.ts';
import { sectionNamed } from './titles.ts';
import { oneDecimal, oneLine } from '../text/format-text.ts';

/** Most rows of a page that are compared with each other; a page with more rows keeps its order. */
const comparedRows = 2_000;

/** A line of a page. */
export interface Row {
  /** Columns are separated by tabs. */
  readonly text: string;
  readonly size: number;
  /** Whether its first text is bold. */
  readonly isBold: boolean;
  /** Whether a bullet is drawn before it. */
  readonly isItem: boolean;
  /** Left and right end, in points. */
  readonly start: number;
  readonly end: number;
  /** Distance from the line above; absent at the top of a page. */
  readonly gap?: number | undefined;
}

type Spans = readonly Span[];

/** The rows of a page in reading order. */
export const readRows = (spans: Spans, shapes: readonly Shape[]): Row[] => {
  const painted = inRows(spans);
  const isComparable = painted.length <= comparedRows;
  const rows = isComparable ? inReadingOrder(placeDates(joinCutDates(painted))) : painted;
  return rows.map((row, index) => rowOf(row, { above: rows[index - 1]?.[0], shapes }));
};

/** A raised small text stays on its line, unlike for a parser (`check/ats/join-spans.ts`). */
const isOnLine = (one: Span, other: Span): boolean =>
  Math.abs(one.y - other.y) < Math.max(one.size, other.size) / 2;

/** Texts that are painted one after another on one line are a row. */
const inRows = (spans: Spans): Span[][] => {
  const rows: Span[][] = [];
  for (const span of spans) {
    if (span.text === '') continue;
    const last = rows.at(-1)?.findLast(({ text }) => text.trim() !== '');
    if (last && isOnLine(span, last)) rows.at(-1)?.push(span);
    else if (span.text.trim() !== '') rows.push([span]);
  }
  return rows;
};

const paintedText = (row: Spans): string => row.map(({ text }) => text).join('');

const textOf = (row: Spans): string => oneLine(paintedText(row));

/** A date alone in its row, or the start of one: at most "from September 2019 – December". */
const longestDate = 40;

/** In a narrow column a period takes two lines: "June 2024 – August", "2024". */
const joinCutDates = (rows: readonly Span[][]): Span[][] => {
  const made: Span[][] = [];
  for (const row of rows) {
    const above = made.at(-1);
    const [first, ...others] = row;
    if (above && first && goesOn(above, first)) {
      const [start] = above;
      // The next column is apart, as near as it may be.
      const text = `${textOf(above)} ${first.text.trim()}\t`;
      const width = endsOf(above).end - (start?.x ?? 0);
      above.splice(0, above.length, { ...first, ...start, text, width });
      if (others.some(({ text: each }) => each.trim() !== '')) made.push(others);
    } else made.push([...row]);
  }
  return made;
};

const goesOn = (above: Spans, next: Span): boolean => {
  const [start] = above;
  const [text, end] = [textOf(above), next.text.trim()];
  if (!start || Math.abs(start.x - next.x) > 2 || text.length + end.length > longestDate)
    return false;
  if (!/[-–—]$|[-–—] ?\p{L}+\.?$/u.test(text) || takeDates(text).period === undefined) return false;
  const joined = takeDates(`${text} ${end}`);
  return joined.isRange && isDateOnly(`${text} ${end}`) && joined.written !== text;
};

/** Distance between two rows on a line. */
const distanceOf = (one: Spans, other: Spans): number => {
  const [from, to] = [endsOf(one), endsOf(other)];
  return Math.max(from.start - to.end, to.start - from.end);
};

const endsOf = (row: Spans): { readonly start: number; readonly end: number } => ({
  start: Math.min(...row.map(({ x }) => x)),
  end: Math.max(...row.map(({ x, width }) => x + width)),
});

/** Whether a row is below the row that is painted before it, in the same column. */
const isBelow = ([row]: Spans, [above]: Spans): boolean =>
  row !== undefined &&
  above !== undefined &&
  Math.abs(row.x - above.x) < 2 &&
  above.y > row.y &&
  above.y - row.y < 2.5 * row.size;

/** Moves each date that is alone in its row to the text beside it: a column of dates is painted before or after the texts. */
const placeDates = (rows: readonly Span[][]): Span[][] => {
  const dates = new Set(
    rows.filter((row) => textOf(row).length <= longestDate && isDateOnly(textOf(row))),
  );
  const others = rows.filter((row) => !dates.has(row));
  const placed = new Map<Span[], Span[]>();
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    if (!dates.has(row) || (above && !dates.has(above) && isBelow(row, above))) return;
    const beside = others
      .filter((other) => !placed.has(other) && isOnSameLine(row, other))
      .sort((one, other) => distanceOf(row, one) - distanceOf(row, other));
    if (beside[0]) placed.set(beside[0], row);
  });
  const taken = new Set(placed.values());
  return rows
    .filter((row) => !taken.has(row))
    .map((row) => [...row, ...(placed.get(row) ?? [])].sort((one, other) => one.x - other.x));
};

const isOnSameLine = ([one]: Spans, [other]: Spans): boolean =>
  one !== undefined && other !== undefined && isOnLine(one, other);

/**
 * Some programs paint titles after the text. The rows are read from top to bottom, unless rows are beside rows that are
 * painted before or after a step back to the top, as columns do.
 */
const inReadingOrder = (rows: readonly Span[][]): readonly Span[][] => {
  let run = 0;
  const placed = rows.map((row, index) => {
    const { x = 0, y = 0, size = 0 } = row[0] ?? {};
    const above = rows[index - 1]?.[0];
    if (above && y > above.y + size) run++;
    const isTitle = sectionNamed(paintedText(row)) !== undefined;
    return { row, x, end: endsOf(row).end, y, size, run, isTitle };
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

interface Surroundings {
  readonly above: Span | undefined;
  readonly shapes: readonly Shape[];
}

const rowOf = (row: Spans, { above, shapes }: Surroundings): Row => {
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
    else if (text !== '' && distance > 0.15 * size && !/\s$/.test(text)) text += ' ';
    text += isFar ? span.text.trimStart() : span.text;
    if (span.text.trim() !== '') [end, last] = [span.x + span.width, span];
  }
  return {
    text: withUsualBullets(text.replace(/[^\S\t]+/g, ' ').trim()),
    size: oneDecimal(size),
    isBold,
    isItem: !isBold && hasDrawnBullet(shapes, { x, y, size }),
    start: x,
    end,
    gap: gapAbove(first, above),
  };
};
