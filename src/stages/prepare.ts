import { documentDate } from '../document-date.ts';
import { missingGlyphWarnings } from '../fonts/missing-glyphs.ts';
import { pdfMetadataOf } from '../formats/pdf/metadata.ts';
import type { PdfMetadata } from '../formats/pdf/postprocess/pdf-metadata.ts';
import type { PageHtml } from '../formats/format.ts';
import { firstDrawing, isDrawnAgain, isPlainText } from '../formats/render-plan.ts';
import type { RenderOptions } from '../options/schema.ts';
import { withPrintedPhotos } from '../photo/embedded-photos.ts';
import type { ResumeSource } from '../resume/read-sources.ts';
import type { LedgerReport } from '../resume/ledger/report.ts';
import { cleanIssues } from '../resume/redact/redact-resume.ts';
import { Resume } from '../resume/schema/resume.ts';
import { listWarnings, type Warning } from '../resume/warning.ts';
import { startStageTimer, type Timings } from '../stage-timer.ts';
import { readingOrder } from '../theme/layout.ts';
import type { Theme } from '../theme/theme.ts';
import { composeView } from '../view/compose.ts';
import type { Picture } from '../view/model.ts';
import { toRenderJob, type DocumentContent } from './document-content.ts';
import { letterFormOf } from './letter-form.ts';
import { cleanLedger, documentLedger } from './ledger.ts';
import { modules } from './lazy-modules.ts';
import { photoPlace, prepareResume, type PreparedResume } from './prepare-resume.ts';

/** One document to render. */
export interface RenderRequest {
  readonly source: ResumeSource;
  readonly options: RenderOptions;
  /** The theme after customisation by the options. */
  readonly theme: Theme;
  /** The date of documents that state none, in seconds since 1970. */
  readonly epochSeconds?: number | undefined;
  /** Whether later steps need the composed content. */
  readonly keepsContent: boolean;
}

/** The printed photo, or a warning that explains why it is missing. */
interface PrintedPhoto {
  readonly photo?: Picture;
  readonly warning?: Warning;
}

/** The document needs its photo. Stages cannot load photos, so the caller loads it. */
export interface PhotoNeeded {
  readonly kind: 'photo needed';
  readonly image: string;
  readonly variant: PreparedResume;
  readonly timings: Timings;
}

/** A drawn document: HTML for a page of the browser, or the bytes of the file. */
export type Drawing = PageHtml | Uint8Array;

export interface Prepared {
  readonly kind: 'prepared';
  readonly fileStem: string;
  /** Whether the document is redacted. */
  readonly isRedacted: boolean;
  /** Values of the résumé that were repaired, dropped or suspicious. */
  readonly warnings: readonly Warning[];
  /** The fates of the texts, numbers and booleans of the source. */
  readonly ledger: LedgerReport;
  /** Absent if a print must determine its scale first. */
  readonly drawing?: Drawing;
  /** Metadata of a PDF; absent for other formats. */
  readonly metadata?: PdfMetadata;
  /** The composed content; absent if no later step needs it. */
  readonly content?: DocumentContent;
  readonly timings: Timings;
}

/** Reads the source texts and draws the document, or returns a request for its photo. */
export const prepare = async (order: RenderRequest): Promise<Prepared | PhotoNeeded> => {
  const watch = startStageTimer();
  const variant = await prepareResume(order.source, order.options);
  watch.lap('parse');
  const isShown = order.options.photo === 'on' && !isPlainText(order.options);
  const image = isShown ? variant.resume.basics?.image?.trim() : '';
  if (image) return { kind: 'photo needed', image, variant, timings: watch.timings() };
  const composed = await compose({ order, variant, photo: {} });
  return { ...composed, timings: { ...composed.timings, ...watch.timings() } };
};

export interface ComposeJob {
  readonly order: RenderRequest;
  readonly variant: PreparedResume;
  readonly photo: PrintedPhoto;
}

