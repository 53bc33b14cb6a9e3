import { PDFArray, PDFString } from '@cantoo/pdf-lib';
import { entry, arrayItems, stringOf, pdfName } from '../../../../pdf/objects.ts';
import { attributesOf, walkElements } from '../../../../pdf/structure-tree.ts';
import type { PrintedPdf } from '../printed-pdf.ts';

/**
 * Renumbers the ids of table headers in document order, so that equal documents give equal files.
 * Chromium takes the ids from a counter that is not reset when a page is reused.
 */
export const numberElementIds = ({ context, structure }: PrintedPdf): void => {
  const numbered = new Map<string, PDFString>();
  walkElements(structure, ({ dict }) => {
    const id = stringOf(entry(dict, 'ID'));
    if (id === undefined) return;
    // Padded, so that the names sort in document order.
    const name = PDFString.of(`cell${String(numbered.size + 1).padStart(5, '0')}`);
    numbered.set(id, name);
    dict.set(pdfName('ID'), name);
  });
  walkElements(structure, (element) => {
    for (const attribute of attributesOf(element)) {
      const headers = entry(attribute, 'Headers');
      if (!(headers instanceof PDFArray)) continue;
      // Chromium writes references to empty header cells, but not the cells, so unknown ids are dropped.
      const known = arrayItems(headers).flatMap((id) => numbered.get(stringOf(id) ?? '') ?? []);
      attribute.set(pdfName('Headers'), context.obj(known));
    }
  });
};
