import { pixelsFromMm } from '../../lengths.ts';
import { papers } from '../../options/schema.ts';
import type { DocumentJob } from '../format.ts';

const pixels = (mm: number): number => Math.round(pixelsFromMm(mm));

/** Removes the margin around the page that the screen styles show. */
const sheetOnly = '<style>@media screen{body{margin:0 auto!important}}</style></head>';

/** A PNG of the first page as on a screen, for choosing a theme. */
export const renderPreview = async (job: DocumentJob): Promise<Uint8Array> => {
  const { steps, theme, options, browser, signal } = job;
  const { widthMm, heightMm } = papers[options.paper];
  const { html, fonts } = await steps.drawForPage(theme);
  return browser.withPage(async (page) => {
    await page.load(html.replace('</head>', sheetOnly), fonts);
    return page.capture(pixels(widthMm), pixels(heightMm));
  }, signal);
};
