import type { PrintedPdf } from '../printed-pdf.ts';
import { newStructureElement } from './new-element.ts';
import { pdfName } from '../../../../pdf/objects.ts';

/** Creates an empty structure tree for a document without text, because Chromium writes none. */
export const createEmptyStructureTree = ({ context, catalog, structure }: PrintedPdf): void => {
  const root = context.register(context.obj({ Type: 'StructTreeRoot' }));
  catalog.set(pdfName('StructTreeRoot'), root);
  structure.push(newStructureElement(context, 'Document', []));
};
