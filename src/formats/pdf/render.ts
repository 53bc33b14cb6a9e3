import type { DocumentRenderer } from '../format.ts';
import { printParts } from './print-parts.ts';

/** View + theme → PDF: renders HTML, prints it with Chromium, and finishes it in its standards. */
export const renderPdf: DocumentRenderer = async (job) => {
  const { bytes, pages, report } = await printParts(job);
  return { bytes: await job.steps.finishPdf(bytes), pages, ...(report && { fit: report }) };
};
