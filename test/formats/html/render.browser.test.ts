import type { Browser } from '../../../src/browser/browser.ts';
import { createBrowser } from '../../../src/browser/create-browser.ts';
import { renderForPage } from '../../../src/formats/html/render.ts';
import { renderHtml } from '../../support/html-document.ts';
import { loadTheme } from '../../support/themes.ts';
import { viewOf } from '../../support/layout-rules.ts';
import { readSeed, seedNames } from '../../support/seeds.ts';

let browser: Browser;
beforeAll(() => (browser = createBrowser({ pages: 1 })));
afterAll(() => browser.close());

const options = { paper: 'a4' } as const;

describe('renderForPage', () => {
  // One page prints all documents, so that it has fonts of earlier ones.
  it.each(seedNames)('prints %s byte for byte as with embedded fonts', async (seed) => {
    for (const name of ['classic', 'sidebar']) {
      const view = await viewOf(readSeed(seed), name);
      const theme = await loadTheme(name);
      const { html, fonts } = await renderForPage(view, theme, options);
      const embedding = await renderHtml(view, theme, options);
      expect(fonts.length).toBeGreaterThan(0);
      expect(html.length).toBeLessThan(embedding.length);
      const [kept, embedded] = await browser.withPage(async (page) => {
        await page.load(html, fonts);
        const bytes = await page.print();
        await page.load(embedding);
        return [bytes, await page.print()];
      });
      expect(withoutDates(kept)).toBe(withoutDates(embedded));
    }
  });
});

const withoutDates = (pdf: Uint8Array): string =>
  Buffer.from(pdf)
    .toString('latin1')
    .replace(/\/(?:Creation|Mod)Date \(D:[^)]*\)/g, '')
    // Chromium numbers the cells of tables from its start.
    .replace(/node\d{8}/g, 'node');
