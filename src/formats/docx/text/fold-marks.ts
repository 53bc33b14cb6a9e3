import { foldMarks } from '../../../view/letter-marks.ts';
import type { DocxContext, ParagraphSpec } from '../context.ts';
import { twips, twipsFromMm } from '../styles/units.ts';
import { groundRun } from './band.ts';
import { anchorDrawings } from './lines.ts';

/** Different from the numbers of other drawings. */
const firstId = 1010;

/** The marks of a letter as thin rectangles at fixed places of the page. */
export const withFoldMarks = (
  { tokens }: DocxContext,
  lines: readonly ParagraphSpec[],
): readonly ParagraphSpec[] => {
  // As dark as the finer line of the PDF: programs blend a rectangle that is finer than their dots.
  const height = twips(0.5);
  const marks = foldMarks.map(({ topMm, fromMm, toMm }, index) => {
    const [x, y] = [twipsFromMm(fromMm), twipsFromMm(topMm)];
    const area = { x, y, width: twipsFromMm(toMm) - x, height };
    return groundRun(area, tokens.color.meta, firstId + index);
  });
  return anchorDrawings(lines, marks);
};
