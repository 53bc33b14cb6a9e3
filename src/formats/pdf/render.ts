import type { DocumentRenderer } from '../format.ts';
import { printFitted } from './fit/print-fitted.ts';

/** View + theme → PDF: renders HTML, prints it with Chromium, and finishes it in its standards. */
export const renderPdf: DocumentRenderer = async (job) => {
  const { steps, theme } = job;
  const drawn = await steps.drawForPage(theme);
  // Loads the module while Chromium prints, because the first import takes as long as the print.
  steps.preloadFinish();
  const { bytes, pages, report } = await printFitted(drawn, job);
  return { bytes: await steps.finishPdf(bytes), pages, ...(report && { fit: report }) };
};
