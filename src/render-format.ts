import { limitsPages } from './formats/render-plan.ts';
import type { DocumentJob, DocumentRenderer } from './formats/format.ts';
import type { Format } from './options/schema.ts';

/** Loads formats on first use, so that `-f txt` does not load the fitting. */
export const loadRenderer: Readonly<Record<Format, () => Promise<DocumentRenderer>>> = {
  pdf: async () => (await import('./formats/pdf/render.ts')).renderPdf,
  docx: () => Promise.resolve(withFit(({ steps, theme }) => steps.drawDocx(theme))),
  html: () => Promise.resolve(withFit(({ steps, theme }) => steps.drawHtml(theme))),
  png: () => Promise.resolve(renderPicture),
  md: () => Promise.resolve(async ({ steps }) => ({ bytes: await steps.drawMarkdown() })),
  json: () => Promise.resolve(async ({ steps }) => ({ bytes: await steps.drawJson() })),
  txt: () => Promise.resolve(async ({ steps, theme }) => ({ bytes: await steps.drawTxt(theme) })),
};

/** The pages of the PDF as a picture, without the finishing that a picture does not show. */
const renderPicture: DocumentRenderer = async (job) => {
  const { printParts } = await import('./formats/pdf/print-parts.ts');
  const { bytes, report } = await printParts(job);
  return { bytes: await job.steps.drawPng(bytes), ...(report && { fit: report }) };
};

/** Applies the scale of the fitted PDF to another format. Chromium runs only if a number of pages is requested. */
const withFit =
  (draw: (job: DocumentJob) => Promise<Uint8Array>): DocumentRenderer =>
  async (job) => {
    if (!limitsPages(job.options)) return { bytes: await draw(job) };
    const { fitTheme } = await import('./formats/pdf/fit/print-fitted.ts');
    const { theme, report } = await fitTheme(job);
    return { bytes: await draw({ ...job, theme }), ...(report && { fit: report }) };
  };
