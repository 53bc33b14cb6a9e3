import type { Browser, Page } from 'puppeteer';
import { launchBrowser } from '../../support/browser-page.ts';
import { renderHtml } from '../../support/html-document.ts';
import { viewOf } from '../../support/layout-rules.ts';
import { readSeed, seedNames } from '../../support/seeds.ts';
import { listThemes, loadTheme } from '../../support/themes.ts';

let browser: Browser;
beforeAll(async () => (browser = await launchBrowser()));
afterAll(() => browser.close());

const themes = (await listThemes()).map(({ name }) => name);

/** Below, at and above the width of the paper, in CSS pixels. */
const widths = [390, 768, 1200];

/** Texts that another element covers, or that are broken into pieces of few letters, and a page too wide. */
const faultsOnScreen = `{
  const faults = [];
  const tooWide = document.documentElement.scrollWidth - innerWidth;
  if (tooWide > 0) faults.push('the page is ' + tooWide + ' px too wide');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = text.data.trim();
    const parent = text.parentElement;
    if (words === '' || parent.closest('style, title')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const visible = ({ width }) => width > 1;
    const pieces = [...range.getClientRects()].filter(visible);
    if (pieces.length === 0) continue;
    const lines = new Set(pieces.map(({ bottom }) => Math.round(bottom / 4))).size;
    if (lines > 2 && words.length / lines < 5) faults.push('in ' + lines + ' pieces: ' + words);
    scrollTo(0, scrollY + pieces[0].top - 100);
    const line = [...range.getClientRects()].find(visible);
    const hit = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    if (!hit || !parent.contains(hit)) faults.push('covered: ' + words);
  }
  faults;
}`;

const readFaults = async (page: Page, width: number): Promise<string[]> => {
  await page.setViewport({ width, height: 900 });
  return (await page.evaluate(faultsOnScreen)) as string[];
};

describe('an HTML document on a screen', () => {
  it.each(themes)('shows each text of %s whole, on a phone too', async (name) => {
    const page = await browser.newPage();
    const faults: Record<string, string[]> = {};
    for (const seed of seedNames) {
      await page.setContent(
        await renderHtml(await viewOf(readSeed(seed), name), await loadTheme(name), {
          paper: 'a4',
        }),
      );
      for (const width of widths) faults[`${seed}, ${width} px`] = await readFaults(page, width);
    }
    await page.close();
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  });
});
