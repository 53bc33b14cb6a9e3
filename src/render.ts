import { readFile } from 'node:fs/promises';
import type { Browser, BrowserStatus } from './browser/browser.ts';
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
  /** "Ada Lovelace – Résumé.pdf". May contain any letter, never a path separator. */
  readonly filename: string;
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
  themes(): Promise<readonly ThemeSummary[]>;
  /** A PNG of the sample résumé in a theme. @throws RenderError like `render` */
  preview(theme: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** Launches and warms Chromium now. @throws RenderError browser_unavailable */
  ready(): Promise<void>;
  /** The current state, for health checks and metrics. */
  status(): BrowserStatus;
  close(): Promise<void>;
}

export interface RendererConfig {
  readonly browser?: BrowserConfig;
  /** Hosts from which photos may be fetched over https, with the port if it is not 443. @default none */
  readonly photoHosts?: readonly string[];
}

/** A résumé with every section, for previews. */
const sample = new URL('seeds/full.json', packageRoot);

interface ReadVariant {
  readonly resume: Resume;
  readonly language: DocumentLanguage;
  readonly warnings: readonly Warning[];
  /** The résumé to embed: the source as given, or the reduced résumé if parts were left out. */
  readonly source: unknown;
  /** Place of a value in the given text, or in the merged text of several. */
  readonly locate: (pointer: string) => Place;
  readonly redacted: readonly Redaction[];
  /** Folder of local photos. */
  readonly folder: string | undefined;
}

/** Reads the source texts as one résumé: merged, translated and reduced to the requested variant. */
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

/** One document to render. */
interface Order {
  readonly source: ResumeSource;
  readonly options: RenderOptions;
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

/** The pipeline: text → Resume → ResumeView + Theme → file. Only this module uses every stage. */
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
      const theme = customise(await loadTheme(options.theme), options);
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
