import type { PDFContext, PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { openPdf, pagesOf, type PdfPage } from '../../../src/pdf/document.ts';
import { entry, nameText, stringOf } from '../../../src/pdf/objects.ts';
import { readStructure, type Element } from '../../../src/pdf/structure-tree.ts';
import { isAddedType, isStandardType } from './standard-types.ts';

/** The part of PDF/UA against which a file is checked. */
export type PdfUaPart = 1 | 2;

/** A PDF with the parts that the rules need. */
export interface TaggedPdf {
  readonly part: PdfUaPart;
  readonly bytes: Uint8Array;
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly PdfPage[];
  /** Top elements of the structure tree, with their types as written. */
  readonly structure: readonly Element[];
  /** The standard type of an element by the role map; undefined when it does not map to one. */
  readonly typeOf: (element: Element) => string | undefined;
}

export const openTaggedPdf = async (bytes: Uint8Array, part: PdfUaPart = 1): Promise<TaggedPdf> => {
  const document = await openPdf(bytes);
  const roles = entry(entry(document.catalog, 'StructTreeRoot'), 'RoleMap');
  return {
    part,
    bytes,
    ...document,
    pages: pagesOf(document),
    structure: readStructure(document),
    typeOf: (element) =>
      isAddedType(element.type) && hasPdf2Namespace(element)
        ? element.type
        : standardType(element.type, roles),
  };
};

export const hasPdf2Namespace = ({ dict }: Element): boolean =>
  stringOf(entry(entry(dict, 'NS'), 'NS')) === 'http://iso.org/pdf2/ssn';

/** Follows the role map. A cyclic mapping gives undefined. */
const standardType = (type: string, roles: PDFObject | undefined): string | undefined => {
  const seen = new Set<string>();
  let current: string | undefined = type;
  while (current !== undefined && !isStandardType(current)) {
    if (seen.has(current)) return undefined;
    seen.add(current);
    current = nameText(entry(roles, current));
  }
  return current;
};
