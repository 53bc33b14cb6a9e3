import { photoOf, type PhotoContext } from './document-photo.ts';
import type { DocumentSteps, PageHtml } from './formats/format.ts';
import type { Timings } from './stage-timer.ts';
import { toRenderJob } from './stages/document-content.ts';
import type { Drawing, Prepared, RenderRequest } from './stages/prepare.ts';
import type { Theme } from './theme/theme.ts';
import { partOfView, type DocumentPart } from './view/document-parts.ts';

/** The environment of the computation. */
export interface DraftContext extends PhotoContext {
  /** Records the time of each stage. */
  readonly onTimings?: (timings: Timings) => void;
}

/** A document after reading and drawing, before the browser. */
export interface DocumentDraft {
  readonly prepared: Prepared;
  /** The remaining computing steps. */
  readonly steps: DocumentSteps;
}

/** Prepares a document from its source texts, and loads the photo if it has one. */
export const openDraft = async (
  order: RenderRequest,
  place: DraftContext,
): Promise<DocumentDraft> => {
  const { runner, signal, onTimings } = place;
  const begun = await runner.run('prepare', order, signal);
  onTimings?.(begun.timings);
  if (begun.kind === 'prepared') return { prepared: begun, steps: stepsOf(begun, order, place) };
  const { image, variant } = begun;
  const photo = await photoOf({ image, folder: variant.folder, theme: order.theme }, place);
  const job = { order, variant: begun.variant, photo };
  const prepared = await runner.run('compose', job, signal);
  onTimings?.(prepared.timings);
  return { prepared, steps: stepsOf(prepared, order, place) };
};

const stepsOf = (
  { drawing, content, metadata }: Prepared,
  { theme: own, options }: RenderRequest,
  { runner, signal }: DraftContext,
): DocumentSteps => {
  const jobIn = (theme: Theme, part?: DocumentPart) => {
    const job = toRenderJob(needed(content), theme, options);
    return part === undefined ? job : { ...job, view: partOfView(job.view, part) };
  };
  const drawBytes = (stage: 'drawHtml' | 'drawDocx' | 'drawTxt') => async (theme: Theme) =>
    theme === own && isBytes(drawing) ? drawing : runner.run(stage, jobIn(theme), signal);
  return {
    drawHtml: drawBytes('drawHtml'),
    drawForPage: async (theme, part) =>
      theme === own && isPageHtml(drawing)
        ? drawing
        : runner.run('drawForPage', jobIn(theme, part), signal),
    joinPdfs: (printed) => runner.run('joinPdfs', printed, signal),
    drawDocx: drawBytes('drawDocx'),
    drawTxt: drawBytes('drawTxt'),
    drawPng: (printed) => runner.run('drawPng', { printed, options }, signal),
    drawMarkdown: () => Promise.resolve(bytesOf(drawing)),
    drawJson: () => Promise.resolve(bytesOf(drawing)),
    countPages: (printed) => runner.run('countPages', printed, signal),
    finishPdf: (printed) =>
      runner.run('finishPdf', { printed, metadata: needed(metadata) }, signal),
    preloadFinish: () => runner.foresee('finishPdf'),
  };
};

const isBytes = (drawing: Drawing | undefined): drawing is Uint8Array =>
  drawing instanceof Uint8Array;

const bytesOf = (drawing: Drawing | undefined): Uint8Array => {
  if (isBytes(drawing)) return drawing;
  throw new TypeError('A stage left out a drawing.');
};

const isPageHtml = (drawing: Drawing | undefined): drawing is PageHtml =>
  drawing !== undefined && 'fonts' in drawing;

/** `prepare` leaves out only parts that are not needed; a missing part is an internal error. */
export const needed = <Part>(part: Part | undefined): Part => {
  if (part === undefined) throw new TypeError('A stage left out a required part.');
  return part;
};
