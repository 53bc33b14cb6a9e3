import type { PDFObject } from '@cantoo/pdf-lib';
import type { MarkStart } from '../../../pdf/content-stream.ts';
import { dictOf, entry, itemsOf, numberOf, streamBytes } from '../../../pdf/objects.ts';
import { parseToUnicode } from '../../../pdf/to-unicode.ts';
import { latin1 } from '../../../pdf/tokenizer.ts';
import type { MarkedStream, PrintedPdf } from './printed-pdf.ts';

/**
 * Fills the gap between two tagged texts on one line, like a title and its date at the right edge, with one wide space,
 * an artifact. pdfminer.six takes texts with a gap between them for texts of two columns, and gives dates after all jobs.
 */
export const fillGaps = ({ streams }: PrintedPdf): void => {
  const known = new Map<PDFObject, FontMetrics>();
  for (const stream of streams) {
    const fonts = fontsOf(stream, known);
    for (const [left, right] of neighbours(stream)) {
      const space = left.y === right.y ? spaceBetween(left, right, fonts) : undefined;
      if (space !== undefined) stream.inserted.set(right.begin, space);
    }
  }
};

/** A text object as Chromium writes it: in one font, on one line, in the marked content of an element. */
interface PlacedText {
  readonly begin: MarkStart;
  readonly font: string;
  readonly size: number;
  /** The text matrix without the position. */
  readonly axes: string;
  readonly x: number;
  readonly y: number;
  /** The operators that show its strings. */
  readonly shown: string;
}

/** Consecutive text objects of different elements, in the same coordinates. */
const neighbours = ({ content, events }: MarkedStream): [PlacedText, PlacedText][] => {
  const found: [PlacedText, PlacedText][] = [];
  const open: MarkStart[] = [];
  let before: PlacedText | undefined;
  let start = 0;
  for (const event of events) {
    if (event.kind === 'begin') open.push(event);
    else if (event.kind === 'end') open.pop();
    else if (event.kind === 'save' || event.kind === 'restore') before = undefined;
    else if (event.kind === 'text-begin') start = event.start;
    else if (event.kind === 'text-end') {
      const begin = open.find(({ mcid }) => mcid !== undefined);
      const text = begin && readPlaced(begin, latin1(content, start, event.end));
      if (before && text && before.begin !== begin) found.push([before, text]);
      before = text;
    }
  }
  return found;
};

const placed = /^BT\s+\/(\S+) ([\d.]+) Tf\s+(1 0 0 -?1) (-?[\d.]+) (-?[\d.]+) Tm\s([^]*)ET$/;

const readPlaced = (begin: MarkStart, text: string): PlacedText | undefined => {
  const [, font, size, axes, x, y, shown] = placed.exec(text) ?? [];
  if (font === undefined || axes === undefined || shown === undefined) return undefined;
  return { begin, font, size: Number(size), axes, x: Number(x), y: Number(y), shown };
};

/** Strings of glyphs, numbers, brackets of arrays, and steps to another position. */
const tokens = /<[\dA-Fa-f]+>|[\d.-]+|[[\]]|Td/g;

/** Where the last glyph of a text ends. */
const endOf = ({ x, size, shown }: PlacedText, { widthOf }: FontMetrics): number => {
  let [start, end] = [x, x];
  let isInArray = false;
  const numbers: number[] = [];
  for (const token of shown.match(tokens) ?? []) {
    if (token === 'Td') end = start += numbers.at(-2) ?? 0;
    else if (token === '[' || token === ']') isInArray = token === '[';
    else if (token.startsWith('<')) {
      for (const code of token.match(/\w{4}/g) ?? []) end += widthOf(parseInt(code, 16)) * size;
    } else if (isInArray) end -= (Number(token) / 1000) * size;
    else numbers.push(Number(token));
  }
  return end;
};

/** Widest gap between two words of a line, in type sizes. */
const widestWordGap = 0.5;

/** The content with the wide space; `undefined` if there is no gap, or no font on the page has a space. */
const spaceBetween = (
  left: PlacedText,
  right: PlacedText,
  fonts: ReadonlyMap<string, FontMetrics>,
): string | undefined => {
  const metrics = fonts.get(left.font);
  if (metrics === undefined || left.axes !== right.axes) return undefined;
  const start = endOf(left, metrics);
  const gap = right.x - start;
  if (gap < widestWordGap * left.size) return undefined;
  for (const name of [right.font, left.font, ...fonts.keys()]) {
    const { space, widthOf } = fonts.get(name) ?? {};
    if (space === undefined || widthOf === undefined) continue;
    const width = widthOf(space) * right.size;
    const stretch = ((gap / width) * 100).toFixed(1);
    return `/Artifact BMC\nq\nBT\n/${name} ${right.size} Tf\n${stretch} Tz\n${right.axes} ${start.toFixed(3)} ${right.y} Tm\n<${hex(space)}> Tj\nET\nQ\nEMC\n`;
  }
  return undefined;
};

const hex = (code: number): string => code.toString(16).padStart(4, '0');

interface FontMetrics {
  /** The width of a glyph in type sizes. */
  readonly widthOf: (glyph: number) => number;
  /** The glyph of a space. */
  readonly space: number | undefined;
}

/** The composite fonts of a stream by name. Each is read once. */
const fontsOf = (
  { resources }: MarkedStream,
  known: Map<PDFObject, FontMetrics>,
): Map<string, FontMetrics> => {
  const fonts = new Map<string, FontMetrics>();
  const dict = dictOf(entry(resources, 'Font'));
  for (const name of dict?.keys() ?? []) {
    const font = dict?.lookup(name);
    if (font === undefined || entry(font, 'DescendantFonts') === undefined) continue;
    const metrics = known.get(font) ?? readMetrics(font);
    known.set(font, metrics);
    fonts.set(name.decodeText(), metrics);
  }
  return fonts;
};

const readMetrics = (font: PDFObject): FontMetrics => {
  const [descendant] = itemsOf(entry(font, 'DescendantFonts'));
  const widths = readWidths(itemsOf(entry(descendant, 'W')));
  const usual = numberOf(entry(descendant, 'DW')) ?? 1000;
  const widthOf = (glyph: number): number => (widths.get(glyph) ?? usual) / 1000;
  const texts = parseToUnicode(streamBytes(entry(font, 'ToUnicode')));
  const space = [...texts].find(([code, text]) => text === ' ' && widthOf(code) > 0)?.[0];
  return { widthOf, space };
};

/** The widths of a composite font (ISO 32000-1, 9.7.4.3): lists from a code on, and one width for a range. */
const readWidths = (items: readonly PDFObject[]): Map<number, number> => {
  const widths = new Map<number, number>();
  for (let at = 0; at + 1 < items.length;) {
    const first = numberOf(items[at]) ?? 0;
    const last = numberOf(items[at + 1]);
    if (last === undefined) {
      const list = itemsOf(items[at + 1]);
      list.forEach((width, index) => widths.set(first + index, numberOf(width) ?? 0));
      at += 2;
    } else {
      const width = numberOf(items[at + 2]) ?? 0;
      for (let code = first; code <= Math.min(last, 0xffff); code++) widths.set(code, width);
      at += 3;
    }
  }
  return widths;
};
