import { pointsFromMm } from '../../../lengths.ts';
import { foldMarks } from '../../../view/letter-marks.ts';

const points = (mm: number): string => pointsFromMm(mm).toFixed(3);

/**
 * Draws the marks of a letter below the content of its first page, in the coordinates of the paper: Chromium clips what
 * is in its margin. They are production aids of the page (PDF/UA-1, 7.1), not text.
 */
export const withFoldMarks = (content: Uint8Array, pageHeight: number): Uint8Array => {
  const lines = foldMarks.map(({ topMm, fromMm, toMm }) => {
    const y = (pageHeight - pointsFromMm(topMm)).toFixed(3);
    return `${points(fromMm)} ${y} m\n${points(toMm)} ${y} l\nS\n`;
  });
  const marks = `/Artifact <</Type /Page>> BDC\nq\n.25 w\n.4 .4 .4 RG\n${lines.join('')}Q\nEMC\n`;
  return Buffer.concat([Buffer.from(marks), content]);
};
