import { RenderError } from '../../../errors.ts';
import { markArtifacts } from './artifacts.ts';
import { attachSource } from './attach-source.ts';
import { mendBookmarks } from './bookmarks.ts';
import type { PdfFacts } from './facts.ts';
import { fillFileId, reserveFileId } from './file-id.ts';
import { describeLinks } from './links.ts';
import { describeDocument } from './metadata.ts';
import { declareColours } from './output-intent.ts';
import { openPrintedPdf, savePrintedPdf, type PrintedPdf } from './printed-pdf.ts';
import { settleStructure } from './structure.ts';
import { plantStructure } from './structure/plant.ts';
import { claimsOf, writeStructure } from './structure/write.ts';
import { repairToUnicode } from './to-unicode.ts';

/**
 * Converts Chromium's PDF to PDF/UA-1 and PDF/A-3a: adds tags, metadata and colour profile, and removes
 * print time and browser. The look does not change. The same input gives the same bytes.
 * @throws RenderError too_large; internal if Chromium printed text without tags
 */
export const finishPdf = async (bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> => {
  const pdf = await openPrintedPdf(bytes);
  for (const pass of passes) pass(pdf, facts);
  return fillFileId(savePrintedPdf(pdf));
};

const tagContent = (pdf: PrintedPdf): void => {
  if (pdf.structure.length === 0) {
    if (hasText(pdf)) {
      throw new RenderError('internal', 'Chromium printed the document without tags.');
    }
    plantStructure(pdf);
  }
  settleStructure(pdf);
  const claims = claimsOf(pdf);
  markArtifacts(pdf, claims);
  writeStructure(pdf, claims);
};

const hasText = ({ streams }: PrintedPdf): boolean =>
  streams.some(({ events }) =>
    events.some((event) => event.kind === 'paint' && event.painted === 'text'),
  );

const passes: readonly ((pdf: PrintedPdf, facts: PdfFacts) => void)[] = [
  tagContent,
  mendBookmarks,
  describeLinks,
  repairToUnicode,
  describeDocument,
  declareColours,
  attachSource,
  reserveFileId,
];
