import { hash } from 'node:crypto';
import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { deflated, dictOf, entry, pdfName } from '../../../pdf/objects.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import type { PrintedPdf } from './printed-pdf.ts';

/** Embeds the résumé as associated file with the relationship "Source" (PDF/A-3, 6.8). */
export const attachSource = ({ context, catalog }: PrintedPdf, metadata: PdfMetadata): void => {
  const { attachment, date } = metadata;
  if (attachment === undefined) return;
  const data = Buffer.from(attachment.text);
  const file = deflated(context, data, { Type: 'EmbeddedFile' });
  file.dict.set(pdfName('Subtype'), PDFName.of(attachment.mediaType));
  const parameters = {
    Size: data.length,
    ...(date && { CreationDate: PDFString.fromDate(date), ModDate: PDFString.fromDate(date) }),
    CheckSum: PDFHexString.of(hash('md5', data)),
  };
  file.dict.set(pdfName('Params'), context.obj(parameters));
  const stream = context.register(file);
  const name = PDFHexString.fromText(attachment.name);
  const specification = context.register(
    context.obj({
      Type: 'Filespec',
      // Old readers support only F, and only ASCII in it.
      F: PDFString.of(attachment.name.replace(/[^\x20-\x7e]|[()\\]/g, '_')),
      UF: name,
      Desc: PDFHexString.fromText(attachment.description),
      AFRelationship: 'Source',
      EF: { F: stream, UF: stream },
    }),
  );
  catalog.set(pdfName('AF'), context.obj([specification]));
  const names = dictOf(entry(catalog, 'Names')) ?? PDFDict.withContext(context);
  names.set(pdfName('EmbeddedFiles'), context.obj({ Names: [name, specification] }));
  catalog.set(pdfName('Names'), names);
};
