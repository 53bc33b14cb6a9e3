import type { PrintedPdf } from '../printed-pdf.ts';
import { untagDecoration } from './decoration.ts';
import { numberElementIds } from './element-ids.ts';
import { addFigureBoxes } from './figure-boxes.ts';
import { labelListItems } from './list-labels.ts';
import { mergeLinks } from './merge-links.ts';
import {
  addListBodies,
  dropEmptyElements,
  mergeTextRuns,
  wrapLooseText,
} from './normalize-elements.ts';
import { assignNamespaces } from './namespaces.ts';
import { splitActualText } from './split-actual-text.ts';
import { useStandardTypes } from './use-standard-types.ts';
import { padTableRows } from './tables.ts';
import { claimXObjectContent } from './xobject-content.ts';

/** Converts Chromium's structure tree to PDF/UA. The order of the passes matters. */
export const normalizeStructure = (pdf: PrintedPdf): void => {
  for (const pass of passes) pass(pdf);
};

const passes: readonly ((pdf: PrintedPdf) => void)[] = [
  claimXObjectContent,
  mergeLinks,
  untagDecoration,
  useStandardTypes,
  dropEmptyElements,
  wrapLooseText,
  labelListItems,
  addListBodies,
  addFigureBoxes,
  padTableRows,
  mergeTextRuns,
  numberElementIds,
  assignNamespaces,
  splitActualText,
];
