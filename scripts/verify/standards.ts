import { pdfStandardNames, type PdfStandard } from '../../src/options/schema.ts';
import { qpdf, veraPdf, type OutsideCheck } from './outside.ts';

const flavours: Readonly<Record<PdfStandard, readonly string[]>> = {
  'ua1+a3a': ['ua1', '3a'],
  'ua2+a4f': ['ua2', 'wt1a', 'wt1r', '4f'],
};

/** The standards to verify: the one in `STANDARD`, or all. */
export const standardsToVerify = (): readonly PdfStandard[] => {
  const asked = process.env['STANDARD'];
  const known = pdfStandardNames.filter((name) => asked === undefined || name === asked);
  if (known.length === 0) throw new Error(`STANDARD must be one of ${pdfStandardNames.join(', ')}`);
  return known;
};

/** qpdf, and veraPDF for every part of the standard. */
export const outsideChecks = (standard: PdfStandard): OutsideCheck[] => [
  qpdf(),
  ...flavours[standard].map(veraPdf),
];
