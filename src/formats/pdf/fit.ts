import type { RenderPage } from '../../browser/browser.ts';
import { RenderError } from '../../errors.ts';
import type { RenderOptions } from '../../options.ts';
import { scaleTokens, type Scale } from '../../theme/scale.ts';
import type { Theme } from '../../theme/theme.ts';
import type { DocumentJob } from '../registry.ts';
import { fitInPage, type FitTask, type Measurement } from './fit/in-page.ts';
import { pathsOf } from './fit/paths.ts';
import { reportFit, type FitReport } from './fit/report.ts';

export interface FittedPrint {
  readonly bytes: Uint8Array;
  /** Absent where no number of pages was asked for and nothing changed. */
  readonly report?: FitReport;
}

export interface FittedTheme {
  readonly theme: Theme;
  readonly report?: FitReport;
}

/**
 * Prints a document at the scale at which it fits. What counts are the pages of the print; measuring
 * only saves printing every try.
 * @throws RenderError fit_impossible
 */
export const printFitted = async (html: string, job: DocumentJob): Promise<FittedPrint> => {
  const { steps, theme, options, browser, signal } = job;
  const print = await browser.withPage(async (page) => {
    await page.load(html);
    if (options.fit === 'off') return { bytes: await page.print() };
    return printMeasured({ page, task: taskOf(theme, options), steps }, fullestTries);
  }, signal);
  if (!('measured' in print)) return print;
  const { bytes, pages, measured } = print;
  const wanted = pagesWanted(options);
  // Thrown here, not on the page: a page whose work fails is thrown away.
  if (wanted !== undefined && pages > wanted) throw impossible(print, wanted, options);
  return wanted === undefined && !isChanged(measured.scale)
    ? { bytes }
    : { bytes, report: reportFit(pages, measured.scale, theme.tokens) };
};

/**
 * Kept free where another program breaks the lines: its bold is heavier, its sizes are half points, and a page that
 * the print just fills would run over.
 */
const spare = { space: 0.9, leading: 0.97 } as const;

/**
 * The theme at the scale at which its print fits, for formats that are not printed here: for Word with something to
 * spare, and as one column, which is what it has there.
 * @throws RenderError fit_impossible
 */
export const fitTheme = async (job: DocumentJob): Promise<FittedTheme> => {
  if (job.options.format !== 'docx') return fitPrinted(job);
  const { theme, report } = await fitInOneColumn(job);
  return {
    theme: { ...job.theme, tokens: scaleTokens(theme.tokens, spare) },
    ...(report && { report }),
  };
};

const fitPrinted = async (job: DocumentJob): Promise<FittedTheme> => {
  const { steps, theme } = job;
  const { report } = await printFitted(await steps.drawHtml(theme), job);
  if (!report) return { theme };
  return { theme: { ...theme, tokens: scaleTokens(theme.tokens, report.scale) }, report };
};

/** Where one column is too long for the pages and two are not, Word gets the scale of two: a page more than none. */
const fitInOneColumn = async (job: DocumentJob): Promise<FittedTheme> => {
  const { theme } = job;
  if (theme.layout.columns === 1) return fitPrinted(job);
  const layout = { ...theme.layout, columns: 1, titles: 'outdented' } as const;
  try {
    return await fitPrinted({ ...job, theme: { ...theme, layout } });
  } catch (error) {
    if (!(error instanceof RenderError) || error.code !== 'fit_impossible') throw error;
    return fitPrinted(job);
  }
};

/** The pages asked for; undefined where the option leaves them open. */
const pagesWanted = ({ fit }: RenderOptions): number | undefined =>
  fit === 'auto' || fit === 'off' ? undefined : Number(fit);

/** A last page with fewer lines than these looks like a mistake. */
const fewestLines = 5;
/** Filled less than this, the last of the pages asked for looks unfinished. */
const halfEmpty = 0.8;
/** How much of the last page may be filled: less, where a print has more pages than were measured. */
const fullestTries = [1.01, 0.97, 0.92];

type Task = Omit<FitTask, 'fullest'>;

const taskOf = ({ tokens }: Theme, options: RenderOptions): Task => {
  const pages = pagesWanted(options);
  return {
    ...(pages !== undefined && { pages }),
    paths: pathsOf(tokens, options),
    halfEmpty,
    fewestLines,
  };
};

interface MeasuredPrint {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly measured: Measurement;
}

interface Measuring {
  readonly page: RenderPage;
  readonly task: Task;
  readonly steps: DocumentJob['steps'];
}

const printMeasured = async (
  measuring: Measuring,
  [fullest = 1, ...stricter]: readonly number[],
): Promise<MeasuredPrint> => {
  const { page, task, steps } = measuring;
  const measured = await page.evaluate(fitInPage, { ...task, fullest });
  const bytes = await page.print();
  const isCounted = task.pages !== undefined || isChanged(measured.scale);
  const pages = isCounted ? await steps.countPages(bytes) : measured.pages;
  const most = task.pages ?? pages;
  // What was measured to be too long is at its smallest already.
  const isDone = pages <= most || measured.pages > most || stricter.length === 0;
  return isDone ? { bytes, pages, measured } : printMeasured(measuring, stricter);
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
  // 96 CSS pixels to the inch.
  const millimetres = Math.ceil((beyond * 25.4) / 96);
  const kept = [size !== undefined && 'size', margin !== undefined && 'margin'].filter(Boolean);
  const remedy = kept.length > 0 ? `leave the ${kept.join(' and ')} to the theme, ` : '';
  return new RenderError(
    'fit_impossible',
    `It does not fit on ${inPages(wanted)}: at the smallest gaps, line height and type allowed, ` +
      `${lines} lines (${millimetres} mm) are left over. Allow ${inPages(pages)}, ${remedy}or shorten it.`,
  );
};

const inPages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);
