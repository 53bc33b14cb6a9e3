import { RenderError } from '../../../errors.ts';
import { markArtifacts } from './artifacts.ts';
import { attachSource } from './attach-source.ts';
import { describeLinks } from './describe-links.ts';
import { fillFileId, reserveFileId } from './file-id.ts';
import { fixBookmarks } from './fix-bookmarks.ts';
import { addOutputIntent } from './output-intent.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import { openPrintedPdf, savePrintedPdf, type PrintedPdf } from './printed-pdf.ts';
import { repairToUnicode } from './repair-to-unicode.ts';
import { createEmptyStructureTree } from './structure/empty-tree.ts';
import { normalizeStructure } from './structure/normalize.ts';
import { collectClaims, writeStructure } from './structure/write-tree.ts';
import { writeMetadata } from './write-metadata.ts';

/**
 * Converts Chromium's PDF to PDF/UA-1 and PDF/A-3a: adds tags, metadata and colour profile, and removes
 * print time and browser. The look does not change. The same input gives the same bytes.
 * @throws RenderError too_large; internal if Chromium printed text without tags
 */
export const postprocessPdf = async (
  bytes: Uint8Array,
  metadata: PdfMetadata,
): Promise<Uint8Array> => {
  const pdf = await openPrintedPdf(bytes);
  for (const pass of passes) pass(pdf, metadata);
  return fillFileId(savePrintedPdf(pdf));
};

const tagContent = (pdf: PrintedPdf): void => {
  if (pdf.structure.length === 0) {
    if (hasText(pdf)) {
      throw new RenderError('internal', 'Chromium printed the document without tags.');
    }
    createEmptyStructureTree(pdf);
  }
  normalizeStructure(pdf);
  const claims = collectClaims(pdf);
  markArtifacts(pdf, claims);
  writeStructure(pdf, claims);
};

const hasText = ({ streams }: PrintedPdf): boolean =>
  streams.some(({ events }) =>
    events.some((event) => event.kind === 'paint' && event.painted === 'text'),
  );

const passes: readonly ((pdf: PrintedPdf, metadata: PdfMetadata) => void)[] = [
  repairToUnicode,
  tagContent,
  fixBookmarks,
  describeLinks,
  writeMetadata,
  addOutputIntent,
  attachSource,
  reserveFileId,
];
