import { isElement, walkElements, type Element } from '../../../../pdf/structure-tree.ts';
import type { PdfVersion } from '../../../../pdf/writer.ts';
import type { PrintedPdf } from '../printed-pdf.ts';
import { holdsTextOnly, isGrouping, isHeading, isInline, isStandard } from './element-types.ts';
import { pdfName } from '../../../../pdf/objects.ts';

/** Types that a version of PDF does not define, or PDF/UA does not allow, with their equivalents. */
const equivalents: Readonly<Record<PdfVersion, ReadonlyMap<string, string>>> = {
  '1.7': new Map([
    ['Strong', 'Span'],
    ['Em', 'Span'],
    ['Sub', 'Span'],
    ['Aside', 'Sect'],
    ['Title', 'P'],
  ]),
  '2.0': new Map([['Note', 'FENote']]),
};

/**
 * Gives every element a standard type of the version, so that no role map is needed. Where Chromium writes
 * `NonStruct` (sections, divs, spans, text runs), the type follows from the content.
 */
export const useStandardTypes = ({ structure, version }: PrintedPdf): void => {
  walkElements(structure, (element) => {
    element.type = equivalents[version].get(element.type) ?? element.type;
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
  dict.has(pdfName('Lang')) &&
  kids.every((kid) => kid.kind === 'content' || (isElement(kid) && kid.type === 'NonStruct'));

/** Chromium writes an HTML figure as a Figure without Alt around the Figure of the picture. */
const isFigureAroundFigure = ({ type, dict, kids }: Element): boolean =>
  type === 'Figure' && !dict.has(pdfName('Alt')) && kids.some(isElement);

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
