import type { Format, RenderOptions } from '../options/schema.ts';
import type { DocumentJob, DocumentRenderer } from './format.ts';

/** Loads formats on first use, so that `-f txt` does not load the fitting. */
export const loadFormat: Readonly<Record<Format, () => Promise<DocumentRenderer>>> = {
  pdf: async () => (await import('./pdf/render.ts')).renderPdf,
  docx: () => Promise.resolve(withFit(({ steps, theme }) => steps.drawDocx(theme))),
  html: () =>
    Promise.resolve(
      withFit(async ({ steps, theme }) => new TextEncoder().encode(await steps.drawHtml(theme))),
    ),
  txt: () => Promise.resolve(async ({ steps, theme }) => ({ bytes: await steps.drawTxt(theme) })),
};

const limitsPages = ({ fit }: RenderOptions): boolean => fit !== 'auto' && fit !== 'off';

/** Whether a render needs Chromium. The caller can then launch it early. */
export const needsChromium = (options: RenderOptions): boolean =>
  options.format === 'pdf' || isDrawnAgain(options);

/** Whether a document is drawn again at the scale of the fitted PDF. */
export const isDrawnAgain = (options: RenderOptions): boolean =>
  (options.format === 'docx' || options.format === 'html') && limitsPages(options);

/** The drawing that uses the theme without scaling and does not wait for a print; `undefined` if the document is drawn again. */
export const firstDrawing = (options: RenderOptions): 'html' | 'docx' | 'txt' | undefined => {
  if (isDrawnAgain(options)) return undefined;
  return options.format === 'pdf' ? 'html' : options.format;
};

/** Applies the scale of the fitted PDF to another format. Chromium runs only if a number of pages is requested. */
const withFit =
  (draw: (job: DocumentJob) => Promise<Uint8Array>): DocumentRenderer =>
  async (job) => {
    if (!limitsPages(job.options)) return { bytes: await draw(job) };
    const { fitTheme } = await import('./pdf/fit/print-fitted.ts');
    const { theme, report } = await fitTheme(job);
    return { bytes: await draw({ ...job, theme }), ...(report && { fit: report }) };
  };
