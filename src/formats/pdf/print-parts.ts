import { letterTheme } from '../../theme/letter-theme.ts';
import type { DocumentJob } from '../format.ts';
import { printFitted, type FittedPrint } from './fit/print-fitted.ts';

/**
 * Prints a document. A letter and its résumé are two prints that become one file: each has its own first page, its
 * own page numbers and its own fit.
 * @throws RenderError fit_impossible
 */
export const printParts = async (job: DocumentJob): Promise<FittedPrint> => {
  const { steps, theme, options } = job;
  if (options.document !== 'both') {
    const drawn = await steps.drawForPage(theme);
    // Loads the module while Chromium prints, because the first import takes as long as the print.
    steps.preloadFinish();
    return printFitted(drawn, job);
  }
  const ownTheme = letterTheme(theme, options);
  const drawn = await steps.drawForPage(ownTheme, 'letter');
  const letter = await printFitted(drawn, { ...job, theme: ownTheme });
  const resume = await printFitted(await steps.drawForPage(theme, 'resume'), job);
  const pages = letter.pages + resume.pages;
  const { report } = resume;
  return {
    bytes: await steps.joinPdfs([letter.bytes, resume.bytes]),
    pages,
    ...(report && { report: { ...report, pages } }),
  };
};
