import type { Printer } from '../browser/browser.ts';
import type { Format, RenderOptions } from '../options.ts';
import type { Theme } from '../theme/theme.ts';
import type { ResumeView } from '../view/model.ts';
import type { FitReport } from './pdf/fit/report.ts';

/** The input of a drawing: view, theme and options. Plain data. */
export interface RenderJob {
  readonly view: ResumeView;
  readonly theme: Theme;
  readonly options: RenderOptions;
  /** Creation date for the metadata; absent if no source states one. */
  readonly date?: Date;
  /** The résumé as JSON, to embed in the document; absent if it must not be embedded. */
  readonly source?: string;
}

export type FormatRenderer = (job: RenderJob) => Promise<Uint8Array>;

/** The computing steps for one document, in this thread or in a worker. `theme` is the theme of the job, or a scaled copy. */
export interface DocumentSteps {
  readonly drawHtml: (theme: Theme) => Promise<string>;
  readonly drawDocx: (theme: Theme) => Promise<Uint8Array>;
  readonly drawTxt: (theme: Theme) => Promise<Uint8Array>;
  readonly countPages: (printed: Uint8Array) => Promise<number>;
  readonly finishPdf: (printed: Uint8Array) => Promise<Uint8Array>;
  /** Loads the module for `finishPdf` early, if loading takes time. */
  readonly preloadFinish: () => void;
}

/** The input of a document format: computing steps, theme, options and browser. */
export interface DocumentJob {
  readonly steps: DocumentSteps;
  readonly theme: Theme;
  readonly options: RenderOptions;
  readonly browser: Printer;
  readonly signal?: AbortSignal;
}

/** A rendered document, with the changes that make it fit its pages. */
export interface RenderedDocument {
  readonly bytes: Uint8Array;
  readonly fit?: FitReport;
}
export type DocumentRenderer = (job: DocumentJob) => Promise<RenderedDocument>;

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
    const { fitTheme } = await import('./pdf/fit.ts');
    const { theme, report } = await fitTheme(job);
    return { bytes: await draw({ ...job, theme }), ...(report && { fit: report }) };
  };
