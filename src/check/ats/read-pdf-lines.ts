import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openWithPdfJs } from '../read/open-pdf.ts';
import { pagesIn } from '../read/pdf-pages.ts';
import { joinSpans, type Span } from './join-spans.ts';
import type { Line } from './line.ts';

/** The lines of a PDF as a parser sees them: by position, without tags, with page numbers. */
export const readPdfLines = (bytes: Uint8Array): Promise<Line[]> =>
  openWithPdfJs(bytes, async (document) => {
    const spans: Span[] = [];
    for await (const page of pagesIn(document)) spans.push(...(await readSpans(page)));
    return joinSpans(spans);
  });

/** The texts of a page with their places, in painting order. */
export const readSpans = async (page: PDFPageProxy): Promise<Span[]> => {
  // The names of the fonts are known after this. The operators are counted, so they are read first.
  await page.getOperatorList();
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
    const span = { text: item.str, page: page.pageNumber, x, y, width: item.width };
    return [{ ...span, size: Math.hypot(c, d), isBold: isBold(page, item.fontName) }];
  });
};

/** Whether the font has a bold face by its name, the only sign that parsers look at. */
const isBold = (page: PDFPageProxy, font: string): boolean => {
  if (!page.commonObjs.has(font)) return false;
  const { name } = Object(page.commonObjs.get(font)) as Record<string, unknown>; // checked below
  return typeof name === 'string' && /bold|black|heavy|w[67]00/i.test(name);
};
