import { readFile } from 'node:fs/promises';
import type { Browser, BrowserStatus } from './browser/browser.ts';
import { unlessAborted } from './browser/deadline.ts';
import { openBrowser, type BrowserConfig } from './browser/open.ts';
import { documentDate } from './clock.ts';
import { coverageWarnings } from './coverage.ts';
import { RenderError } from './errors.ts';
import type { FitReport } from './formats/pdf/fit/report.ts';
import { loadFormat, needsChromium } from './formats/registry.ts';
import { formats, namesOf, RenderOptions, type Format } from './options.ts';
import { packageRoot } from './package-root.ts';
import type { ProofReport } from './proof/report.ts';
import { createPhotoCache, loadPhoto } from './photo/photo.ts';
import { combineResumes, type ResumeSource } from './resume/combine.ts';
import { translateResume } from './resume/overlay.ts';
import { parseResume, type Place } from './resume/parse.ts';
import type { Resume } from './resume/schema.ts';
import { selectVariant, type Redaction } from './resume/variant.ts';
import { customise } from './theme/customise.ts';
import type { Warning } from './resume/warning.ts';
import { listThemes, loadTheme } from './theme/load.ts';
import type { ThemeSummary } from './theme/theme.ts';
import { startStopwatch, type Timings } from './timings.ts';
import { compose } from './view/compose.ts';
import type { DocumentLanguage } from './view/labels.ts';
import { resolveLanguage } from './view/language.ts';

export type { FitReport, ProofReport, ResumeSource };

export interface RenderedFile {
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly mediaType: string;
  /** "Ada Lovelace – Résumé.pdf": may hold any letter, never a path separator. */
  readonly filename: string;
  /** What was odd about the résumé. */
  readonly warnings: readonly Warning[];
  /** How long each stage took. */
  readonly timings: Timings;
  /** What was done so that it fits on its pages; absent where nothing was asked for or done. */
  readonly fit?: FitReport;
  /** What reading it back has shown, where that was asked for. */
  readonly proof?: ProofReport;
}

/** A document that has been read back. */
export type CheckedFile = RenderedFile & { readonly proof: ProofReport };

