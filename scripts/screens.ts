/**
 * Draws the pictures of docs/studio.md: the page of `render preview` in a browser, with a seed that changes on disk.
 * `npm run screens`
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer';
import sharp from 'sharp';
import { launchBrowser } from '../test/support/browser-page.ts';
import { press } from '../test/support/press.ts';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'docs', 'pictures', 'studio');
const seed = readFileSync(join(root, 'seeds', 'distributed-systems-engineer.json'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'vitae-screens-'));
const file = join(folder, 'resume.json');

const wide = { width: 1280, height: 800 };
const narrow = { width: 390, height: 844 };

/** Writes what the page shows once nothing moves any more. */
const shoot = async (page: Page, name: string): Promise<void> => {
  await page.waitForNetworkIdle();
  await page.evaluate('document.fonts.ready');
  const picture = sharp(await page.screenshot()).png({ palette: true, colours: 64 });
  await picture.toFile(join(pictures, `${name}.png`));
};

const drawAll = async (page: Page): Promise<void> => {
  await page.setViewport(wide);
  await page.waitForSelector('.pages canvas');
  await shoot(page, 'text');
  writeFileSync(file, seed.replace('"basics": {', '"basics": {,'));
  await page.waitForSelector('.problems .error');
  await shoot(page, 'error');
  writeFileSync(file, seed);
  await page.waitForFunction("document.querySelector('.problems .error') === null");
  await press(page, '.views button:nth-child(2)');
  await press(page, '[data-section="work"] summary');
  await press(page, '[data-entry="/work/0"] .entry-title');
  await shoot(page, 'form');
  await press(page, '.open-themes');
  await page.waitForFunction("document.querySelectorAll('.themes img.own').length > 5");
  await shoot(page, 'themes');
  await page.keyboard.press('Escape');
  await press(page, '.open-ats');
  await page.waitForSelector('.ats');
  await shoot(page, 'ats');
  await page.keyboard.press('Escape');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.setViewport(narrow);
  await shoot(page, 'narrow-dark');
};

writeFileSync(file, seed);
mkdirSync(pictures, { recursive: true });
const program = join(root, 'dist', 'bin', 'render.js');
const preview = spawn(process.execPath, [program, 'preview', 'resume.json', '--no-open'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise<string>((done) =>
  preview.stdout.once('data', (line) => done(String(line).trim())),
);
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await page.goto(url);
  await drawAll(page);
} finally {
  await browser.close();
  preview.kill('SIGINT');
  rmSync(folder, { recursive: true });
}
