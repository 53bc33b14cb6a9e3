import type { PDFContext } from '@cantoo/pdf-lib';
import { isElement, type Element, type Kid } from '../../../../pdf/structure-tree.ts';
import type { PrintedPdf } from '../printed-pdf.ts';
import { hasProperties, holdsText, isGrouping, isInline } from './element-types.ts';
import { newStructureElement } from './new-element.ts';

/** Removes elements without content, and divs around a single block. Table parts stay. */
export const dropEmptyElements = ({ structure }: PrintedPdf): void => {
  for (const element of structure) dropEmptyKids(element);
};

const dropEmptyKids = (element: Element): void => {
  for (const kid of element.kids) if (isElement(kid)) dropEmptyKids(kid);
  if (element.kids.some(isEmpty)) element.kids = element.kids.filter((kid) => !isEmpty(kid));
  if (element.kids.some(isDiv)) element.kids = element.kids.map(unwrapDiv);
};

const isEmpty = (kid: Kid): boolean =>
  isElement(kid) && kid.kids.length === 0 && !isTablePart.test(kid.type);

const isTablePart = /^(Table|TR|TH|TD|THead|TBody|TFoot)$/;

const isDiv = (kid: Kid): kid is Element => isElement(kid) && kid.type === 'Div';

const unwrapDiv = (kid: Kid): Kid => {
  if (!isDiv(kid) || hasProperties(kid)) return kid;
  const [only, ...others] = kid.kids;
  return only && isElement(only) && !isInline(only) && others.length === 0 ? only : kid;
};

/** Wraps each run of text between blocks in a paragraph. */
export const wrapLooseText = ({ context, structure }: PrintedPdf): void => {
  for (const element of structure) wrapRunsIn(context, element);
};

const wrapRunsIn = (context: PDFContext, element: Element): void => {
  for (const kid of element.kids) if (isElement(kid)) wrapRunsIn(context, kid);
  if (!isGrouping(element.type)) return;
  const kids: Kid[] = [];
  let paragraph: Element | undefined;
  for (const kid of element.kids) {
    if (!isInline(kid)) {
      paragraph = undefined;
      kids.push(kid);
    } else if (paragraph) {
      paragraph.kids.push(kid);
    } else {
      paragraph = newStructureElement(context, 'P', [kid]);
      kids.push(paragraph);
    }
  }
  element.kids = kids;
};

/** Wraps the content of list items in `LBody`, which Chromium omits (PDF/UA-1, 7.2-20). */
export const addListBodies = ({ context, structure }: PrintedPdf): void => {
  for (const element of structure) addBodiesIn(context, element);
};

const addBodiesIn = (context: PDFContext, element: Element): void => {
  for (const kid of element.kids) if (isElement(kid)) addBodiesIn(context, kid);
  if (element.type !== 'LI') return;
  const labels = element.kids.filter((kid) => isElement(kid) && kid.type === 'Lbl');
  const others = element.kids.filter((kid) => !labels.includes(kid));
  element.kids =
    others.length === 0 ? labels : [...labels, newStructureElement(context, 'LBody', others)];
};

/** Replaces spans without properties by their content. */
export const mergeTextRuns = ({ structure }: PrintedPdf): void => {
  for (const element of structure) mergeSpans(element);
};

const mergeSpans = (element: Element): void => {
  for (const kid of element.kids) if (isElement(kid)) mergeSpans(kid);
  if (!holdsText(element.type) || !element.kids.some(isPlainSpan)) return;
  element.kids = element.kids.flatMap((kid) => (isPlainSpan(kid) ? kid.kids : [kid]));
};

const isPlainSpan = (kid: Kid): kid is Element =>
  isElement(kid) && kid.type === 'Span' && !hasProperties(kid);
