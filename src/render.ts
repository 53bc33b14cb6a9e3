import { readFile } from 'node:fs/promises';
import type { Browser, BrowserStatus } from './browser/browser.ts';
import { unlessAborted } from './browser/deadline.ts';
import { openBrowser, type BrowserConfig } from './browser/open.ts';
import { needed, openDraft } from './draft.ts';
import { RenderError } from './errors.ts';
import type { FitReport } from './formats/pdf/fit/report.ts';
import { loadFormat, needsChromium } from './formats/registry.ts';
import { formats, RenderOptions, type Format } from './options.ts';
import { packageRoot } from './package-root.ts';
import { createPhotoCache } from './photo/photo.ts';
import type { ProofReport } from './proof/report.ts';
import type { ResumeSource } from './resume/combine.ts';
import type { Warning } from './resume/warning.ts';
import { runHere, type StageRunner, type WorkerStatus } from './stages/runner.ts';
import type { ValidateJob } from './stages/validate.ts';
import { customise } from './theme/customise.ts';
import { fixedTexts } from './theme/fixed-texts.ts';
import { listThemes, loadTheme } from './theme/load.ts';
import type { ThemeSummary } from './theme/theme.ts';
import { startStopwatch, type Timings } from './timings.ts';

export type { FitReport, ProofReport, ResumeSource };

export interface RenderedFile {
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly mediaType: string;
  /** "Ada Lovelace – Résumé.pdf". May contain any letter, never a path separator. */
  readonly filename: string;
  /** Whether the document is redacted. Then its file name must not contain the person's name. */
  readonly isRedacted?: true;
  /** Values of the résumé that were repaired, dropped or suspicious. */
  readonly warnings: readonly Warning[];
  /** Milliseconds per stage. */
  readonly timings: Timings;
  /** The scale that makes the document fit its pages; absent when fitting was off or not needed. */
  readonly fit?: FitReport;
  /** The result of the check, if requested. */
  readonly proof?: ProofReport;
}

/** A document with the result of its check. */
export type CheckedFile = RenderedFile & { readonly proof: ProofReport };

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
  /**
   * Warnings about a résumé text.
   * @throws RenderError like `render`
   */
  validate(job: ValidateJob, signal?: AbortSignal): Promise<readonly Warning[]>;
  themes(): Promise<readonly ThemeSummary[]>;
  /** A PNG of the sample résumé in a theme. @throws RenderError like `render` */
  preview(theme: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** Launches and warms Chromium now. @throws RenderError browser_unavailable */
  ready(): Promise<void>;
  /** The current state, for health checks and metrics. */
  status(): RendererStatus;
  close(): Promise<void>;
}

export interface RendererStatus extends BrowserStatus {
  /** The runner of the stages; absent if everything runs in this thread. */
  readonly workers?: WorkerStatus;
}

export interface RendererConfig {
  readonly browser?: BrowserConfig;
  /** Hosts from which photos may be fetched over https, with the port if it is not 443. @default none */
  readonly photoHosts?: readonly string[];
}

/** A résumé with every section, for previews. */
const sample = new URL('seeds/full.json', packageRoot);

/** One document to render. */
interface Request {
  readonly source: ResumeSource;
  readonly options: RenderOptions;
  /** Whether the document will be checked. */
  readonly isChecked: boolean;
}

interface Made {
  readonly file: RenderedFile;
  readonly readBack: () => Promise<CheckedFile>;
}

/** @throws RenderError check_failed with every finding, if there are findings */
const refuseFindings = ({ format, proof: { findings } }: CheckedFile): void => {
  if (findings.length === 0) return;
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  const message = `The ${format} differs from the résumé: ${count}.`;
  throw new RenderError('check_failed', message, { issues: findings });
};

/**
 * The pipeline: text → Resume → ResumeView + Theme → file. Only this module uses every stage.
 * The runner computes; this thread controls Chromium and reads files.
 */
export const createRenderer = (
  config: RendererConfig = {},
  browser: Browser = openBrowser(config.browser),
  runner: StageRunner = runHere,
): Renderer => {
  const cache = createPhotoCache();
  const make = <Result>(
    { source, options, isChecked }: Request,
    complete: (made: Made) => Result | Promise<Result>,
    caller?: AbortSignal,
  ): Promise<Result> => {
    const watch = startStopwatch();
    return browser.withTurn(async (printer, signal) => {
      watch.lap('wait');
      const begun = needsChromium(options) ? browser.prepare(signal) : undefined;
      begun?.catch(() => undefined);
      const theme = customise(await unlessAborted(loadTheme(options.theme), [signal]), options);
      await begun;
      watch.lap('theme');
      const order = { source, options, theme, epoch: process.env['SOURCE_DATE_EPOCH'], isChecked };
      const onTimings = (timings: Timings) => watch.add(timings);
      const place = { runner, signal, cache, hosts: config.photoHosts, onTimings };
      const { prepared, steps } = await openDraft(order, place);
      watch.lap('compose');
      const renderFormat = await loadFormat[options.format]();
      const timed = watch.timed(printer);
      const { bytes, fit } = await renderFormat({ steps, theme, options, browser: timed, signal });
      watch.lap('format');
      const { format } = options;
      const { mediaType, extension } = formats[format];
      const file: RenderedFile = {
        bytes,
        format,
        mediaType,
        filename: `${prepared.fileStem}.${extension}`,
        ...(prepared.isRedacted && { isRedacted: true as const }),
        warnings: prepared.warnings,
        timings: watch.timings(),
        ...(fit && { fit }),
      };
      const readBack = async (): Promise<CheckedFile> => {
        const { aside } = theme.layout;
        const fixed = fixedTexts(theme);
        const job = { bytes, format, words: needed(prepared.words), aside, fixed, source };
        const strict = options.strict === 'on';
        const proof = await runner.run('check', { ...job, strict }, signal);
        watch.lap('check');
        return { ...file, proof };
      };
      return complete({ file, readBack });
    }, caller);
  };
  return {
    render: (source, options, signal) =>
      make(
        { source, options, isChecked: options.check === 'on' },
        async ({ file, readBack }) => {
          if (options.check === 'off') return file;
          const checked = await readBack();
          if (options.strict === 'on') refuseFindings(checked);
          return checked;
        },
        signal,
      ),
    check: (source, options, signal) =>
      make({ source, options, isChecked: true }, ({ readBack }) => readBack(), signal),
    validate: (job, caller) =>
      browser.withTurn((_, signal) => runner.run('validate', job, signal), caller),
    themes: listThemes,
    preview: (name, caller) =>
      browser.withTurn(async (printer, signal) => {
        const theme = await loadTheme(name);
        const options = RenderOptions.parse({ theme: name });
        const order = { source: await readFile(sample, 'utf8'), options, theme, isChecked: false };
        const { steps } = await openDraft(order, { runner, signal, cache });
        const { renderPreview } = await import('./formats/html/preview.ts');
        return renderPreview({ steps, theme, options, browser: printer, signal });
      }, caller),
    ready: () => browser.ready(),
    status() {
      const workers = runner.status();
      return { ...browser.status(), ...(workers && { workers }) };
    },
    async close() {
      await Promise.all([browser.close(), runner.close()]);
    },
  };
};
