import type { Printer } from '../browser/browser.ts';
import type { Format, RenderOptions } from '../options.ts';
import type { Theme } from '../theme/theme.ts';
import type { ResumeView } from '../view/model.ts';
import type { FitReport } from './pdf/fit/report.ts';

/** All that a drawing depends on: words, looks, and what the caller chose. Plain data. */
export interface RenderJob {
  readonly view: ResumeView;
  readonly theme: Theme;
  readonly options: RenderOptions;
  /** When the document says it was made; absent where nothing states it. */
  readonly date?: Date;
  /** The résumé as JSON, to travel inside the document; absent where it shall not. */
  readonly source?: string;
}

export type FormatRenderer = (job: RenderJob) => Promise<Uint8Array>;

/** The computing on one document, wherever it is done: `theme` is its own, or that one scaled. */
export interface DocumentSteps {
  readonly drawHtml: (theme: Theme) => Promise<string>;
  readonly drawDocx: (theme: Theme) => Promise<Uint8Array>;
  readonly drawTxt: (theme: Theme) => Promise<Uint8Array>;
  readonly countPages: (printed: Uint8Array) => Promise<number>;
  readonly finishPdf: (printed: Uint8Array) => Promise<Uint8Array>;
  /** Reads what finishes a PDF, if that takes time. */
  readonly foreseeFinish: () => void;
}

/** A document in the making: its steps, and the browser between them. */
export interface DocumentJob {
  readonly steps: DocumentSteps;
  readonly theme: Theme;
  readonly options: RenderOptions;
  readonly browser: Printer;
  readonly signal?: AbortSignal;
}

/** A document, and what was done so that it fits on its pages. */
export interface RenderedDocument {
  readonly bytes: Uint8Array;
  readonly fit?: FitReport;
}
export type DocumentRenderer = (job: DocumentJob) => Promise<RenderedDocument>;

/** Loaded when first asked for: `-f txt` pays for no fitting. */
export const loadFormat: Readonly<Record<Format, () => Promise<DocumentRenderer>>> = {
  pdf: async () => (await import('./pdf/render.ts')).renderPdf,
  docx: () => Promise.resolve(fitted(({ steps, theme }) => steps.drawDocx(theme))),
  html: () =>
    Promise.resolve(
      fitted(async ({ steps, theme }) => new TextEncoder().encode(await steps.drawHtml(theme))),
    ),
  txt: () => Promise.resolve(async ({ steps, theme }) => ({ bytes: await steps.drawTxt(theme) })),
};

const asksForPages = ({ fit }: RenderOptions): boolean => fit !== 'auto' && fit !== 'off';

/** Whether Chromium has a part in a document: told before anything else, it is launched meanwhile. */
export const needsChromium = (options: RenderOptions): boolean =>
  options.format === 'pdf' || isDrawnAgain(options);

/** Whether a document is drawn once more, at the scale at which its print fits. */
export const isDrawnAgain = (options: RenderOptions): boolean =>
  (options.format === 'docx' || options.format === 'html') && asksForPages(options);

/** What can be drawn in the theme itself, before anything is printed. */
export const firstDrawing = (options: RenderOptions): 'html' | 'docx' | 'txt' | undefined => {
  if (isDrawnAgain(options)) return undefined;
  return options.format === 'pdf' ? 'html' : options.format;
};

/** Looks as the PDF does that fits on so many pages; Chromium runs only where a number is asked for. */
const fitted =
  (draw: (job: DocumentJob) => Promise<Uint8Array>): DocumentRenderer =>
  async (job) => {
    if (!asksForPages(job.options)) return { bytes: await draw(job) };
    const { fitTheme } = await import('./pdf/fit.ts');
    const { theme, report } = await fitTheme(job);
    return { bytes: await draw({ ...job, theme }), ...(report && { fit: report }) };
  };
