import { latin1 } from '../../../text/latin1.ts';
import type { PDFObject } from '@cantoo/pdf-lib';
import type { MarkStart } from '../../../pdf/content-stream.ts';
import { dictOf, entry, arrayItems, numberOf } from '../../../pdf/objects.ts';
import { toUnicodeOf } from '../../../pdf/to-unicode.ts';
import { isDigit } from '../../../pdf/tokenizer.ts';
import { hexDigits } from '../../../text/unicode.ts';
import type { MarkedStream, PrintedPdf } from './printed-pdf.ts';

/**
 * Fills the gap between two tagged texts on one line, like a title and its date at the right edge. One wide space, an
 * artifact, fills it. pdfminer.six reads texts with a gap between them as two columns, and dates after all jobs.
 */
export const fillGaps = ({ streams }: PrintedPdf): void => {
  const known = new Map<PDFObject, FontMetrics>();
  for (const stream of streams) {
    const fonts = fontsOf(stream, known);
    for (const [left, right] of neighbours(stream)) {
      if (left.y !== right.y || left.axes !== right.axes) continue;
      const metrics = fonts.get(left.font);
      if (metrics === undefined) continue;
      const space = spaceBetween(endOf(stream.content, left, metrics), right, fonts);
      if (space !== undefined) stream.inserted.set(right.begin, space);
    }
  }
};

/** A text object as Chromium writes it: in one font, on one line, in the marked content of an element. */
interface PlacedText {
  readonly begin: MarkStart;
  readonly end: number;
  readonly font: string;
  readonly size: number;
  /** The text matrix without the position. */
  readonly axes: string;
  readonly x: number;
  readonly y: number;
  /** Offset after the text matrix. */
  readonly shownStart: number;
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
      const text = begin && readPlaced(content, begin, start, event.end);
      if (before && text && before.begin !== begin) found.push([before, text]);
      before = text;
    }
  }
  return found;
};

const placed = /^BT\s+\/(\S+) ([\d.]+) Tf\s+(1 0 0 -?1) (-?[\d.]+) (-?[\d.]+) Tm\s/;
/** Font, size and matrix are shorter. */
const longestHead = 120;

const readPlaced = (
  content: Uint8Array,
  begin: MarkStart,
  start: number,
  end: number,
): PlacedText | undefined => {
  const found = placed.exec(latin1(content, start, Math.min(end, start + longestHead)));
  const [head = '', font, size, axes, x, y] = found ?? [];
  if (font === undefined || axes === undefined) return undefined;
  const matrix = { size: Number(size), axes, x: Number(x), y: Number(y) };
  return { begin, end, font, ...matrix, shownStart: start + head.length };
};

/**
 * Where the last glyph of a text ends: horizontal steps (`12.5 0 Td`), then the glyphs after the last one.
 * Chromium does not write arrays of strings (`TJ`); the end of such a text is infinite.
 */
const endOf = (content: Uint8Array, text: PlacedText, { widthOf }: FontMetrics): number => {
  let { x, shownStart: last } = text;
  let step = 0;
  let number = 0;
  for (let at = last; at < text.end; at++) {
    const byte = content[at] ?? 0;
    if (byte === LESS) {
      while (at < text.end && content[at] !== GREATER) at++;
    } else if (byte === BRACKET) {
      return Infinity;
    } else if (byte === LETTER_T && content[at + 1] === LETTER_D) {
      x += step;
      last = at + 2;
    } else if (byte === MINUS || byte === POINT || isDigit(byte)) {
      step = number;
      // Reads the number without a text for it: a page has thousands of steps.
      let digits = isDigit(byte) ? byte - ZERO : 0;
      let scale = byte === POINT ? 1 : 0;
      for (let next = content[at + 1] ?? 0; next === POINT || isDigit(next);) {
        if (next === POINT) scale = 1;
        else {
          digits = digits * 10 + next - ZERO;
          scale *= 10;
        }
        at += 1;
        next = content[at + 1] ?? 0;
      }
      const value = digits / (scale || 1);
      number = byte === MINUS ? -value : value;
    }
  }
  const strings = latin1(content, last, text.end).split('<').slice(1);
  const glyphs = strings.flatMap((string) => string.split('>')[0]?.match(/.{4}/g) ?? []);
  return glyphs.reduce((sum, glyph) => sum + widthOf(parseInt(glyph, 16)) * text.size, x);
};

const [LESS, GREATER, LETTER_T, LETTER_D] = [0x3c, 0x3e, 0x54, 0x64];
const [MINUS, POINT, ZERO, BRACKET] = [0x2d, 0x2e, 0x30, 0x5b];

/** Widest gap between two words of a line, in type sizes. */
const widestWordGap = 0.5;

/** The content with the wide space; `undefined` if there is no gap, or no font on the page has a space. */
const spaceBetween = (
  start: number,
  right: PlacedText,
  fonts: ReadonlyMap<string, FontMetrics>,
): string | undefined => {
  const gap = right.x - start;
  if (gap < widestWordGap * right.size) return undefined;
  for (const [name, { space, widthOf }] of fonts) {
    if (space === undefined) continue;
    const stretch = ((gap / (widthOf(space) * right.size)) * 100).toFixed(1);
    return `/Artifact BMC\nq\nBT\n/${name} ${right.size} Tf\n${stretch} Tz\n${right.axes} ${start.toFixed(3)} ${right.y} Tm\n<${hexDigits(space)}> Tj\nET\nQ\nEMC\n`;
  }
  return undefined;
};

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
  const [descendant] = arrayItems(entry(font, 'DescendantFonts'));
  const widths = readWidths(arrayItems(entry(descendant, 'W')));
  const usual = numberOf(entry(descendant, 'DW')) ?? 1000;
  const widthOf = (glyph: number): number => (widths.get(glyph) ?? usual) / 1000;
  const texts = toUnicodeOf(entry(font, 'ToUnicode'));
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
      const list = arrayItems(items[at + 1]);
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
