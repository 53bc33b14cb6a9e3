import { PDFHexString, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { dictOf, entry, itemsOf, nameOf, textOf } from '../../../pdf-syntax/objects.ts';
import { safeHref } from '../../../view/links.ts';
import type { PdfFacts } from './facts.ts';
import type { PrintedPdf } from './printed-pdf.ts';

/**
 * Describes each link by its short address, which needs no translation (PDF/UA-1, 7.18.5-2). Removes the target of a
 * link with a forbidden address, in case a theme has added one.
 */
export const describeLinks = ({ pages }: PrintedPdf, { title }: PdfFacts): void => {
  for (const { node } of pages) {
    const annotations = itemsOf(entry(node, 'Annots'));
    // Sets the tab order to structure order (PDF/UA-1, 7.18.3-1).
    if (annotations.length > 0) node.set(PDFName.of('Tabs'), PDFName.of('S'));
    for (const annotation of annotations) {
      if (nameOf(entry(annotation, 'Subtype')) !== 'Link') continue;
      if (!isHarmless(entry(annotation, 'A'))) dictOf(annotation)?.delete(PDFName.of('A'));
      const address = textOf(entry(entry(annotation, 'A'), 'URI'));
      const description = address === undefined ? title : bareAddress(address);
      dictOf(annotation)?.set(PDFName.of('Contents'), PDFHexString.fromText(description));
    }
  }
};

/** Whether an action is allowed: a jump within the document, or an allowed address. */
const isHarmless = (action: PDFObject | undefined): boolean => {
  if (action === undefined || nameOf(entry(action, 'S')) === 'GoTo') return true;
  const address = textOf(entry(action, 'URI'));
  const isAddress = nameOf(entry(action, 'S')) === 'URI' && address !== undefined;
  return isAddress && safeHref(address) !== undefined && entry(action, 'Next') === undefined;
};

/** "mailto:ada@example.org" → "ada@example.org", "https://example.org/" → "example.org". */
export const bareAddress = (address: string): string =>
  address.replace(/^(mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '') || address;
