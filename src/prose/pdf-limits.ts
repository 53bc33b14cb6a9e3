import { pdfOperators as operators, type OperatorWatch } from '../check/read/open-pdf.ts';
import { limits } from '../limits.ts';
import { tooLarge } from '../resume/check-limits.ts';

/** @throws RenderError too_large */
export const checkPages = (pages: number): void => {
  if (pages <= limits.importedPages) return;
  throw tooLarge(`${pages} pages, at most ${limits.importedPages} are read`);
};

/** Refuses a PDF with more drawing operators, forms or saved graphics states than are read: they slow pdf.js down. */
export const watchOperators = (): OperatorWatch => {
  let read = 0;
  let forms = 0;
  let saved = 0;
  return (given) => {
    read += given.length;
    if (read > limits.importedOperators) {
      throw tooLarge(`more than ${limits.importedOperators} drawing operators`);
    }
    for (const operator of given) {
      if (operator === operators.save) saved += 1;
      else if (operator === operators.restore) saved = Math.max(0, saved - 1);
      else if (operator === operators.paintFormXObjectBegin) forms += 1;
      if (forms > limits.importedForms) throw tooLarge(`more than ${limits.importedForms} forms`);
      if (saved > limits.importedStates) {
        throw tooLarge(`more than ${limits.importedStates} saved graphics states`);
      }
    }
  };
};