/** Draws the document of a selected résumé. */
export const compose = async ({ order, variant, photo }: ComposeJob): Promise<Prepared> => {
  const watch = startStageTimer();
  const { options, theme } = order;
  const { image } = variant.resume.basics ?? {};
  const { words: content, uncovered } = await documentContent({ order, variant, photo });
  watch.lap('compose');
  const drawing = await drawFirst(content, order);
  watch.lap('format');
  return {
    kind: 'prepared',
    fileStem: content.view.fileStem,
    isRedacted: variant.redacted.length > 0,
    warnings: cleanIssues(
      listWarnings([
        ...variant.warnings,
        ...(photo.warning
          ? [{ ...photo.warning, ...photoPlace(order.source, options, image) }]
          : []),
        ...uncovered,
      ]),
      variant,
    ),
    ledger: content.ledger.report,
    ...(drawing !== undefined && { drawing }),
    ...(options.format === 'pdf' && {
      metadata: pdfMetadataOf(toRenderJob(content, theme, options)),
    }),
    ...((order.keepsContent || isSearched(options, variant) || isDrawnAgain(options)) && {
      content,
    }),
    timings: watch.timings(),
  };
};

/** Whether the document is searched for redacted values, which the options or the résumé state. */
export const isSearched = (
  { strict }: RenderOptions,
  { redacted }: Pick<PreparedResume, 'redacted'>,
): boolean => strict === 'on' && redacted.length > 0;

const documentContent = async ({ order, variant, photo: { photo } }: ComposeJob) => {
  const { options, theme, epochSeconds } = order;
  const { resume, language, redacted, removed, source } = variant;
  const date = documentDate(options.asOf, epochSeconds, resume.meta?.lastModified);
  const layout = readingOrder(theme.layout);
  const view = composeView(resume, {
    language,
    layout,
    photo,
    date,
    letterForm: letterFormOf(options, language.tag),
  });
  const ledger = cleanLedger(
    documentLedger({ ...variant, view, source: order.source, strict: options.strict === 'on' }),
    variant,
  );
  const uncovered = isPlainText(options)
    ? []
    : await missingGlyphWarnings(source, language.tag, { themeFonts: theme.fontFiles });
  const words: DocumentContent = {
    resume,
    language,
    redacted,
    removed,
    view,
    ledger,
    missingGlyphs: uncovered.flatMap(({ before }) => [...String(before)]),
    ...(date && { date }),
    ...(isAttached(options, variant) && {
      attached: await attachedOf(variant, options, photo?.source),
    }),
  };
  return { words, uncovered };
};

const isAttached = ({ attach, format }: RenderOptions, { redacted }: PreparedResume): boolean =>
  (format === 'pdf' || format === 'docx') &&
  (attach === 'on' || (attach === 'auto' && redacted.length === 0));

const hasPhotos = ({ photo }: RenderOptions, redacted: DocumentContent['redacted']): boolean =>
  photo === 'on' && !redacted.includes('photo');

/** The résumé to embed in the document, as JSON. */
const attachedOf = async (
  { resume, source, redacted }: PreparedResume,
  options: RenderOptions,
  photo: string | undefined,
): Promise<string> => {
  const attached = await withPrintedPhotos(source, {
    isOn: hasPhotos(options, redacted),
    image: resume.basics?.image,
    photo,
    keepsAddress: redacted.length === 0,
  });
  return JSON.stringify(attached, null, 2);
};

/** Pictures without place, time and camera. */
const withCleanPhotos = async (
  { resume, redacted }: Pick<DocumentContent, 'resume' | 'redacted'>,
  options: RenderOptions,
): Promise<Resume> => {
  const choice = { isOn: hasPhotos(options, redacted), keepsAddress: true, keepsNames: true };
  return Resume.parse(await withPrintedPhotos(resume, choice));
};

/** Draws the document if it does not depend on a print. */
const drawFirst = async (
  words: DocumentContent,
  { theme, options }: RenderRequest,
): Promise<Drawing | undefined> => {
  const job = toRenderJob(words, theme, options);
  switch (firstDrawing(options)) {
    case 'page':
      return (await modules.drawHtml()).renderForPage(job.view, theme, options);
    case 'html':
      return (await modules.drawHtml()).renderHtmlFile(job);
    case 'docx':
      return (await modules.drawDocx()).renderDocx(job);
    case 'txt':
      return (await modules.drawTxt()).renderTxt(job);
    case 'md':
      return (await modules.drawMarkdown()).writeMarkdown(
        await withCleanPhotos(words, options),
        words.language,
      );
    case 'json':
      return (await modules.drawJson()).renderJson(await withCleanPhotos(words, options));
    case undefined:
      return undefined;
  }
};
