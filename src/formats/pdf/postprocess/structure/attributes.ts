import type { PDFContext } from '@cantoo/pdf-lib';
import { pdfName } from '../../../../pdf/objects.ts';
import type { Element } from '../../../../pdf/structure-tree.ts';

/** Adds an attribute dictionary to those of an element (ISO 32000-1, 14.7.5). */
export const addAttributes = (
  context: PDFContext,
  { dict }: Element,
  attributes: Readonly<Record<string, string | readonly number[]>>,
): void => {
  const own = dict.get(pdfName('A'));
  const added = context.obj(attributes as Record<string, string | number[]>); // pdf-lib only reads it
  dict.set(pdfName('A'), own === undefined ? added : context.obj([own, added]));
};
