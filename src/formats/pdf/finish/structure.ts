import type { PrintedPdf } from './printed-pdf.ts';
import { releaseDecoration } from './structure/decoration.ts';
import { numberElementIds } from './structure/element-ids.ts';
import { claimFormContent } from './structure/form-content.ts';
import { useStandardTypes } from './structure/standard-types.ts';
import { evenTableRows } from './structure/tables.ts';
import {
  dropEmptyElements,
  formParagraphs,
  giveListItemsBodies,
  mergeTextRuns,
} from './structure/tidy.ts';

/** Converts Chromium's structure tree to PDF/UA-1. The order of the passes matters. */
export const settleStructure = (pdf: PrintedPdf): void => {
  for (const pass of passes) pass(pdf);
};

const passes: readonly ((pdf: PrintedPdf) => void)[] = [
  claimFormContent,
  releaseDecoration,
  useStandardTypes,
  dropEmptyElements,
  formParagraphs,
  giveListItemsBodies,
  evenTableRows,
  mergeTextRuns,
  numberElementIds,
];
