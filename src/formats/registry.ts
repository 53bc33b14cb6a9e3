import type { Printer } from '../browser/browser.ts';
import type { Format, RenderOptions } from '../options.ts';
import type { Theme } from '../theme/theme.ts';
import type { ResumeView } from '../view/model.ts';
import type { FitReport } from './pdf/fit/report.ts';

/** The input of a format: view, theme, options and browser. */
export interface RenderJob {
  readonly view: ResumeView;
  readonly theme: Theme;
  readonly options: RenderOptions;
  readonly browser: Printer;
  readonly signal?: AbortSignal;
  /** Creation date for the metadata; absent if no source states one. */
  readonly date?: Date;
  /** The résumé as JSON, to embed in the document; absent if it must not be embedded. */
  readonly source?: string;
}

export type FormatRenderer = (job: RenderJob) => Promise<Uint8Array>;

/** A rendered document, with the changes that make it fit its pages. */
export interface RenderedDocument {
  readonly bytes: Uint8Array;
  readonly fit?: FitReport;
}
export type DocumentRenderer = (job: RenderJob) => Promise<RenderedDocument>;

/** Loads formats on first use, so that `-f txt` loads neither Chromium's driver nor docx. */
export const loadFormat: Readonly<Record<Format, () => Promise<DocumentRenderer>>> = {
  pdf: async () => (await import('./pdf/render.ts')).renderPdf,
  docx: async () => fitted((await import('./docx/render.ts')).renderDocx),
  html: async () => fitted((await import('./html/render.ts')).renderHtmlFile),
  txt: async () => {
    const { renderTxt } = await import('./txt/render.ts');
    return async (job) => ({ bytes: await renderTxt(job) });
  },
};

const asksForPages = ({ fit }: RenderOptions): boolean => fit !== 'auto' && fit !== 'off';

/** Whether a render needs Chromium. The caller can then launch it early. */
export const needsChromium = (options: RenderOptions): boolean =>
  options.format === 'pdf' || (options.format !== 'txt' && asksForPages(options));

/** Applies the scale of the fitted PDF to another format. Chromium runs only if a number of pages is requested. */
const fitted =
  (render: FormatRenderer): DocumentRenderer =>
  async (job) => {
    if (!asksForPages(job.options)) return { bytes: await render(job) };
    const { fitTheme } = await import('./pdf/fit.ts');
    const { theme, report } = await fitTheme(job);
    return { bytes: await render({ ...job, theme }), ...(report && { fit: report }) };
  };
