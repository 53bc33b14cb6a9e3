import { papers } from '../../options.ts';
import type { DocumentJob } from '../registry.ts';

/** CSS counts 96 pixels to the inch. */
const pixels = (mm: number): number => Math.round((mm * 96) / 25.4);

/** The sheet alone, from edge to edge, without the desk that a screen shows around it. */
const sheetOnly = '<style>@media screen{body{margin:0 auto!important}}</style></head>';

/** A PNG of the first page's top, as it looks on a screen: to choose a theme by. */
export const renderPreview = async (job: DocumentJob): Promise<Uint8Array> => {
  const { steps, theme, options, browser, signal } = job;
  const { widthMm, heightMm } = papers[options.paper];
  const html = (await steps.drawHtml(theme)).replace('</head>', sheetOnly);
  return browser.withPage(async (page) => {
    await page.load(html);
    return page.capture(pixels(widthMm), pixels(heightMm));
  }, signal);
};
