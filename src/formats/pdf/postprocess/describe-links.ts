import { PDFHexString, type PDFObject } from '@cantoo/pdf-lib';
import { dictOf, entry, arrayItems, nameText, stringOf, pdfName } from '../../../pdf/objects.ts';
import { safeHref, wholeAddress } from '../../../view/links.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import type { PrintedPdf } from './printed-pdf.ts';

/**
 * Describes each link by its short address, which needs no translation (PDF/UA-1, 7.18.5-2). Removes the target of a
 * link with a forbidden address, in case a theme has added one.
 */
export const describeLinks = ({ pages }: PrintedPdf, { title }: PdfMetadata): void => {
  for (const { node } of pages) {
    const annotations = arrayItems(entry(node, 'Annots'));
    // Sets the tab order to structure order (PDF/UA-1, 7.18.3-1).
    if (annotations.length > 0) node.set(pdfName('Tabs'), pdfName('S'));
    for (const annotation of annotations) {
      if (nameText(entry(annotation, 'Subtype')) !== 'Link') continue;
      if (!isHarmless(entry(annotation, 'A'))) dictOf(annotation)?.delete(pdfName('A'));
      const address = stringOf(entry(entry(annotation, 'A'), 'URI'));
      const description = address === undefined ? title : linkDescription(address);
      dictOf(annotation)?.set(pdfName('Contents'), PDFHexString.fromText(description));
    }
  }
};

/** Whether an action is allowed: a jump within the document, or an allowed address. */
const isHarmless = (action: PDFObject | undefined): boolean => {
  if (action === undefined || nameText(entry(action, 'S')) === 'GoTo') return true;
  const address = stringOf(entry(action, 'URI'));
  const isAddress = nameText(entry(action, 'S')) === 'URI' && address !== undefined;
  return isAddress && safeHref(address) !== undefined && entry(action, 'Next') === undefined;
};

/** "mailto:ada@example.org" → "ada@example.org", "https://example.org/" → "example.org". */
export const linkDescription = (address: string): string =>
  safeHref(address) === undefined ? address : wholeAddress(address);
