import type { Printer } from '../browser/browser.ts';
import type { FontFile } from '../fonts/font-package.ts';
import type { RenderOptions } from '../options/schema.ts';
import type { Scale } from '../theme/scale.ts';
import type { Theme } from '../theme/theme.ts';
import type { DocumentPart } from '../view/document-parts.ts';
import type { ResumeView } from '../view/model.ts';

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

/** An HTML document, and the fonts that it does not embed. Plain data. */
export interface PageHtml {
  readonly html: string;
  readonly fonts: readonly FontFile[];
}

export type FormatRenderer = (job: RenderJob) => Promise<Uint8Array>;

/** The computing steps for one document, in this thread or in a worker. `theme` is the theme of the job, or a scaled copy. */
export interface DocumentSteps {
  readonly drawHtml: (theme: Theme) => Promise<Uint8Array>;
  /** Draws the HTML of a document, or of one part of it, for a page of the browser. */
  readonly drawForPage: (theme: Theme, part?: DocumentPart) => Promise<PageHtml>;
  /** Joins two printed PDFs. */
  readonly joinPdfs: (printed: readonly [Uint8Array, Uint8Array]) => Promise<Uint8Array>;
  readonly drawDocx: (theme: Theme) => Promise<Uint8Array>;
  readonly drawTxt: (theme: Theme) => Promise<Uint8Array>;
  /** Draws pages of the printed PDF as a PNG. */
  readonly drawPng: (printed: Uint8Array) => Promise<Uint8Array>;
  /** The résumé as read, which no theme changes: as Markdown, and as JSON. */
  readonly drawMarkdown: () => Promise<Uint8Array>;
  readonly drawJson: () => Promise<Uint8Array>;
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

/** The main measures of a page. */
export interface PageMeasures {
  /** Size of running text in points. */
  readonly bodyPt: number;
  /** Line height, × size. */
  readonly leading: number;
  /** Narrowest margin in millimetres. */
  readonly marginMm: number;
}

/** The changes to the theme that make the document fit. */
export interface FitReport {
  /** Pages of the PDF. */
  readonly pages: number;
  readonly scale: Scale;
  readonly designed: PageMeasures;
  readonly printed: PageMeasures;
}

/** A rendered document, with the changes that make it fit its pages. */
export interface RenderedDocument {
  readonly bytes: Uint8Array;
  /** Pages of a PDF. */
  readonly pages?: number;
  /** The scale that makes the document fit its pages; absent when fitting was off or not needed. */
  readonly fit?: FitReport;
}

export type DocumentRenderer = (job: DocumentJob) => Promise<RenderedDocument>;
