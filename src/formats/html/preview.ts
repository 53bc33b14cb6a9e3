import { papers } from '../../options.ts';
import type { RenderJob } from '../registry.ts';
import { renderHtml } from './render.ts';

/** Millimetres → CSS pixels at 96 per inch. */
const pixels = (mm: number): number => Math.round((mm * 96) / 25.4);

/** Removes the margin around the page that the screen styles show. */
const sheetOnly = '<style>@media screen{body{margin:0 auto!important}}</style></head>';

/** A PNG of the first page as on a screen, for choosing a theme. */
export const renderPreview = async (job: RenderJob): Promise<Uint8Array> => {
  const { view, theme, options, browser, signal } = job;
  const { widthMm, heightMm } = papers[options.paper];
  const html = (await renderHtml(view, theme, options)).replace('</head>', sheetOnly);
  return browser.withPage(async (page) => {
    await page.load(html);
    return page.capture(pixels(widthMm), pixels(heightMm));
  }, signal);
};
