import type { RenderJob } from '../formats/format.ts';
import type { PictureOptions } from '../formats/png/draw-pages.ts';
import type { PdfMetadata } from '../formats/pdf/postprocess/pdf-metadata.ts';
import type { CheckJob, LeakSearchJob } from './check.ts';
import { modules } from './lazy-modules.ts';
import { compose, prepare } from './prepare.ts';
import type { ThemeHtmlJob } from './read-npm-theme.ts';
import { statedOptions } from './stated-options.ts';
import type { ImportJob } from './import-file.ts';
import { placePhotoWarning, validate } from './validate.ts';

/** A PDF printed by Chromium, and the metadata of the finished PDF. */
interface PrintedJob {
  readonly printed: Uint8Array;
  readonly metadata: PdfMetadata;
}

/** A PDF printed by Chromium, of which pages become a picture. */
interface PictureJob {
  readonly printed: Uint8Array;
  readonly options: PictureOptions;
}

/**
 * The computing steps of a document: functions of plain data, so that another thread can run them.
 * They do not use the network, the browser or files of the caller.
 */
const stages = {
  /** Reads, composes and draws the source texts, or requests a photo first. */
  prepare,
  /** Continues `prepare` after the photo is loaded. */
  compose,
  /** Returns the options that the source texts state. */
  statedOptions,
  /** Returns the warnings about a résumé text. */
  validate,
  /** Completes the warning about a photo that is not printed. */
  placePhotoWarning,
  /** Reads a file of any kind as JSON Resume, or several as one. */
  importFile: async (job: ImportJob | readonly ImportJob[]) =>
    (await modules.importFile()).importAnyFile(job),
  /** Reads the résumé that Vitae embedded in a PDF or Word file. */
  extract: async (bytes: Uint8Array) => (await modules.importFile()).extractFrom(bytes),
  /** Decodes the bytes of a picture from its `data:` URL. */
  decodePhoto: async (url: string) => (await modules.decodePhoto()).readDataUrl(url),
  /** Draws view and theme as an HTML file with embedded fonts. */
  drawHtml: async (job: RenderJob) => (await modules.drawHtml()).renderHtmlFile(job),
  /** Draws view and theme as HTML for a page of the browser, which loads the fonts itself. */
  drawForPage: async ({ view, theme, options }: RenderJob) =>
    (await modules.drawHtml()).renderForPage(view, theme, options),
  drawDocx: async (job: RenderJob) => (await modules.drawDocx()).renderDocx(job),
  drawTxt: async (job: RenderJob) => (await modules.drawTxt()).renderTxt(job),
  /** Draws pages of the PDF that Chromium printed as a picture. */
  drawPng: async ({ printed, options }: PictureJob) =>
    (await modules.drawPng()).drawPages(printed, options),
  /** Joins the PDFs of a letter and its résumé. */
  joinPdfs: async (printed: readonly [Uint8Array, Uint8Array]) =>
    (await modules.joinPdfs()).joinPdfs(printed),
  countPages: async (printed: Uint8Array) => (await modules.countPages()).countPagesOf(printed),
  /** Finishes the PDF that Chromium printed. */
  finishPdf: async ({ printed, metadata }: PrintedJob) =>
    (await modules.finishPdf()).postprocessPdf(printed, metadata),
  /** Reads the HTML that an npm theme made. */
  readNpmTheme: async (job: ThemeHtmlJob) => (await modules.readNpmTheme()).readNpmTheme(job),
  /** Checks a finished document by reading it back. */
  check: async (job: CheckJob) => (await modules.check()).check(job),
  /** Searches a document, or the words that it prints, for redacted values. */
  searchLeaks: async (job: LeakSearchJob) => (await modules.check()).searchLeaks(job),
} as const;

export type StageName = keyof typeof stages;
export type StageInput<Name extends StageName> = Parameters<(typeof stages)[Name]>[0];
export type StageOutput<Name extends StageName> = Awaited<ReturnType<(typeof stages)[Name]>>;

export const callStage = async <Name extends StageName>(
  name: Name,
  input: StageInput<Name>,
): Promise<StageOutput<Name>> => {
  const stage = stages[name] as (
    input: StageInput<Name>,
  ) => StageOutput<Name> | Promise<StageOutput<Name>>; // the type of this stage in the table
  return stage(input);
};
