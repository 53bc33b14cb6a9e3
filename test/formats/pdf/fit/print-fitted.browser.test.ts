import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from '../../../../src/browser/browser.ts';
import { createBrowser } from '../../../../src/browser/create-browser.ts';
import type { DocumentSteps } from '../../../../src/formats/format.ts';
import { renderForPage } from '../../../../src/formats/html/render.ts';
import { renderHtml } from '../../../support/html-document.ts';
import { fitInPage, type FitTask } from '../../../../src/formats/pdf/fit/measure-in-page.ts';
import { fitTheme, printFitted } from '../../../../src/formats/pdf/fit/print-fitted.ts';
import { scaleSteps } from '../../../../src/formats/pdf/fit/scale-steps.ts';
import { RenderOptions, type Paper } from '../../../../src/options/schema.ts';
import { loadTheme } from '../../../support/themes.ts';
import { asDesigned, type Scale } from '../../../../src/theme/scale.ts';
import type { ResumeView } from '../../../../src/view/model.ts';
import { viewOf } from '../../../support/layout-rules.ts';
import { blankPages } from '../../../support/blank-pages.ts';
import { readSeed } from '../../../support/seeds.ts';

let browser: Browser;
beforeAll(() => (browser = createBrowser()));
afterAll(() => browser.close());

const htmlOf = async (seed: string, theme: string, paper: Paper): Promise<string> =>
  renderHtml(await viewOf(readSeed(seed), theme), await loadTheme(theme), { paper });

const pagesOf = async (pdf: Uint8Array): Promise<number> =>
  (await PDFDocument.load(pdf)).getPageCount();

/** Paths with a single scale, so that the document is measured only there. */
const at = (scale: Scale): FitTask => ({
  pages: 0,
  steps: { shrink: [scale, scale], spread: [], tighten: [], loosen: [] },
  maxLastFill: 1,
  minLastFill: 0,
  minLastLines: 0,
  shortLastLines: 0,
});

const scales: Scale[] = [
  asDesigned,
  { space: 0.6, leading: 0.9, size: 0.9, margin: 0.6 },
  { space: 1.41, leading: 1.037, size: 1.073, margin: 0.913 },
  { space: 0.83, leading: 1, size: 0.957, margin: 0.787 },
];

describe('fitInPage', () => {
  it.each([
    ['long', 'classic', 'a4'],
    ['full', 'modern', 'letter'],
    ['long', 'sidebar', 'a5'],
    ['unicode', 'sidebar', 'a4'],
    ['cdn-engineer', 'classic', 'legal'],
  ] as const)(
    'counts the printed number of pages of %s in %s on %s',
    async (seed, theme, paper) => {
      const html = await htmlOf(seed, theme, paper);
      const counts = await browser.withPage(async (page) => {
        await page.load(html);
        const found: { measured: number; printed: number }[] = [];
        for (const scale of scales) {
          const { pages } = await page.evaluate(fitInPage, at(scale));
          found.push({ measured: pages, printed: await pagesOf(await page.print()) });
        }
        return found;
      });
      expect(counts.map(({ measured }) => measured)).toEqual(counts.map(({ printed }) => printed));
      expect(new Set(counts.map(({ printed }) => printed)).size).toBeGreaterThan(1);
    },
  );

  it('counts pages of a right-to-left document', async () => {
    const theme = await loadTheme('sidebar');
    const view = await viewOf(readSeed('long'), 'sidebar');
    const html = await renderHtml({ ...view, direction: 'rtl' }, theme, { paper: 'a4' });
    const found = await browser.withPage(async (page) => {
      await page.load(html);
      const { pages, lastLines, lastFill } = await page.evaluate(fitInPage, at(asDesigned));
      return { pages, lastLines, lastFill, printed: await pagesOf(await page.print()) };
    });
    expect(found.pages).toBe(found.printed);
    expect(found.lastLines).toBeGreaterThan(0);
    expect(found.lastFill).toBeGreaterThan(0);
    expect(found.lastFill).toBeLessThan(1.01);
  });

  it('changes only the scale on the root of the page', async () => {
    const html = await htmlOf('staff-engineer', 'sidebar', 'a4');
    const { tokens } = await loadTheme('sidebar');
    const steps = scaleSteps(tokens, RenderOptions.parse({}));
    const [before, after, styles, scale] = await browser.withPage(async (page) => {
      await page.load(html);
      const before = await page.evaluate(snapshot);
      const { scale } = await page.evaluate(fitInPage, {
        pages: 1,
        steps,
        maxLastFill: 1,
        minLastFill: 0.8,
        minLastLines: 5,
        shortLastLines: 10,
      });
      return [
        before,
        await page.evaluate(snapshot),
        await page.evaluate(rootStyle),
        scale,
      ] as const;
    });
    expect(after).toBe(before);
    expect(styles).toEqual(
      Object.entries(scale).map(([name, factor]) => `--fit-${name}: ${factor};`),
    );
  });
});