export interface Renderer {
  /**
   * A résumé as text, JSON or YAML → one document. Of several texts each is laid over those before
   * it. A photo beside a résumé is read from its `folder` or below it; without one, from nowhere.
   * @throws RenderError with a code of `errorCodes`
   */
  render(source: ResumeSource, options: RenderOptions, signal?: AbortSignal): Promise<RenderedFile>;
  /**
   * The same document, read back. What is found is reported, not thrown, even with `strict`.
   * @throws RenderError as `render` does
   */
  check(source: ResumeSource, options: RenderOptions, signal?: AbortSignal): Promise<CheckedFile>;
  themes(): Promise<readonly ThemeSummary[]>;
  /** A PNG of a sample résumé in a theme. @throws RenderError as `render` does */
  preview(theme: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** Launches and warms Chromium now. @throws RenderError browser_unavailable */
  ready(): Promise<void>;
  /** What is going on, for health checks and metrics. */
  status(): BrowserStatus;
  close(): Promise<void>;
}

export interface RendererConfig {
  readonly browser?: BrowserConfig;
  /** Hosts a photo may be fetched from, over https, with the port where it is not 443; else none. */
  readonly photoHosts?: readonly string[];
}

/** Holds every section: it shows all of a theme. */
const sample = new URL('seeds/full.json', packageRoot);

interface ReadVariant {
  readonly resume: Resume;
  readonly language: DocumentLanguage;
  readonly warnings: readonly Warning[];
  /** What goes along inside the document: the résumé as it was given, unless parts of it were left out. */
  readonly source: unknown;
  /** Where a value of the résumé stands: in the text given, or in what several make together. */
  readonly locate: (pointer: string) => Place;
  readonly redacted: readonly Redaction[];
  /** Where photos beside the résumé are. */
  readonly folder: string | undefined;
}

/** Texts → the one résumé to print: laid over each other, in the language asked for, selected. */
const readVariant = async (given: ResumeSource, options: RenderOptions): Promise<ReadVariant> => {
  const { resume: whole, source, ...rest } = combineResumes(given, options.strict === 'on');
  const language = await resolveLanguage(options.locale, whole.meta?.language ?? whole.language);
  const { resume, isPartial, redacted } = selectVariant(translateResume(whole, language.tag), {
    tags: namesOf(options.tags),
    order: namesOf(options.order),
    hide: namesOf(options.hide),
    redact: namesOf(options.redact),
  });
  return { ...rest, resume, language, redacted, source: isPartial ? resume : source };
};

/** One document to make. */
interface Order {
  readonly source: ResumeSource;
  readonly options: RenderOptions;
}

interface Made {
  readonly file: RenderedFile;
  readonly readBack: () => Promise<CheckedFile>;
}

/** @throws RenderError check_failed with every finding, where there is one */
const refuseFindings = ({ format, proof: { findings } }: CheckedFile): void => {
  if (findings.length === 0) return;
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  const message = `Read back, the ${format} does not say what the résumé says: ${count}.`;
  throw new RenderError('check_failed', message, { issues: findings });
};

/** The pipeline: text → Resume → ResumeView + Theme → file. The only place that knows every stage. */
export const createRenderer = (
  config: RendererConfig = {},
  browser: Browser = openBrowser(config.browser),
): Renderer => {
  const cache = createPhotoCache();
  const make = <Result>(
    { source: given, options }: Order,
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
      const variant = await readVariant(given, options);
      const { resume, language, warnings, source, folder } = variant;
      watch.lap('parse');
      const hasPhoto = options.photo === 'on' && options.format !== 'txt';
      const { photo, warning } = await loadPhoto(hasPhoto ? resume.basics?.image : undefined, {
        hosts: config.photoHosts,
        folder,
        cache,
        signal,
      });
      const view = compose(resume, { language, layout: theme.layout, photo });
      const date = documentDate(
        options.asOf,
        process.env['SOURCE_DATE_EPOCH'],
        resume.meta?.lastModified,
      );
      const uncovered = options.format === 'txt' ? [] : await coverageWarnings(source);
      watch.lap('compose');
      const renderFormat = await loadFormat[options.format]();
      const { bytes, fit } = await renderFormat({
        view,
        theme,
        options,
        browser: watch.timed(printer),
        signal,
        ...(date && { date }),
        ...(options.attach === 'on' && { source: JSON.stringify(source, null, 2) }),
      });
      watch.lap('format');
      const { format } = options;
      const { mediaType, extension } = formats[format];
      const file: RenderedFile = {
        bytes,
        format,
        mediaType,
        filename: `${view.fileStem}.${extension}`,
        warnings: [...warnings, ...(warning ? [warning] : []), ...uncovered],
        timings: watch.timings(),
        ...(fit && { fit }),
      };
      const readBack = async (): Promise<CheckedFile> => {
        const { prove } = await import('./proof/proof.ts');
        const { aside } = theme.layout;
        const undrawn = new Set(uncovered.map(({ before }) => String(before)));
        const proof = await prove({ ...variant, bytes, format, view, aside, undrawn });
        watch.lap('check');
        return { ...file, proof };
      };
      return complete({ file, readBack });
    }, caller);
  };
  return {
    render: (source, options, signal) =>
      make(
        { source, options },
        async ({ file, readBack }) => {
          if (options.check === 'off') return file;
          const checked = await readBack();
          if (options.strict === 'on') refuseFindings(checked);
          return checked;
        },
        signal,
      ),
    check: (source, options, signal) =>
      make({ source, options }, ({ readBack }) => readBack(), signal),
    themes: listThemes,
    async preview(name, signal) {
      const theme = await loadTheme(name);
      const { resume } = parseResume(await readFile(sample, 'utf8'));
      const language = await resolveLanguage(undefined, resume.meta?.language);
      const { photo } = await loadPhoto(resume.basics?.image, { cache });
      const view = compose(resume, { language, layout: theme.layout, photo });
      const options = RenderOptions.parse({ theme: name });
      const { renderPreview } = await import('./formats/html/preview.ts');
      return renderPreview({ view, theme, options, browser, ...(signal && { signal }) });
    },
    ready: () => browser.ready(),
    status: () => browser.status(),
    close: () => browser.close(),
  };
};
