import {
  openPrintedPdf,
  type PrintedPdf,
} from '../../../../src/formats/pdf/postprocess/printed-pdf.ts';
import type { Element, Kid } from '../../../../src/pdf/structure-tree.ts';
import type { PdfVersion } from '../../../../src/pdf/writer.ts';
import { marked, skiaPdf, text, type SkiaPdf, type Tag } from '../../../support/skia-pdf.ts';

/** A structure tree on one line: "Document(H1(0) P(1 Link(2 @)))", with MCIDs as numbers and objects as @. */
export const shape = (structure: readonly Element[]): string => structure.map(kidShape).join(' ');

const kidShape = (kid: Kid): string => {
  if (kid.kind === 'content') return String(kid.mcid);
  if (kid.kind === 'object') return '@';
  return kid.kids.length === 0 ? kid.type : `${kid.type}(${kid.kids.map(kidShape).join(' ')})`;
};

/** A parsed PDF with this structure tree, in which each MCID has a text. */
export const printed = async (
  tree: Tag,
  parts: Partial<SkiaPdf> = {},
  version: PdfVersion = '1.7',
): Promise<PrintedPdf> => {
  const marks = Array.from({ length: 20 }, (_, mcid) => marked('P', mcid, text(`text ${mcid}`)));
  return openPrintedPdf(await skiaPdf({ tree, pages: [marks.join('')], ...parts }), version);
};

/** The structure tree after a pass. */
export const shapeAfter = async (
  pass: (pdf: PrintedPdf) => void,
  tree: Tag,
  version: PdfVersion = '1.7',
): Promise<string> => {
  const pdf = await printed(tree, {}, version);
  pass(pdf);
  return shape(pdf.structure);
};
