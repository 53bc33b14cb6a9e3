import { readFile } from 'node:fs/promises';
import type { Browser, BrowserStatus } from './browser/browser.ts';
import { createBrowser, type BrowserConfig } from './browser/create-browser.ts';
import { raceAbort } from './abort.ts';
import { checkDrawn, refuseLeaks } from './check-drawn.ts';
import { requestsCheck, throwIfFindings } from './check-request.ts';
import { completeOptions } from './complete-options.ts';
import type { CheckReport } from './check/report.ts';
import { openDraft } from './document-draft.ts';
import { drawDocument, refuseNpmPreview } from './draw-document.ts';
import type { Issue } from './errors.ts';
import type { FitReport, RenderedDocument } from './formats/format.ts';
import { needsChromium } from './formats/render-plan.ts';
import { requireCheckedFormat } from './options/checked-format.ts';
import { formats, RenderOptions, type Format } from './options/schema.ts';
import { packageRoot } from './package-root.ts';
import { createPhotoCache } from './photo/load-photo.ts';
import { throwIfLost, type LedgerReport } from './resume/ledger/report.ts';
import type { ResumeSource } from './resume/read-sources.ts';
import { listWarnings, type Warning } from './resume/warning.ts';
import { startStageTimer, type Timings } from './stage-timer.ts';
import { runHere, type StageRunner, type WorkerStatus } from './stages/runner.ts';
import type { ImportedFile, ImportJob } from './stages/import-file.ts';
import type { Validation } from './stages/validate.ts';
import { documentTheme } from './theme/document-theme.ts';
import { createThemeStore } from './theme/load.ts';
import type { Theme, ThemeStoreConfig, ThemeSummary } from './theme/theme.ts';
import { createValidator, type ValidationOrder } from './validate-resume.ts';

export type { CheckReport, FitReport, ImportedFile, LedgerReport, ResumeSource, Validation };

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

