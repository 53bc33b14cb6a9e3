import { readFile } from 'node:fs/promises';
import type { Browser, BrowserStatus } from './browser/browser.ts';
import { createBrowser, type BrowserConfig } from './browser/create-browser.ts';
import { requestsCheck, throwIfFindings } from './check-request.ts';
import type { CheckReport } from './check/report.ts';
import { needed, openDraft } from './document-draft.ts';
import { refuseNpmPreview } from './draw-document.ts';
import type { Issue } from './errors.ts';
import type { FitReport } from './formats/format.ts';
import { RenderOptions } from './options/schema.ts';
import { packageRoot } from './package-root.ts';
import { createPhotoCache } from './photo/load-photo.ts';
import { createDocumentRenderer, type CheckedFile, type RenderedFile } from './render-document.ts';
import type { LedgerReport } from './resume/ledger/report.ts';
import type { ResumeSource } from './resume/read-sources.ts';
import { runHere, type StageRunner, type WorkerStatus } from './stages/runner.ts';
import type { ImportedFile, ImportJob } from './stages/import-file.ts';
import type { Validation } from './stages/validate.ts';
import { createThemeStore } from './theme/load.ts';
import type { Theme, ThemeStoreConfig, ThemeSummary } from './theme/theme.ts';
import { createValidator, type ValidationOrder } from './validate-resume.ts';

export type {
  CheckedFile,
  CheckReport,
  FitReport,
  ImportedFile,
  LedgerReport,
  RenderedFile,
  ResumeSource,
  Validation,
};

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

/**
 * Creates a renderer. The runner computes; this thread controls Chromium and reads files.
 */
export const createRenderer = (
  config: RendererConfig = {},
  browser: Browser = createBrowser(config.browser),
  runner: StageRunner = runHere,
): ThemedRenderer => {
  const { epochSeconds, wordTemplates, photoHosts: hosts } = config;
  const cache = createPhotoCache();
  const themes = createThemeStore(config);
  const niceness = config.browser?.niceness;
  const shared = { browser, runner, cache, hosts, themes, wordTemplates, epochSeconds, niceness };
  const validate = createValidator(shared);
  const renderDocument = createDocumentRenderer(shared);
  const picture: ThemedRenderer['picture'] = (source, options, caller) =>
    browser.withSlot(async (printer, signal) => {
      const theme = await themes.loadTheme(options.theme);
      refuseNpmPreview(theme.npm);
      const order = { source, options, theme, keepsContent: false };
      const { steps } = await openDraft(order, { runner, signal, cache });
      const { renderPreview } = await import('./formats/png/render.ts');
      return renderPreview({ steps, theme, options, browser: printer, signal });
    }, caller);
  return {
    async render(source, options, signal) {
      const isStrict = options.strict === 'on';
      const request = { isChecked: requestsCheck(options), refusesLost: isStrict };
      const file = await renderDocument({ source, options, ...request }, signal);
      if (isStrict && file.check) throwIfFindings(file.check);
      return file;
    },
    async check(source, options, signal) {
      const request = { source, options, isChecked: true, refusesLost: false };
      const file = await renderDocument(request, signal);
      return { ...file, check: needed(file.check) };
    },
    validate: (order, caller) =>
      browser.withSlot((_, signal) => validate(order, signal), caller, 'Validation'),
    importFile: (job, caller) =>
      browser.withSlot((_, signal) => runner.run('importFile', job, signal), caller, 'The import'),
    extract: (bytes, caller) =>
      browser.withSlot((_, signal) => runner.run('extract', bytes, signal), caller, 'Extraction'),
    themes: themes.listThemes,
    theme: themes.loadTheme,
    everyTheme: themes.loadThemes,
    faultyThemes: themes.listFaultyThemes,
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
