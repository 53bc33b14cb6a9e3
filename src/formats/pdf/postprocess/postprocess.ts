import { RenderError } from '../../../errors.ts';
import type { PdfStandard } from '../../../options/schema.ts';
import type { PdfVersion } from '../../../pdf/writer.ts';
import { markArtifacts } from './artifacts.ts';
import { attachSource } from './attach-source.ts';
import { isTextPaint } from './content-events.ts';
import { describeLinks } from './describe-links.ts';
import { fillGaps } from './fill-gaps.ts';
import { fillFileId, reserveFileId } from './file-id.ts';
import { fixBookmarks } from './fix-bookmarks.ts';
import { addOutputIntent } from './output-intent.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import { openPrintedPdf, savePrintedPdf, type PrintedPdf } from './printed-pdf.ts';
import { repairToUnicode } from './repair-to-unicode.ts';
import { createEmptyStructureTree } from './structure/empty-tree.ts';
import { normalizeStructure } from './structure/normalize.ts';
import { useStructureDestinations } from './structure-destinations.ts';
import { collectClaims, writeStructure } from './structure/write-tree.ts';
import { writeMetadata } from './write-metadata.ts';

/**
 * Converts Chromium's PDF to its standards of PDF/UA and PDF/A: adds tags, metadata and colour profile, and removes
 * print time and browser. The look does not change. The same input gives the same bytes.
 * @throws RenderError too_large; internal if Chromium printed text without tags
 */
export const postprocessPdf = async (
  bytes: Uint8Array,
  metadata: PdfMetadata,
): Promise<Uint8Array> => {
  const pdf = await openPrintedPdf(bytes, versions[metadata.standard], metadata);
  for (const pass of passes) pass(pdf, metadata);
  return fillFileId(await savePrintedPdf(pdf));
};

const versions: Readonly<Record<PdfStandard, PdfVersion>> = {
  'ua1+a3a': '1.7',
  'ua2+a4f': '2.0',
};

const tagContent = (pdf: PrintedPdf): void => {
  if (pdf.structure.length === 0) {
    if (hasText(pdf)) {
      throw new RenderError('internal', 'Chromium printed the document without tags.');
    }
    createEmptyStructureTree(pdf);
  }
  normalizeStructure(pdf);
  fillGaps(pdf);
  const claims = collectClaims(pdf);
  markArtifacts(pdf, claims);
  writeStructure(pdf, claims);
};

const hasText = ({ streams }: PrintedPdf): boolean =>
  streams.some(({ events }) => events.some(isTextPaint));

const passes: readonly ((pdf: PrintedPdf, metadata: PdfMetadata) => void)[] = [
  repairToUnicode,
  tagContent,
  fixBookmarks,
  useStructureDestinations,
  describeLinks,
  writeMetadata,
  addOutputIntent,
  attachSource,
  reserveFileId,
];
