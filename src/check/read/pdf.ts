import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findHiddenContent } from '../hidden-content.ts';
import type { DraftFinding } from '../report.ts';
import { createTextCollector, type FileContent, type TextCollector } from './file-content.ts';
import { openWithPdfJs } from './open-pdf.ts';
import { pagesIn } from './pdf-pages.ts';
import { readTaggedText } from './tagged-text.ts';
import { rounded } from '../../text/format-text.ts';

/** Reads a PDF with pdf.js. It leaves out text outside the page. */
export const readPdf = (
  bytes: Uint8Array,
  missingGlyphs?: ReadonlySet<string>,
): Promise<FileContent> =>
  openWithPdfJs(bytes, (document) => readDocument(document, bytes, missingGlyphs));

const readDocument = async (
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  missingGlyphs?: ReadonlySet<string>,
): Promise<FileContent> => {
  const collector = createTextCollector(missingGlyphs);
  const findings: DraftFinding[] = [];
  const links: string[] = [];
  const frames: (TextExtent | undefined)[] = [];
  for await (const page of pagesIn(document)) {
    frames.push(await readPage(page, collector, findings));
    links.push(...(await readLinks(page)));
  }
  const fill = lastPageFill(frames);
  return {
    text: collector.done(),
    isInPaintOrder: true,
    hasMarkers: true,
    links,
    findings: [...findings, ...(await findHiddenContent(bytes))],
    taggedTexts: await readTaggedText(bytes),
    pageCount: document.numPages,
    ...(fill !== undefined && { lastPageFill: fill }),
  };
};

/** Baselines of the highest and the lowest line of a page, in points from its bottom edge. */
interface TextExtent {
  readonly top: number;
  readonly bottom: number;
}

/** Points below which text counts as invisible. */
const smallestText = 2;

const readPage = async (
  page: PDFPageProxy,
  collector: TextCollector,
  findings: DraftFinding[],
): Promise<TextExtent | undefined> => {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const marks: boolean[] = [];
  let frame: TextExtent | undefined;
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push(marks.at(-1) === true || ('tag' in item && item.tag === 'Artifact'));
      continue;
    }
    // Page numbers and running titles are not texts of the résumé.
    if (marks.at(-1) === true) continue;
    collector.add(item.str);
    if (item.hasEOL) collector.endLine();
    if (item.str.trim() === '') continue;
    const [, , c = 0, d = 0, , y = 0] = item.transform.map(Number);
    if (Math.hypot(c, d) < smallestText) findings.push(tooSmall(item.str, page.pageNumber));
    frame = { top: Math.max(frame?.top ?? y, y), bottom: Math.min(frame?.bottom ?? y, y) };
  }
  if (!frame) {
    const message = `Page ${page.pageNumber} is blank.`;
    findings.push({ code: 'page_blank', pointer: '', message, page: page.pageNumber });
  }
  collector.endPage();
  return frame;
};

const tooSmall = (text: string, page: number): DraftFinding => ({
  code: 'text_hidden',
  pointer: '',
  text,
  message: `"${text}" is too small to be visible.`,
  page,
});

const readLinks = async (page: PDFPageProxy): Promise<string[]> => {
  // With the intent `display` pdf.js also reads the text below each link, which doubles the time.
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'print' });
  return annotations.flatMap((annotation) => {
    const { subtype, url, unsafeUrl, rect } = Object(annotation) as Record<string, unknown>; // checked below
    if (subtype !== 'Link' || !hasArea(rect)) return [];
    const target = url ?? unsafeUrl;
    return typeof target === 'string' ? [target] : [];
  });
};

const hasArea = (rect: unknown): boolean => {
  if (!Array.isArray(rect)) return false;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect.map(Number);
  return right - left > 1 && top - bottom > 1;
};

/** Filled part of the last page, relative to the range of lines on all pages. */
const lastPageFill = (frames: readonly (TextExtent | undefined)[]): number | undefined => {
  const known = frames.filter((frame) => frame !== undefined);
  const last = frames.at(-1);
  const top = Math.max(...known.map((frame) => frame.top));
  const bottom = Math.min(...known.map((frame) => frame.bottom));
  if (!last || frames.length < 2 || top <= bottom) return undefined;
  return rounded((top - last.bottom) / (top - bottom), 2);
};
