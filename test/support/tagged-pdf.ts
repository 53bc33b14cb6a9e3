import { PDFDocument } from '@cantoo/pdf-lib';
import { markArtifacts } from '../../src/formats/pdf/postprocess/artifacts.ts';
import { describeLinks } from '../../src/formats/pdf/postprocess/describe-links.ts';
import type { PdfMetadata } from '../../src/formats/pdf/postprocess/pdf-metadata.ts';
import { openPrintedPdf, savePrintedPdf } from '../../src/formats/pdf/postprocess/printed-pdf.ts';
import { useStructureDestinations } from '../../src/formats/pdf/postprocess/structure-destinations.ts';
import { assignNamespaces } from '../../src/formats/pdf/postprocess/structure/namespaces.ts';
import {
  collectClaims,
  writeStructure,
} from '../../src/formats/pdf/postprocess/structure/write-tree.ts';
import { writeMetadata } from '../../src/formats/pdf/postprocess/write-metadata.ts';
import { marked, skiaPdf, tag, text, type SkiaPdf, type Tag } from './skia-pdf.ts';

const facts: PdfMetadata = {
  standard: 'ua1+a3a',
  title: 'Sample',
  keywords: [],
  headings: [],
  language: 'en',
};

const everyMark = Array.from({ length: 20 }, (_, mcid) => marked('P', mcid, text('a'))).join('');

/** A document that is valid except for the given structure. */
export const documentOf = async (
  tree: Tag,
  parts: Partial<SkiaPdf> = {},
  about: PdfMetadata = facts,
): Promise<Uint8Array> => {
  const version = about.standard === 'ua1+a3a' ? '1.7' : '2.0';
  const pdf = await openPrintedPdf(await skiaPdf({ tree, pages: [everyMark], ...parts }), version);
  assignNamespaces(pdf);
  useStructureDestinations(pdf);
  const claims = collectClaims(pdf);
  markArtifacts(pdf, claims);
  describeLinks(pdf, about);
  writeMetadata(pdf, about);
  writeStructure(pdf, claims);
  return savePrintedPdf(pdf);
};

const valid = tag('Document', tag('H1', 0), tag('P', 1, tag('Link', 2, { link: 0 })));

/** A valid document with a link. */
export const sound: Promise<Uint8Array> = documentOf(valid, { links: ['https://example.org'] });

/** The same as PDF 2.0, with a bookmark. */
export const soundPdf2: Promise<Uint8Array> = documentOf(
  valid,
  { links: ['https://example.org'], bookmarks: ['Ada'] },
  { ...facts, standard: 'ua2+a4f' },
);

/** A valid document after a change. */
export const soundBut = async (
  change: (document: PDFDocument) => void,
  from: Promise<Uint8Array> = sound,
): Promise<Uint8Array> => {
  const document = await PDFDocument.load(await from, { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false });
};
