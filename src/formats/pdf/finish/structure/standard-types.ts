import { PDFName } from '@cantoo/pdf-lib';
import { isElement, walk, type Element } from '../../../../pdf-syntax/structure-tree.ts';
import type { PrintedPdf } from '../printed-pdf.ts';
import { holdsTextOnly, isGrouping, isHeading, isInline, isStandard } from './types.ts';

/** PDF 2.0 types Chromium writes into a PDF 1.4, and what PDF 1.7 has for them. */
const equivalents: ReadonlyMap<string, string> = new Map([
  ['Strong', 'Span'],
  ['Em', 'Span'],
  ['Sub', 'Span'],
  ['Aside', 'Sect'],
  ['Title', 'P'],
]);

/**
 * Gives every element a standard type of PDF 1.7, by what it holds where Chromium says nothing
 * (`NonStruct` for a section, a div, a span, a run of text). No role map is needed then.
 */
export const useStandardTypes = ({ structure }: PrintedPdf): void => {
  walk(structure, (element) => {
    element.type = equivalents.get(element.type) ?? element.type;
    if (isFigureAroundFigure(element)) element.type = 'Div';
  });
  walk(structure, (element, parent) => {
    // A box made of `<b>` in a flex row is written as a paragraph in the paragraph.
    if (holdsTextOnly(parent?.type ?? '') && isBox(element)) element.type = 'Span';
    else if (!isStandard(element.type)) element.type = typeByContent(element, parent);
  });
};

const isBox = ({ type }: Element): boolean => /^(P|Div|NonStruct)$/.test(type);

/** An HTML figure is written as a Figure without Alt around the Figure of its picture. */
const isFigureAroundFigure = ({ type, dict, kids }: Element): boolean =>
  type === 'Figure' && !dict.has(PDFName.of('Alt')) && kids.some(isElement);

const typeByContent = (element: Element, parent: Element | undefined): string => {
  if (holdsBlocks(element)) {
    return element.kids.some((kid) => isElement(kid) && isHeading(kid.type)) ? 'Sect' : 'Div';
  }
  const hasRuns = element.kids.some(isElement);
  return hasRuns && isGrouping(parent?.type ?? 'Document') ? 'P' : 'Span';
};

const holdsBlocks = ({ kids }: Element): boolean =>
  kids
    .filter(isElement)
    .some((kid) =>
      isStandard(kid.type) ? !isInline(kid) && kid.type !== 'Figure' : holdsBlocks(kid),
    );
