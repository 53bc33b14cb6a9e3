import { PDFBool, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { dictOf, entry, pdfName } from '../../../pdf/objects.ts';
import { readVersion } from '../../../version.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import type { PrintedPdf } from './printed-pdf.ts';
import { xmpPacket } from './xmp.ts';

/** Writes the metadata to the XMP packet, and before PDF 2.0 to the Info dictionary, and sets language and title display. */
export const writeMetadata = (pdf: PrintedPdf, about: PdfMetadata): void => {
  const { context, catalog } = pdf;
  // Removes Chromium's Info dictionary, which states browser and print time. PDF/A-4 forbids one (6.1.3).
  if (pdf.version === '2.0') delete context.trailerInfo.Info;
  else context.trailerInfo.Info = context.register(infoDictionary(pdf, about));
  const packet = Buffer.from(xmpPacket(about, software));
  // Not compressed, so that archive tools can read it without a PDF library.
  const literal = { Type: 'Metadata', Subtype: 'XML', Length: packet.length };
  const metadata = PDFRawStream.of(context.obj(literal), packet);
  catalog.set(pdfName('Metadata'), context.register(metadata));
  catalog.set(pdfName('Lang'), PDFString.of(about.language));
  catalog.set(pdfName('MarkInfo'), context.obj({ Marked: true }));
  const preferences = dictOf(entry(catalog, 'ViewerPreferences')) ?? PDFDict.withContext(context);
  preferences.set(pdfName('DisplayDocTitle'), PDFBool.True);
  catalog.set(pdfName('ViewerPreferences'), preferences);
};

const software = `Vitae ${readVersion()}`;

const infoDictionary = (
  { context }: PrintedPdf,
  { title, author, subject, keywords, date }: PdfMetadata,
): PDFDict => {
  const info = PDFDict.withContext(context);
  const texts = {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords.join(', '),
    Creator: software,
    Producer: software,
  };
  for (const [key, text] of Object.entries(texts)) {
    if (text) info.set(PDFName.of(key), PDFHexString.fromText(text));
  }
  if (date) {
    info.set(pdfName('CreationDate'), PDFString.fromDate(date));
    info.set(pdfName('ModDate'), PDFString.fromDate(date));
  }
  return info;
};