export interface Renderer {
  /**
   * Renders a résumé text, JSON or YAML, as one document. Several texts are merged, later ones override
   * earlier ones. A local photo is read from `folder` or below it; without `folder` it is not read.
   * @throws RenderError with a code of `errorCodes`
   */
  render(source: ResumeSource, options: RenderOptions, signal?: AbortSignal): Promise<RenderedFile>;
  /**
   * Renders and checks the document. Findings are reported, not thrown, even with `strict`.
   * @throws RenderError like `render`
   */
  check(source: ResumeSource, options: RenderOptions, signal?: AbortSignal): Promise<CheckedFile>;
  /** Warnings about a résumé text, and what its documents do not print. @throws RenderError like `render` */
  validate(order: ValidationOrder, signal?: AbortSignal): Promise<Validation>;
  /** A file of any kind, or several of one résumé, as JSON Resume. @throws RenderError like `render` */
  importFile(job: ImportJob | readonly ImportJob[], signal?: AbortSignal): Promise<ImportedFile>;
  themes(): Promise<readonly ThemeSummary[]>;
  /** A PNG of the sample résumé in a theme. @throws RenderError like `render` */
  preview(theme: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** Launches and warms Chromium now. @throws RenderError browser_unavailable */
  ready(): Promise<void>;
  /** The current state, for health checks and metrics. */
  status(): RendererStatus;
  close(): Promise<void>;
}

/** A renderer with its themes as they are loaded, for the service and the command line. */
export interface ThemedRenderer extends Renderer {
  /** The résumé embedded in a PDF or Word file, as JSON text. @throws RenderError like `render` */
  extract(bytes: Uint8Array, signal?: AbortSignal): Promise<string>;
  /** @throws RenderError theme_not_found, theme_invalid */
  theme(name: string): Promise<Theme>;
  /** A PNG of the first page. @throws RenderError like `render` */
  picture(source: ResumeSource, options: RenderOptions, signal?: AbortSignal): Promise<Uint8Array>;
  /** All valid themes, sorted by name. */
  everyTheme(): Promise<readonly Theme[]>;
  /** All theme folders that `themes` leaves out, each with its reason. */
  faultyThemes(): Promise<readonly Issue[]>;
}

export interface RendererStatus extends BrowserStatus {
  /** The runner of the stages; absent if everything runs in this thread. */
  readonly workers?: WorkerStatus;
}

/** The only settings: a renderer does not read the environment of this process. */
export interface RendererConfig extends ThemeStoreConfig {
  readonly browser?: BrowserConfig;
  /** Hosts from which photos may be fetched over https, with the port if it is not 443. @default none */
  readonly photoHosts?: readonly string[];
  /**
   * Creation date of documents whose options and source state none, in seconds since 1970 (`SOURCE_DATE_EPOCH`).
   * @default none
   */
  readonly epochSeconds?: number;
}

/** A résumé with every section, for previews. */
const previewSample = new URL('seeds/full.json', packageRoot);

/** One document to render. */
interface Request {
  readonly source: ResumeSource;
  readonly options: RenderOptions;
  /** Whether the document will be checked. */
  readonly isChecked: boolean;
  /** Whether a lost text is an error. */
  readonly refusesLost: boolean;
}

interface RenderedResult {
  readonly file: RenderedFile;
  readonly check: () => Promise<CheckedFile>;
}

/**
 * The pipeline: text → Resume → ResumeView + Theme → file. Only this module uses every stage.
 * The runner computes; this thread controls Chromium and reads files.
 */
export const createRenderer = (
  config: RendererConfig = {},
  browser: Browser = createBrowser(config.browser),
  runner: StageRunner = runHere,
): ThemedRenderer => {
  const cache = createPhotoCache();
  const store = createThemeStore(config);
  const shared = { runner, cache, hosts: config.photoHosts, themes: store };
  const validate = createValidator(shared);
  const renderDocument = <Result>(
    { source, options: asked, isChecked, refusesLost }: Request,
    complete: (made: RenderedResult) => Result | Promise<Result>,
    caller?: AbortSignal,
  ): Promise<Result> => {
    const timer = startStageTimer();
    return browser.withSlot(async (printer, signal) => {
      timer.lap('wait');
      if (isChecked) requireCheckedFormat(asked.format);
      await raceAbort(store.requireTheme(asked.theme), [signal]);
      const launched = needsChromium(asked) ? browser.prelaunch(signal) : undefined;
      launched?.catch(() => undefined);
      const { options, stated } = await completeOptions({ ...shared, source, asked, signal });
      const found = await raceAbort(store.loadTheme(options.theme), [signal]);
      const theme = await raceAbort(documentTheme(found, options, config.wordTemplates), [signal]);
      await launched;
      timer.lap('theme');
      const keepsContent = isChecked || theme.npm !== undefined;
      const order = { source, options, theme, epochSeconds: config.epochSeconds, keepsContent };
      const place = { ...shared, signal, onTimings: (timings: Timings) => timer.add(timings) };
      const { prepared, steps } = await openDraft(order, place);
      if (refusesLost) throwIfLost(prepared.ledger);
      timer.lap('compose');
      const job = { steps, theme, options, browser: timer.timed(printer), signal };
      const niceness = config.browser?.niceness;
      const drawn = await drawDocument({ ...job, asked, runner, niceness, refusesLost }, prepared);
      timer.lap('format');
      const { bytes, warnings: own = [], ...measured } = drawn;
      const made = { bytes, source, options, theme, content: prepared.content };
      if (!isChecked) await refuseLeaks(made, place);
      const { format } = options;
      const { mediaType, extension } = formats[format];
      const file: RenderedFile = {
        bytes,
        format,
        mediaType,
        filename: `${prepared.fileStem}.${extension}`,
        ...(prepared.isRedacted && { isRedacted: true as const }),
        warnings: listWarnings([...stated, ...own, ...prepared.warnings]),
        ledger: prepared.ledger,
        options,
        timings: timer.timings(),
        ...measured,
      };
      const checkFile = async (): Promise<CheckedFile> => {
        const check = await checkDrawn(made, place);
        timer.lap('check');
        return { ...file, check };
      };
      return complete({ file, check: checkFile });
    }, caller);
  };
  const picture: ThemedRenderer['picture'] = (source, options, caller) =>
    browser.withSlot(async (printer, signal) => {
      const theme = await store.loadTheme(options.theme);
      refuseNpmPreview(theme.npm);
      const order = { source, options, theme, keepsContent: false };
      const { steps } = await openDraft(order, { runner, signal, cache });
      const { renderPreview } = await import('./formats/png/render.ts');
      return renderPreview({ steps, theme, options, browser: printer, signal });
    }, caller);
  return {
    render: (source, options, signal) =>
      renderDocument(
        {
          source,
          options,
          isChecked: requestsCheck(options),
          refusesLost: options.strict === 'on',
        },
        async ({ file, check: checkFile }) => {
          if (!requestsCheck(options)) return file;
          const checked = await checkFile();
          if (options.strict === 'on') throwIfFindings(checked.check);
          return checked;
        },
        signal,
      ),
    check: (source, options, signal) =>
      renderDocument(
        { source, options, isChecked: true, refusesLost: false },
        ({ check: checkFile }) => checkFile(),
        signal,
      ),
    validate: (order, caller) =>
      browser.withSlot((_, signal) => validate(order, signal), caller, 'Validation'),
    importFile: (job, caller) =>
      browser.withSlot((_, signal) => runner.run('importFile', job, signal), caller, 'The import'),
    extract: (bytes, caller) =>
      browser.withSlot((_, signal) => runner.run('extract', bytes, signal), caller, 'Extraction'),
    themes: store.listThemes,
    theme: store.loadTheme,
    everyTheme: store.loadThemes,
    faultyThemes: store.listFaultyThemes,
    picture,
    preview: async (theme, caller) =>
      picture(await readFile(previewSample, 'utf8'), RenderOptions.parse({ theme }), caller),
    ready: () => browser.ready(),
    status() {
      const workers = runner.status();
      return { ...browser.status(), ...(workers && { workers }) };
    },
    close: async () => void (await Promise.all([browser.close(), runner.close()])),
  };
};
