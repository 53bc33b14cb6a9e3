import { PDFArray, type PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import { boxAround, cornersOf, union, type Box } from '../../../../pdf/box.ts';
import { dictOf, entry, arrayItems, nameText, numberOf, pdfName } from '../../../../pdf/objects.ts';
import { walkElements, type Element, type WholeObject } from '../../../../pdf/structure-tree.ts';
import type { PrintedPdf } from '../printed-pdf.ts';
import { addUnder } from '../../../../text/group-by.ts';

/**
 * Merges the annotations of one link. Chromium writes one for each part of its text ("+1 (503) " and "555-0142") and
 * for each line, and screen readers announce each. The lines of a link become one annotation with several areas, unless
 * another link is in the rectangle around them: some viewers know only rectangles.
 */
export const mergeLinks = (pdf: PrintedPdf): void => {
  const removed = new Set<PDFRef>();
  walkElements(pdf.structure, (element) => {
    if (element.type !== 'Link') return;
    for (const [page, parts] of partsByPage(pdf, element)) {
      for (const ref of mergeParts(pdf, page, parts)) removed.add(ref);
    }
    element.kids = element.kids.filter((kid) => kid.kind !== 'object' || !removed.has(kid.object));
  });
  if (removed.size > 0) removeAnnotations(pdf, removed);
};

interface LinkPart {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly box: Box;
}

const partsByPage = (pdf: PrintedPdf, { kids }: Element): Map<PDFRef, LinkPart[]> => {
  const pages = new Map<PDFRef, LinkPart[]>();
  for (const kid of kids) {
    const part = kid.kind === 'object' ? readPart(pdf, kid) : undefined;
    if (kid.kind !== 'object' || kid.page === undefined || part === undefined) continue;
    addUnder(pages, kid.page, part);
  }
  return pages;
};

const readPart = ({ context }: PrintedPdf, { object }: WholeObject): LinkPart | undefined => {
  const dict = dictOf(context.lookup(object));
  const box = boxOf(dict);
  return dict && box && { ref: object, dict, box };
};

const boxOf = (annotation: PDFDict | undefined): Box | undefined => {
  const [left, bottom, right, top] = arrayItems(entry(annotation, 'Rect')).map(numberOf);
  if (left === undefined || bottom === undefined || right === undefined || top === undefined)
    return undefined;
  return boxAround(cornersOf([left, bottom, right, top]));
};

/** Merges the parts of a link on one page. Returns the annotations that are no longer needed. */
const mergeParts = (pdf: PrintedPdf, page: PDFRef, parts: readonly LinkPart[]): PDFRef[] => {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return [];
  const lines = joinLines(parts);
  const around = lines.map(([{ box }]) => box).reduce(union);
  if (lines.length > 1 && isShared(pdf, page, around, parts)) {
    for (const [{ dict, box }] of lines) setBox(pdf, dict, box);
    return lines.flatMap(([, ...others]) => others.map(({ ref }) => ref));
  }
  setBox(pdf, first.dict, around);
  if (lines.length > 1) {
    const corners = lines.flatMap(([{ box }]) => quadPoints(box));
    first.dict.set(pdfName('QuadPoints'), pdf.context.obj(corners));
  }
  return parts.slice(1).map(({ ref }) => ref);
};

/** The parts by line. The first part of each line has the box of the line. */
const joinLines = (parts: readonly LinkPart[]): [LinkPart, ...LinkPart[]][] => {
  const lines: [LinkPart, ...LinkPart[]][] = [];
  for (const part of parts) {
    const line = lines.find(([{ box }]) => isLevel(box, part.box));
    if (line === undefined) lines.push([part]);
    else line.splice(0, 1, { ...line[0], box: union(line[0].box, part.box) }, part);
  }
  // The annotations of a line begin with its first one.
  return lines;
};

/** Whether two boxes overlap in height by more than half of the lower one. */
const isLevel = (one: Box, other: Box): boolean => {
  const shared = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  return shared > Math.min(one[3] - one[1], other[3] - other[1]) / 2;
};

/** Whether another link of the page overlaps a box. */
const isShared = (
  { pages }: PrintedPdf,
  page: PDFRef,
  box: Box,
  parts: readonly LinkPart[],
): boolean => {
  const own = new Set(parts.map(({ dict }) => dict));
  const annotations = arrayItems(entry(pages.find(({ ref }) => ref === page)?.node, 'Annots'));
  return annotations.some((annotation) => {
    const dict = dictOf(annotation);
    const other = dict && !own.has(dict) ? boxOf(dict) : undefined;
    if (other === undefined || nameText(entry(dict, 'Subtype')) !== 'Link') return false;
    return other[0] < box[2] && box[0] < other[2] && other[1] < box[3] && box[1] < other[3];
  });
};

const setBox = ({ context }: PrintedPdf, dict: PDFDict, box: Box): void => {
  dict.set(pdfName('Rect'), context.obj([...box]));
};

/** Upper left, upper right, lower left and lower right, as viewers expect them. */
const quadPoints = ([left, bottom, right, top]: Box): number[] => [
  ...[left, top, right, top],
  ...[left, bottom, right, bottom],
];

const removeAnnotations = ({ context, pages }: PrintedPdf, removed: ReadonlySet<PDFRef>): void => {
  for (const { node } of pages) {
    const annotations = entry(node, 'Annots');
    if (!(annotations instanceof PDFArray)) continue;
    const kept = annotations.asArray().filter((ref) => !removed.has(ref as PDFRef)); // compared only
    node.set(pdfName('Annots'), context.obj(kept));
  }
};
