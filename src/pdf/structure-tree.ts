import { PDFArray, PDFDict, PDFName, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { dictOf, entry, arrayItems, nameText, numberOf, pdfName } from './objects.ts';

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface Element {
  readonly kind: 'element';
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  type: string;
  kids: Kid[];
}

/** A marked-content sequence of a page, or of a form XObject that the page draws. */
export interface Content {
  readonly kind: 'content';
  readonly page: PDFRef;
  form?: PDFRef;
  readonly mcid: number;
}

/** A reference to a whole object, in practice a link annotation. */
export interface WholeObject {
  readonly kind: 'object';
  readonly page?: PDFRef;
  readonly object: PDFRef;
}

export type Kid = Element | Content | WholeObject;

/** The top-level structure elements; empty if the document has no structure tree. */
export const readStructure = (document: PdfDocument): Element[] => {
  const root = entry(document.catalog, 'StructTreeRoot');
  const seen = new Set<PDFRef>();
  return rawKids(root).flatMap((kid) => readElement(document, kid, seen) ?? []);
};

export const isElement = (kid: Kid): kid is Element => kid.kind === 'element';

/** Calls `visit` for each element with its parent, parents first. */
export const walkElements = (
  elements: readonly Element[],
  visit: (element: Element, parent?: Element) => void,
  parent?: Element,
): void => {
  for (const element of elements) walk(element, visit, parent);
};

const walk = (
  element: Element,
  visit: (element: Element, parent?: Element) => void,
  parent: Element | undefined,
): void => {
  visit(element, parent);
  for (const kid of element.kids) if (isElement(kid)) walk(kid, visit, element);
};

/** The attribute dictionaries of an element (ISO 32000-1, 14.7.5). */
export const attributesOf = (element: Element): PDFDict[] =>
  arrayItems(entry(element.dict, 'A')).flatMap((attribute) => dictOf(attribute) ?? []);

/** The value of a numeric attribute, like RowSpan. */
export const numberAttribute = (element: Element, key: string): number | undefined => {
  for (const attribute of attributesOf(element)) {
    const value = numberOf(entry(attribute, key));
    if (value !== undefined) return value;
  }
  return undefined;
};

/** The page or form XObject to which the MCID of a content belongs. */
export const ownerOf = (content: Content): PDFRef => content.form ?? content.page;

const readElement = (
  document: PdfDocument,
  ref: PDFObject,
  seen: Set<PDFRef>,
): Element | undefined => {
  if (!(ref instanceof PDFRef) || seen.has(ref)) return undefined;
  const dict = document.context.lookup(ref);
  if (!(dict instanceof PDFDict)) return undefined;
  const type = nameText(entry(dict, 'S'));
  if (type === undefined) return undefined;
  seen.add(ref);
  const page = refAt(dict, 'Pg');
  const kids: Kid[] = [];
  for (const raw of rawKids(dict)) {
    const kid = readContent(document, raw, page) ?? readElement(document, raw, seen);
    if (kid) kids.push(kid);
  }
  return { kind: 'element', ref, dict, type, kids };
};

const readContent = (
  document: PdfDocument,
  kid: PDFObject,
  elementPage: PDFRef | undefined,
): Content | WholeObject | undefined => {
  const mcid = numberOf(kid);
  if (mcid !== undefined) {
    return elementPage && { kind: 'content', page: elementPage, mcid };
  }
  const dict = dictOf(kid instanceof PDFRef ? document.context.lookup(kid) : kid);
  if (dict === undefined) return undefined;
  const page = refAt(dict, 'Pg') ?? elementPage;
  const object = refAt(dict, 'Obj');
  if (object) return { kind: 'object', object, ...(page && { page }) };
  const number = numberOf(entry(dict, 'MCID'));
  const form = refAt(dict, 'Stm');
  return number === undefined || page === undefined
    ? undefined
    : { kind: 'content', page, mcid: number, ...(form && { form }) };
};

/** The kids in `K`, which is one kid or an array, direct or as a reference. */
const rawKids = (of: PDFObject | undefined): PDFObject[] => {
  const dict = dictOf(of);
  const value = dict?.get(kidsKey);
  if (dict === undefined || value === undefined) return [];
  const array = value instanceof PDFRef ? dict.lookup(kidsKey) : value;
  return array instanceof PDFArray ? array.asArray() : [value];
};

const refAt = (dict: PDFDict, key: string): PDFRef | undefined => {
  const value = dict.get(pdfName(key));
  return value instanceof PDFRef ? value : undefined;
};

const kidsKey = PDFName.of('K');
