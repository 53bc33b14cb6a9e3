import type { PdfFacts } from '../formats/pdf/finish/facts.ts';
import type { RenderJob } from '../formats/registry.ts';
import type { CheckJob } from './check.ts';
import { modules } from './modules.ts';
import { compose, prepare } from './prepare.ts';
import { validate } from './validate.ts';

/** A PDF as Chromium prints it, and what the finished one says about itself. */
export interface PrintedJob {
  readonly printed: Uint8Array;
  readonly facts: PdfFacts;
}

/**
 * The computing of which a document is made: functions of plain data, so that another thread may run
 * them. None of them reaches the network, the browser or a file of the caller.
 */
export const stages = {
  /** Texts → what the document says and, unless a photo has to be loaded first, its drawing. */
  prepare,
  /** The same, from where a photo was asked for. */
  compose,
  /** A text → what is odd about it as a résumé. */
  validate,
  /** A picture as a `data:` URL → its bytes. */
  decodePhoto: async (url: string) => (await modules.decodePhoto()).readDataUrl(url),
  /** View and theme → the page to print, or to look at. */
  drawHtml: async ({ view, theme, options }: RenderJob) =>
    (await modules.drawHtml()).renderHtml(view, theme, options),
  drawDocx: async (job: RenderJob) => (await modules.drawDocx()).renderDocx(job),
  drawTxt: async (job: RenderJob) => (await modules.drawTxt()).renderTxt(job),
  countPages: async (printed: Uint8Array) => (await modules.countPages()).countPagesOf(printed),
  /** The PDF that Chromium prints → the finished one. */
  finishPdf: async ({ printed, facts }: PrintedJob) =>
    (await modules.finishPdf()).finishPdf(printed, facts),
  /** A finished document → what it shows when it is read back. */
  check: async (job: CheckJob) => (await modules.check()).check(job),
} as const;

export type StageName = keyof typeof stages;
export type StageInput<Name extends StageName> = Parameters<(typeof stages)[Name]>[0];
export type StageOutput<Name extends StageName> = Awaited<ReturnType<(typeof stages)[Name]>>;

/** Calls a stage by its name. */
export const callStage = async <Name extends StageName>(
  name: Name,
  input: StageInput<Name>,
): Promise<StageOutput<Name>> => {
  const stage = stages[name] as (input: StageInput<Name>) => Promise<StageOutput<Name>>; // as the table types it
  return stage(input);
};
