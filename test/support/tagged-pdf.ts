import { PDFDocument } from '@cantoo/pdf-lib';
import { markArtifacts } from '../../src/formats/pdf/postprocess/artifacts.ts';
import { describeLinks } from '../../src/formats/pdf/postprocess/describe-links.ts';
import { openPrintedPdf, savePrintedPdf } from '../../src/formats/pdf/postprocess/printed-pdf.ts';
import {
  collectClaims,
  writeStructure,
} from '../../src/formats/pdf/postprocess/structure/write-tree.ts';
import { writeMetadata } from '../../src/formats/pdf/postprocess/write-metadata.ts';
import { marked, skiaPdf, tag, text, type SkiaPdf, type Tag } from './skia-pdf.ts';

const facts = { title: 'Sample', keywords: [], headings: [], language: 'en' };

const everyMark = Array.from({ length: 20 }, (_, mcid) => marked('P', mcid, text('a'))).join('');

/** A document that is valid except for the given structure. */
export const documentOf = async (tree: Tag, parts: Partial<SkiaPdf> = {}): Promise<Uint8Array> => {
  const pdf = await openPrintedPdf(await skiaPdf({ tree, pages: [everyMark], ...parts }));
  const claims = collectClaims(pdf);
  markArtifacts(pdf, claims);
  describeLinks(pdf, facts);
  writeMetadata(pdf, facts);
  writeStructure(pdf, claims);
  return savePrintedPdf(pdf);
};

/** A valid document with a link. */
export const sound: Promise<Uint8Array> = documentOf(
  tag('Document', tag('H1', 0), tag('P', 1, tag('Link', 2, { link: 0 }))),
  { links: ['https://example.org'] },
);

/** The valid document after a change. */
export const soundBut = async (change: (document: PDFDocument) => void): Promise<Uint8Array> => {
  const document = await PDFDocument.load(await sound, { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false });
};
