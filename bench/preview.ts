import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer';
import { launchOptions } from './bare.ts';
import { median, quantile } from './measure.ts';
import { ms, target } from './report.ts';

const saves = 30;
const wantedMs = 150;

/** Measures the time from a save to the new page in `render preview`, and the documents of each save. */
export const measurePreview = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'vitae-preview-'));
  const path = join(folder, 'cv.json');
  copyFileSync('seeds/staff-engineer.json', path);
  const text = readFileSync(path, 'utf8');
  const command = spawn(process.execPath, [resolve('dist/bin/render.js'), 'preview', path]);
  const url = await new Promise<string>((done) =>
    command.stdout.once('data', (line) => done(String(line).trim())),
  );
  const browser = await puppeteer.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(url);
    const shown = '+(document.querySelector(".pages")?.dataset.document ?? 0)';
    await page.waitForFunction(`${shown} > 0`);
    const waits: number[] = [];
    const renders: number[] = [];
    for (let save = 0; save < saves; save++) {
      const before = Number(await page.evaluate(shown));
      const startedAt = performance.now();
      writeFileSync(path, text.replace('"name": "', `"name": "${save} `));
      await page.waitForFunction(`${shown} > ${before}`);
      waits.push(performance.now() - startedAt);
      const status = await page.$eval('.status', ({ textContent }) => textContent ?? '');
      renders.push(Number(/(\d{1,6}) ms/.exec(status)?.[1]));
      await new Promise((done) => setTimeout(done, 250));
    }
    const pages = await page.$$eval('.page', ({ length }) => length);
    const documents = Number(await page.evaluate(shown)) - 1;
    return [
      `${String(saves)} saves, ${String(pages)} pages: the render takes ${ms(median(renders))} ms, the whole way to the page ${ms(quantile(waits, 0.05))} ms (5 % of the saves) to ${ms(quantile(waits, 0.95))} ms (95 %).`,
      target(
        `from a save to the new page ≤ ${String(wantedMs)} ms, median`,
        median(waits) <= wantedMs,
        `${ms(median(waits))} ms`,
      ),
      target('one render for each save', documents === saves, String(documents)),
    ].join('\n');
  } finally {
    await browser.close();
    command.kill('SIGINT');
    rmSync(folder, { recursive: true });
  }
};
