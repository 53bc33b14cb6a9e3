import puppeteer from 'puppeteer';
import { launchOptions } from './bare.ts';
import { median, quantile } from './measure.ts';
import { ms, target } from './report.ts';
import { post, readSeed, startService } from './subjects.ts';

const visits = 12;
const wantedMs = 1_000;

/** Measures the time from the request of `/studio` by a browser without a cache to the first page of the sample résumé, on a warm service. */
export const measureStudio = async (): Promise<string> => {
  const service = await startService({ VITAE_STUDIO: 'on' });
  const browser = await puppeteer.launch(await launchOptions());
  try {
    const seed = await readSeed();
    for (let document = 0; document < 10; document++) await post(service.url, seed);
    const waits: number[] = [];
    for (let visit = 0; visit < visits; visit++) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const startedAt = performance.now();
      await page.goto(`${service.url}/studio`);
      await page.waitForFunction('document.querySelector(".pages")?.dataset.document > 0');
      waits.push(performance.now() - startedAt);
      await context.close();
    }
    return [
      `${String(visits)} visits, each without a cache: ${ms(quantile(waits, 0.05))} ms (5 %) to ${ms(quantile(waits, 0.95))} ms (95 %).`,
      target(
        `first page of the studio ≤ ${String(wantedMs)} ms, median`,
        median(waits) <= wantedMs,
        `${ms(median(waits))} ms`,
      ),
    ].join('\n');
  } finally {
    await browser.close();
    await service.stop();
  }
};