const bullets = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Short bullet ${index}`);

/** A résumé that fills a page at the smallest gaps, with a title as its last line. */
const fullPage = JSON.stringify({
  basics: { name: 'Ada Example', email: 'ada@example.com' },
  work: [
    {
      name: 'Army',
      position: 'Officer',
      startDate: '2010-06',
      highlights: bullets(41),
    },
  ],
  references: [{ name: 'Jane Roe' }],
});

describe('a page that is just full', () => {
  it.each(['classic', 'modern', 'sidebar'])(
    'is not followed by a blank one in %s',
    async (theme) => {
      const view = await viewOf(fullPage, theme);
      const html = await renderHtml(view, await loadTheme(theme), { paper: 'a4' });
      const blank = await browser.withPage(async (page) => {
        await page.load(html);
        const found: Scale[] = [];
        for (let leading = 0.975; leading < 1.005; leading += 0.0005) {
          const scale = { ...asDesigned, space: 0.8, leading };
          await page.evaluate(fitInPage, at(scale));
          if ((await blankPages(await page.print())).length > 0) found.push(scale);
        }
        return found;
      });
      expect(blank).toEqual([]);
    },
    60_000,
  );
});

declare const document: {
  readonly body: { readonly outerHTML: string };
  readonly documentElement: { readonly style: { readonly cssText: string } };
};
const snapshot = (): string => document.body.outerHTML;
const rootStyle = (): string[] => document.documentElement.style.cssText.split(/(?<=;) /);

const unasked = () => Promise.reject(new Error('This step is not used.'));

/** The steps used for fitting, in this thread. */
const stepsOn = (view: ResumeView, options: RenderOptions): DocumentSteps => ({
  drawHtml: unasked,
  joinPdfs: unasked,
  drawForPage: (theme) => renderForPage(view, theme, options),
  countPages: pagesOf,
  drawDocx: unasked,
  drawTxt: unasked,
  drawPng: unasked,
  drawMarkdown: unasked,
  drawJson: unasked,
  finishPdf: unasked,
  preloadFinish: () => undefined,
});

describe('printFitted', () => {
  /** Prints with `fit=auto` and a style sheet after that of the theme. */
  const printAuto = async (resume: unknown, css = '') => {
    const theme = await loadTheme('classic');
    const view = await viewOf(JSON.stringify(resume), 'classic');
    const options = RenderOptions.parse({});
    const drawn = await renderForPage(view, theme, options);
    const html = drawn.html.replace('</style>', `${css}</style>`);
    return printFitted(
      { ...drawn, html },
      { steps: stepsOn(view, options), theme, options, browser },
    );
  };
  const jobs = (...counts: number[]) => ({
    basics: { name: 'Ada Example' },
    work: counts.map((count, index) => ({
      name: `Employer ${index}`,
      highlights: bullets(count),
    })),
  });

  it('prints as designed if no attempt saves the page that was to be saved', async () => {
    // Columns, in which pages are measured, ignore this break.
    const css = '.entry:last-child{break-before:page}';
    const { bytes, report } = await printAuto(jobs(8, 8, 8, 8, 7), css);
    expect(report).toBeUndefined();
    expect(await pagesOf(bytes)).toBe(2);
  });

  it('moves a last page of eight lines to the page before where small changes suffice', async () => {
    const { bytes, report } = await printAuto(jobs(8, 8, 8, 8, 7));
    expect(report?.scale).not.toEqual(asDesigned);
    expect(await pagesOf(bytes)).toBe(1);
  });

  it('does not change a last page of fourteen lines', async () => {
    const { report } = await printAuto(jobs(8, 8, 8, 8, 8, 4));
    expect(report).toBeUndefined();
  });
});

describe('fitTheme', () => {
  it.each(['classic', 'sidebar'])(
    'returns tokens for %s at which its HTML is as long as the fitted print',
    async (name) => {
      const theme = await loadTheme(name);
      const view = await viewOf(readSeed('staff-engineer'), name);
      const options = RenderOptions.parse({ theme: name, format: 'html', fit: '1' });
      const steps = stepsOn(view, options);
      const fitted = await fitTheme({ steps, theme, options, browser });
      const html = await renderHtml(view, fitted.theme, options);
      const printed = await browser.withPage(async (page) => {
        await page.load(html);
        return page.print();
      });
      expect(fitted.report?.pages).toBe(1);
      expect(fitted.theme.tokens.size.body).toBe(fitted.report?.printed.bodyPt);
      expect(await pagesOf(printed)).toBe(1);
    },
  );
});
