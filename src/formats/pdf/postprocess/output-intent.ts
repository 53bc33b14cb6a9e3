import { readFileSync } from 'node:fs';
import { PDFString } from '@cantoo/pdf-lib';
import { packageRoot } from '../../../package-root.ts';
import { deflated, pdfName } from '../../../pdf/objects.ts';
import type { PrintedPdf } from './printed-pdf.ts';

/** sRGB as an ICC profile, written by `scripts/srgb-profile.ts`. */
const srgbProfile = new URL('assets/srgb.icc', packageRoot);

/** Declares that RGB colours are sRGB (PDF/A-3, 6.2.3). */
export const addOutputIntent = ({ context, catalog }: PrintedPdf): void => {
  const name = PDFString.of('sRGB IEC61966-2.1');
  const profile = context.register(deflated(context, readFileSync(srgbProfile), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: profile,
  });
  catalog.set(pdfName('OutputIntents'), context.obj([intent]));
};
