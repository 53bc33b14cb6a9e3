import type { DocumentRenderer } from '../registry.ts';
import { printFitted } from './fit.ts';

/** The theme's HTML, printed by Chromium, then finished: accessible, archival, reproducible. */
export const renderPdf: DocumentRenderer = async (job) => {
  const { steps, theme } = job;
  const html = await steps.drawHtml(theme);
  // While Chromium loads and prints: the first time, both take as long.
  steps.foreseeFinish();
  const { bytes, report } = await printFitted(html, job);
  return { bytes: await steps.finishPdf(bytes), ...(report && { fit: report }) };
};
