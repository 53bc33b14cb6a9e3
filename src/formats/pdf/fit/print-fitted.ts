import type { RenderPage } from '../../../browser/browser.ts';
import { RenderError } from '../../../errors.ts';
import { mmFromPixels } from '../../../lengths.ts';
import type { RenderOptions } from '../../../options/schema.ts';
import { counted, joinPresent } from '../../../text/format-text.ts';
import { scaleTokens, type Scale } from '../../../theme/scale.ts';
import type { Theme } from '../../../theme/theme.ts';
import type { DocumentJob, FitReport, PageHtml } from '../../format.ts';
import { requestedPages } from '../../render-plan.ts';
import { fitInPage, type FitTask, type Measurement } from './measure-in-page.ts';
import { reportFit } from './report.ts';
import { scaleSteps } from './scale-steps.ts';

export interface FittedPrint {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Absent if no number of pages is requested and the scale is unchanged. */
  readonly report?: FitReport;
}

export interface FittedTheme {
  readonly theme: Theme;
  readonly report?: FitReport;
}

/**
 * Prints a document at the scale at which it fits. Measures in the page first, because printing every
 * attempt would be slow; the page count of the printed file decides.
 * @throws RenderError fit_impossible
 */
export const printFitted = async (
  { html, fonts }: PageHtml,
  job: DocumentJob,
): Promise<FittedPrint> => {
  const { steps, theme, options, browser, signal } = job;
  const print = await browser.withPage(async (page) => {
    await page.load(html, fonts);
    if (options.fit === 'off') return printFixed({ page, task: fitTargets(theme, options), steps });
    return printMeasured({ page, task: fitTargets(theme, options), steps }, maxLastFillTries);
  }, signal);
  if (!('measured' in print)) return print;
  const { bytes, pages, measured } = print;
  const wanted = requestedPages(options);
  // Thrown outside `withPage`, because the browser discards a page after an error.
  if (wanted !== undefined && pages > wanted) throw impossible(print, wanted, options);
  return wanted === undefined && !isChanged(measured.scale)
    ? { bytes, pages }
    : { bytes, pages, report: reportFit(pages, measured.scale, theme.tokens) };
};

/**
 * Extra factors for Word. It breaks lines differently (heavier bold, sizes in half-points), so a page that the print
 * just fills would overflow.
 */
const wordReserve = { space: 0.9, leading: 0.97 } as const;

/**
 * The theme at the scale at which its print fits, for HTML and Word. For Word it is measured in one column and with
 * the extra factors in `spare`.
 * @throws RenderError fit_impossible
 */
export const fitTheme = async (job: DocumentJob): Promise<FittedTheme> => {
  if (job.options.format !== 'docx') return fitPrinted(job);
  const { theme, report } = await fitInOneColumn(job);
  return {
    theme: { ...job.theme, tokens: scaleTokens(theme.tokens, wordReserve) },
    ...(report && { report }),
  };
};

const fitPrinted = async (job: DocumentJob): Promise<FittedTheme> => {
  const { steps, theme, options } = job;
  const part = options.document === 'both' ? 'resume' : undefined;
  const { report } = await printFitted(await steps.drawForPage(theme, part), job);
  if (!report) return { theme };
  return { theme: { ...theme, tokens: scaleTokens(theme.tokens, report.scale) }, report };
};

/** If only the two-column layout fits, Word gets its scale: one page too many is better than an error. */
const fitInOneColumn = async (job: DocumentJob): Promise<FittedTheme> => {
  const { theme } = job;
  if (theme.layout.aside.side === 'none') return fitPrinted(job);
  const { layout: designed } = theme;
  const aside = { ...designed.aside, side: 'none' } as const;
  const layout = { ...designed, aside, titles: 'outdented' } as const;
  try {
    return await fitPrinted({ ...job, theme: { ...theme, layout } });
  } catch (error) {
    if (!(error instanceof RenderError) || error.code !== 'fit_impossible') throw error;
    return fitPrinted(job);
  }
};

/** A last page with fewer lines looks like a mistake. */
const minLastLines = 5;
/** A last page with at most this many lines is worth a gentle change that saves the page. */
const shortLastLines = 10;
/** Fraction of the last page. A requested last page filled less looks unfinished. */
const minLastFill = 0.8;
/** Allowed fill of the last page per attempt. Decreases if the print has more pages than measured. */
const maxLastFillTries = [1.01, 0.97, 0.92];

type FitTargets = Omit<FitTask, 'maxLastFill'>;

const fitTargets = ({ tokens }: Theme, options: RenderOptions): FitTargets => {
  const pages = requestedPages(options);
  return {
    ...(pages !== undefined && { pages }),
    steps: scaleSteps(tokens, options),
    minLastFill,
    minLastLines,
    shortLastLines,
  };
};

/** Prints the design, whatever its pages. */
const printFixed = async ({ page, task, steps }: Measuring): Promise<FittedPrint> => {
  await page.evaluate(fitInPage, { ...task, isFixed: true, maxLastFill: 1 });
  const bytes = await page.print();
  return { bytes, pages: await steps.countPages(bytes) };
};

interface MeasuredPrint {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly measured: Measurement;
}

interface Measuring {
  readonly page: RenderPage;
  readonly task: FitTargets;
  readonly steps: DocumentJob['steps'];
}

const printMeasured = async (
  measuring: Measuring,
  [maxLastFill = 1, ...stricter]: readonly number[],
): Promise<MeasuredPrint> => {
  const { page, task, steps } = measuring;
  const measured = await page.evaluate(fitInPage, { ...task, maxLastFill });
  const bytes = await page.print();
  const isCounted = task.pages !== undefined || isChanged(measured.scale);
  const pages = isCounted ? await steps.countPages(bytes) : measured.pages;
  const most = task.pages ?? measured.pages;
  // A document measured as too long already has the smallest scale, so another attempt cannot help.
  if (pages <= most || measured.pages > most) return { bytes, pages, measured };
  if (stricter.length > 0) return printMeasured(measuring, stricter);
  return task.pages === undefined ? printDesigned(measuring) : { bytes, pages, measured };
};

/** Prints at the scale of the theme. */
const printDesigned = async ({ page, task }: Measuring): Promise<MeasuredPrint> => {
  const unchanged = { ...task, maxLastFill: 1, minLastLines: 0, shortLastLines: 0 };
  const measured = await page.evaluate(fitInPage, unchanged);
  return { bytes: await page.print(), pages: measured.pages, measured };
};

const isChanged = (scale: Scale): boolean => Object.values(scale).some((factor) => factor !== 1);

const impossible = (
  { pages, measured }: MeasuredPrint,
  wanted: number,
  { size, margin }: RenderOptions,
): RenderError => {
  const { lastFill, pageHeight, lineHeight } = measured;
  const beyond = Math.max(lineHeight, (pages - wanted - 1 + lastFill) * pageHeight);
  const lines = Math.ceil(beyond / lineHeight);
  const millimetres = Math.ceil(mmFromPixels(beyond));
  const kept = joinPresent(
    [size !== undefined && 'size', margin !== undefined && 'margin'],
    ' and ',
  );
  const remedy = kept === '' ? '' : `leave the ${kept} to the theme, `;
  return new RenderError(
    'fit_impossible',
    `The résumé does not fit on ${counted(wanted, 'page')}: at the smallest gaps, line height and type allowed, ` +
      `${counted(lines, 'line')} (${millimetres} mm) ${lines === 1 ? 'is' : 'are'} left over. Allow ${counted(pages, 'page')}, ${remedy}or shorten it.`,
  );
};
