import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { dictOf, entry, itemsOf, nameOf, textOf } from '../../../pdf-syntax/objects.ts';
import type { PdfFacts } from './facts.ts';
import type { PrintedPdf } from './printed-pdf.ts';

/** Describes each link by its short address, which needs no translation (PDF/UA-1, 7.18.5-2). */
export const describeLinks = ({ pages }: PrintedPdf, { title }: PdfFacts): void => {
  for (const { node } of pages) {
    const annotations = itemsOf(entry(node, 'Annots'));
    // Sets the tab order to structure order (PDF/UA-1, 7.18.3-1).
    if (annotations.length > 0) node.set(PDFName.of('Tabs'), PDFName.of('S'));
    for (const annotation of annotations) {
      if (nameOf(entry(annotation, 'Subtype')) !== 'Link') continue;
      const address = textOf(entry(entry(annotation, 'A'), 'URI'));
      const description = address === undefined ? title : bareAddress(address);
      dictOf(annotation)?.set(PDFName.of('Contents'), PDFHexString.fromText(description));
    }
  }
};

/** "mailto:ada@example.org" → "ada@example.org", "https://example.org/" → "example.org". */
export const bareAddress = (address: string): string =>
  address.replace(/^(mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '') || address;
