import type { PrintedPdf } from './printed-pdf.ts';
import { untagDecoration } from './structure/decoration.ts';
import { numberElementIds } from './structure/element-ids.ts';
import { claimXObjectContent } from './structure/form-content.ts';
import { useStandardTypes } from './structure/standard-types.ts';
import { padTableRows } from './structure/tables.ts';
import {
  addListBodies,
  dropEmptyElements,
  mergeTextRuns,
  wrapLooseText,
} from './structure/tidy.ts';

/** Converts Chromium's structure tree to PDF/UA-1. The order of the passes matters. */
export const normalizeStructure = (pdf: PrintedPdf): void => {
  for (const pass of passes) pass(pdf);
};

const passes: readonly ((pdf: PrintedPdf) => void)[] = [
  claimXObjectContent,
  untagDecoration,
  useStandardTypes,
  dropEmptyElements,
  wrapLooseText,
  addListBodies,
  padTableRows,
  mergeTextRuns,
  numberElementIds,
];
