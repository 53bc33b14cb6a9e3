import { PDFName } from '@cantoo/pdf-lib';
import { isElement, walkElements, type Element } from '../../../../pdf/structure-tree.ts';
import type { PrintedPdf } from '../printed-pdf.ts';
import { holdsTextOnly, isGrouping, isHeading, isInline, isStandard } from './element-types.ts';

/** PDF 2.0 types that Chromium writes into PDF 1.4 files, with their PDF 1.7 equivalents. */
const equivalents: ReadonlyMap<string, string> = new Map([
  ['Strong', 'Span'],
  ['Em', 'Span'],
  ['Sub', 'Span'],
  ['Aside', 'Sect'],
  ['Title', 'P'],
]);

/**
 * Gives every element a standard type of PDF 1.7, so that no role map is needed. Where Chromium writes
 * `NonStruct` (sections, divs, spans, text runs), the type follows from the content.
 */
export const useStandardTypes = ({ structure }: PrintedPdf): void => {
  walkElements(structure, (element) => {
    element.type = equivalents.get(element.type) ?? element.type;
    if (isFigureAroundFigure(element)) element.type = 'Div';
  });
  walkElements(structure, (element, parent) => {
    // Chromium writes a `<b>` in a flex row as a paragraph within the paragraph.
    if (holdsTextOnly(parent?.type ?? '') && isBox(element)) element.type = 'Span';
    else if (isForeignText(element)) element.type = 'Span';
    else if (!isStandard(element.type)) element.type = typeByContent(element, parent);
  });
};

const isBox = ({ type }: Element): boolean => /^(P|Div|NonStruct)$/.test(type);

/** Chromium writes a `<span>` with a language as a Div, also in list items. */
const isForeignText = ({ type, dict, kids }: Element): boolean =>
  type === 'Div' &&
  dict.has(PDFName.of('Lang')) &&
  kids.every((kid) => kid.kind === 'content' || (isElement(kid) && kid.type === 'NonStruct'));

/** Chromium writes an HTML figure as a Figure without Alt around the Figure of the picture. */
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
