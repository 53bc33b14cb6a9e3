import { PDFDict, type PDFContext } from '@cantoo/pdf-lib';
import { pdfName } from '../../../../pdf/objects.ts';
import type { Element, Kid } from '../../../../pdf/structure-tree.ts';

/** A new structure element. `writeStructure` fills its dictionary. */
export const newStructureElement = (context: PDFContext, type: string, kids: Kid[]): Element => {
  const dict = PDFDict.withContext(context);
  dict.set(pdfName('Type'), pdfName('StructElem'));
  return { kind: 'element', ref: context.register(dict), dict, type, kids };
};
