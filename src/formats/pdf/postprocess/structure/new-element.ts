import type { PDFContext } from '@cantoo/pdf-lib';
import type { Element, Kid } from '../../../../pdf/structure-tree.ts';

/** A new structure element. `writeStructure` fills its dictionary. */
export const newElement = (context: PDFContext, type: string, kids: Kid[]): Element => {
  const dict = context.obj({ Type: 'StructElem' });
  return { kind: 'element', ref: context.register(dict), dict, type, kids };
};
