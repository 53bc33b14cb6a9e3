import type { Printer } from '../browser/browser.ts';
import type { Format, RenderOptions } from '../options.ts';
import type { Theme } from '../theme/theme.ts';
import type { ResumeView } from '../view/model.ts';
import type { FitReport } from './pdf/fit/report.ts';

/** All a format may know: words, looks, what the caller chose, and where to print. */
export interface RenderJob {
  readonly view: ResumeView;
  readonly theme: Theme;
  readonly options: RenderOptions;
  readonly browser: Printer;
  readonly signal?: AbortSignal;
  /** When the document says it was made; absent where nothing states it. */
  readonly date?: Date;
  /** The résumé as JSON, to travel inside the document; absent where it shall not. */
  readonly source?: string;
}

export type FormatRenderer = (job: RenderJob) => Promise<Uint8Array>;

/** A document, and what was done so that it fits on its pages. */
export interface RenderedDocument {
  readonly bytes: Uint8Array;
  readonly fit?: FitReport;
}
export type DocumentRenderer = (job: RenderJob) => Promise<RenderedDocument>;

/** Loaded when first asked for: `-f txt` pays for neither Chromium nor docx. */
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

/** Whether Chromium has a part in a document: told before anything else, it is launched meanwhile. */
export const needsChromium = (options: RenderOptions): boolean =>
  options.format === 'pdf' || (options.format !== 'txt' && asksForPages(options));

/** Looks as the PDF does that fits on so many pages; Chromium runs only where a number is asked for. */
const fitted =
  (render: FormatRenderer): DocumentRenderer =>
  async (job) => {
    if (!asksForPages(job.options)) return { bytes: await render(job) };
    const { fitTheme } = await import('./pdf/fit.ts');
    const { theme, report } = await fitTheme(job);
    return { bytes: await render({ ...job, theme }), ...(report && { fit: report }) };
  };
