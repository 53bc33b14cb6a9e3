import { renderHtml } from '../html/render.ts';
import type { FormatRenderer } from '../registry.ts';

/** The theme's HTML, printed by Chromium: tagged, with an outline, fonts embedded. */
export const renderPdf: FormatRenderer = async ({ view, theme, options, browser, signal }) => {
  const html = await renderHtml(view, theme, options);
  return browser.withPage(async (page) => {
    await page.load(html);
    return page.print();
  }, signal);
};
