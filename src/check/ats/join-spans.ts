import { mostFrequent } from '../../text/count-each.ts';
import { type Line, type LineItem } from './line.ts';

/** A text that a PDF paints at once. Positions are in points from the lower left corner of the page. */
export interface Span {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  /** Height of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
}

/**
 * Spans in painting order → lines. Spans nearer than the width of a letter are one item. Blank spans are dropped, and a
 * space is put back only beside punctuation, bars and bullets: parsers do so, and join "a@example.com", "·" and a phone number.
 */
export const joinSpans = (spans: readonly Span[]): Line[] => {
  const shown = spans.filter(({ text }) => text.trim() !== '');
  const widest = widestSpace(shown);
  const rows: Span[][] = [];
  for (const span of shown) {
    const last = rows.at(-1)?.at(-1);
    if (last && isOnLineOf(span, last)) rows.at(-1)?.push(span);
    else rows.push([span]);
  }
  return rows.map((row, index) => {
    const gap = gapAbove(row[0], rows[index - 1]?.[0]);
    return { items: joinRow(row, widest), ...(gap !== undefined && { gap }) };
  });
};

/** The widest space inside an item: the average width of a letter in running text; more where letters are larger. */
const widestSpace = (spans: readonly Span[]): ((size: number) => number) => {
  const usual = mostFrequent(spans.map((span) => span.size)) ?? 0;
  const running = spans.filter((span) => span.size === usual);
  const letters = running.reduce((sum, { text }) => sum + text.length, 0);
  const letter = running.reduce((sum, { width }) => sum + width, 0) / Math.max(1, letters);
  return (size) => letter * Math.max(1, size / Math.max(1, usual));
};

/** As strict as a parser: a raised small text is a separate line. The import is not (`prose/pdf-rows.ts`). */
const isOnLineOf = (span: Span, last: Span): boolean =>
  span.page === last.page && Math.abs(span.y - last.y) < Math.min(span.size, last.size) / 2;

/** Distance between a span and one of the line above; `undefined` on another page or further up. */
export const gapAbove = (span: Span | undefined, above: Span | undefined): number | undefined =>
  span && above && span.page === above.page && above.y > span.y ? above.y - span.y : undefined;

/** Distance between two spans, in either direction of writing. */
const distance = (one: Span, two: Span): number =>
  Math.max(two.x - one.x - one.width, one.x - two.x - two.width);

const joinRow = (row: readonly Span[], widest: (size: number) => number): LineItem[] => {
  const items: LineItem[] = [];
  let last: Span | undefined;
  for (const span of row) {
    const item = items.at(-1);
    if (item && last && distance(last, span) <= widest(span.size)) {
      const space = needsSpace(item.text, span.text) ? ' ' : '';
      items[items.length - 1] = { ...item, text: item.text + space + span.text };
    } else {
      items.push({ text: span.text, isBold: span.isBold, size: span.size });
    }
    last = span;
  }
  return items.map((item) => ({ ...item, text: item.text.trim() }));
};

const needsSpace = (before: string, after: string): boolean =>
  (/[:,.|•–]$/u.test(before) && !/^\s/u.test(after)) ||
  (/\S$/u.test(before) && /^[|•]/u.test(after));
