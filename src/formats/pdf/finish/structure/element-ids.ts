import { PDFArray, PDFName, PDFString } from '@cantoo/pdf-lib';
import { entry, itemsOf, textOf } from '../../../../pdf-syntax/objects.ts';
import { attributesOf, walk } from '../../../../pdf-syntax/structure-tree.ts';
import type { PrintedPdf } from '../printed-pdf.ts';

/**
 * Table headers have ids, which Chromium takes from a counter that runs on while a page is reused.
 * Numbers them by their order in the document, so that equal documents are equal files.
 */
export const numberElementIds = ({ context, structure }: PrintedPdf): void => {
  const numbered = new Map<string, PDFString>();
  walk(structure, ({ dict }) => {
    const id = textOf(entry(dict, 'ID'));
    if (id === undefined) return;
    // Padded, so that the names sort as they appear.
    const name = PDFString.of(`cell${String(numbered.size + 1).padStart(5, '0')}`);
    numbered.set(id, name);
    dict.set(PDFName.of('ID'), name);
  });
  walk(structure, (element) => {
    for (const attribute of attributesOf(element)) {
      const headers = entry(attribute, 'Headers');
      if (!(headers instanceof PDFArray)) continue;
      // Of an empty header cell Chromium writes the id where it is named, and not the cell.
      const known = itemsOf(headers).flatMap((id) => numbered.get(textOf(id) ?? '') ?? []);
      attribute.set(PDFName.of('Headers'), context.obj(known));
    }
  });
};
