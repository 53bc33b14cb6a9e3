import { PDFString } from '@cantoo/pdf-lib';
import { dictOf, entry, pdfName } from '../../../../pdf/objects.ts';
import { walkElements } from '../../../../pdf/structure-tree.ts';
import type { PrintedPdf } from '../printed-pdf.ts';

/** The types that Chromium and finishing write and PDF 2.0 defines (ISO 32000-2, 14.8.4). */
const pdf2Types: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Sect', 'Div', 'Aside', 'P', 'Title', 'FENote', 'Span', 'Sub', 'Em'],
  ...['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Strong', 'Link', 'Annot', 'Form', 'Lbl', 'Caption'],
  ...['L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'],
  ...['Figure', 'Formula'],
]);

/**
 * Assigns the elements to the namespace of PDF 2.0 (ISO 32000-2, 14.7.4). Types that only PDF 1.7 defines, like Art and
 * Code, stay without one, which means the namespace of PDF 1.7.
 */
export const assignNamespaces = ({ context, catalog, structure, version }: PrintedPdf): void => {
  if (version !== '2.0') return;
  const namespace = context.register(
    context.obj({ Type: 'Namespace', NS: PDFString.of('http://iso.org/pdf2/ssn') }),
  );
  dictOf(entry(catalog, 'StructTreeRoot'))?.set(pdfName('Namespaces'), context.obj([namespace]));
  walkElements(structure, ({ type, dict }) => {
    if (pdf2Types.has(type)) dict.set(pdfName('NS'), namespace);
  });
};
