import { raceAbort } from './abort.ts';
import type { Browser } from './browser/browser.ts';
import { checkDrawn, refuseLeaks } from './check-drawn.ts';
import type { CheckReport } from './check/report.ts';
import { completeOptions, type CompleteOptions } from './complete-options.ts';
import { openDraft } from './document-draft.ts';
import type { PhotoContext } from './document-photo.ts';
import { drawDocument } from './draw-document.ts';
import type { RenderedDocument } from './formats/format.ts';
import { needsChromium } from './formats/render-plan.ts';
import { requireCheckedFormat } from './options/checked-format.ts';
import { formats, type Format, type RenderOptions } from './options/schema.ts';
import { throwIfLost, type LedgerReport } from './resume/ledger/report.ts';
import type { ResumeSource } from './resume/read-sources.ts';
import { listWarnings, type Warning } from './resume/warning.ts';
import { startStageTimer, type Timings } from './stage-timer.ts';
import type { Prepared } from './stages/prepare.ts';
import { documentTheme } from './theme/document-theme.ts';
import type { ThemeStore } from './theme/load.ts';
import type { Theme, ThemeStoreConfig } from './theme/theme.ts';

export interface RenderedFile extends RenderedDocument {
  readonly format: Format;
  readonly mediaType: string;
  /** "Ada Lovelace – Résumé.pdf". May contain any letter, never a path separator. */
  readonly filename: string;
  /** Whether the document is redacted. Then its file name must not contain the person's name. */
  readonly isRedacted?: true;
  /** Values of the résumé that were repaired, dropped or suspicious. */
  readonly warnings: readonly Warning[];
  /** The fates of the texts, numbers and booleans of the résumé, and those that are not printed. */
  readonly ledger: LedgerReport;
  /** The options of the caller, completed by those that the résumé states and by defaults. */
  readonly options: RenderOptions;
  /** Milliseconds per stage. */
  readonly timings: Timings;
  /** The result of the check, if requested. */
  readonly check?: CheckReport;
}

/** A document with the result of its check. */
export type CheckedFile = RenderedFile & { readonly check: CheckReport };

/** One document to render. */
export interface DocumentRequest {
  readonly source: ResumeSource;
  readonly options: RenderOptions;
  /** Whether the document is checked. */
  readonly isChecked: boolean;
  /** Whether a lost text is an error. */
  readonly refusesLost: boolean;
}

/** What all documents of a renderer share. */
export interface DocumentContext extends Omit<PhotoContext, 'signal'> {
  readonly browser: Browser;
  readonly themes: ThemeStore;
  readonly wordTemplates: ThemeStoreConfig['wordTemplates'];
  /** The date of documents that state none, in seconds since 1970. */
  readonly epochSeconds: number | undefined;
  /** Steps of nice(1) by which the process of an npm theme yields to this one. */
  readonly niceness: number | undefined;
}

/** The sequence of one document: source → résumé → view and theme → file → check, if requested. */
export const createDocumentRenderer =
  (context: DocumentContext) =>
  (request: DocumentRequest, caller?: AbortSignal): Promise<RenderedFile> => {
    const { runner, epochSeconds, niceness } = context;
    const { source, options: asked, isChecked, refusesLost } = request;
    const timer = startStageTimer();
    return context.browser.withSlot(async (printer, signal) => {
      timer.lap('wait');
      if (isChecked) requireCheckedFormat(asked.format);
      const { options, stated, theme } = await chooseTheme(request, context, signal);
      timer.lap('theme');
      const keepsContent = isChecked || theme.npm !== undefined;
      const order = { source, options, theme, epochSeconds, keepsContent };
      const place = { ...context, signal, onTimings: (timings: Timings) => timer.add(timings) };
      const { prepared, steps } = await openDraft(order, place);
      if (refusesLost) throwIfLost(prepared.ledger);
      timer.lap('compose');
      const job = { steps, theme, options, browser: timer.timed(printer), signal };
      const drawn = await drawDocument({ ...job, asked, runner, niceness, refusesLost }, prepared);
      timer.lap('format');
      const made = { bytes: drawn.bytes, source, options, theme, content: prepared.content };
      if (!isChecked) await refuseLeaks(made, place);
      const { warnings: own = [], ...document } = drawn;
      const file: RenderedFile = {
        ...document,
        ...fileFacts(prepared, options.format),
        warnings: listWarnings([...stated, ...own, ...prepared.warnings]),
        options,
        timings: timer.timings(),
      };
      if (!isChecked) return file;
      const check = await checkDrawn(made, place);
      timer.lap('check');
      return { ...file, check };
    }, caller);
  };

/** The complete options of a document and its theme. Chromium starts meanwhile, if the document needs it. */
const chooseTheme = async (
  { source, options: asked }: DocumentRequest,
  { browser, runner, themes, wordTemplates }: DocumentContext,
  signal: AbortSignal,
): Promise<CompleteOptions & { readonly theme: Theme }> => {
  await raceAbort(themes.requireTheme(asked.theme), [signal]);
  const launched = needsChromium(asked) ? browser.prelaunch(signal) : undefined;
  launched?.catch(() => undefined);
  const complete = await completeOptions({ source, asked, runner, signal, themes });
  const found = await raceAbort(themes.loadTheme(complete.options.theme), [signal]);
  const theme = await raceAbort(documentTheme(found, complete.options, wordTemplates), [signal]);
  await launched;
  return { ...complete, theme };
};

const fileFacts = ({ fileStem, isRedacted, ledger }: Prepared, format: Format) => {
  const { mediaType, extension } = formats[format];
  return {
    format,
    mediaType,
    filename: `${fileStem}.${extension}`,
    ...(isRedacted && { isRedacted: true as const }),
    ledger,
  };
};
