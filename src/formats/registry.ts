import type { Browser } from '../browser/browser.ts';
import type { Format, RenderOptions } from '../options.ts';
import type { Theme } from '../theme/theme.ts';
import type { ResumeView } from '../view/model.ts';

/** All a format may know: words, looks, what the caller chose, and where to print. */
export interface RenderJob {
  readonly view: ResumeView;
  readonly theme: Theme;
  readonly options: RenderOptions;
  readonly browser: Browser;
  readonly signal?: AbortSignal;
  /** When the document says it was made; absent where nothing states it. */
  readonly date?: Date;
  /** The résumé as JSON, to travel inside the document; absent where it shall not. */
  readonly source?: string;
}

export type FormatRenderer = (job: RenderJob) => Promise<Uint8Array>;

/** Loaded when first asked for: `-f txt` pays for neither Chromium nor docx. */
export const loadFormat: Readonly<Record<Format, () => Promise<FormatRenderer>>> = {
  pdf: async () => (await import('./pdf/render.ts')).renderPdf,
  docx: async () => (await import('./docx/render.ts')).renderDocx,
  html: async () => (await import('./html/render.ts')).renderHtmlFile,
  txt: async () => (await import('./txt/render.ts')).renderTxt,
};
