import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../../src/browser/find/find-browser.ts';

const program = resolve(import.meta.dirname, '../../dist/bin/render.js');
const folder = mkdtempSync(join(tmpdir(), 'vitae-preview-'));
const path = join(folder, 'cv.json');
const resume = {
  basics: { name: 'Ada Lovelace', email: 'ada@example.com' },
  work: [{ name: 'Engines', position: 'Analyst', highlights: ['Wrote notes.'] }],
};
const write = (value: unknown): void => writeFileSync(path, JSON.stringify(value, null, 2));

let command: ReturnType<typeof spawn>;
let browser: Browser;
let page: Page;
let url: string;
const complaints: string[] = [];
const elsewhere: string[] = [];

beforeAll(async () => {
  write(resume);
  command = spawn(process.execPath, [program, 'preview', 'cv.json', '--no-open'], { cwd: folder });
  url = await new Promise<string>((done) =>
    command.stdout?.once('data', (line) => done(String(line).trim())),
  );
  const { executablePath, libraryPath } = await findBrowser();
  browser = await puppeteer.launch({
    executablePath,
    headless: 'shell',
    args: ['--no-sandbox'],
    env: { ...process.env, ...(libraryPath && { LD_LIBRARY_PATH: libraryPath }) },
  });
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
      elsewhere.push(request.url());
  });
  await page.goto(url);
});
afterAll(async () => {
  await browser.close();
  command.kill('SIGINT');
  rmSync(folder, { recursive: true });
});

/** Waits until the page shows a text. */
const shows = (text: string) =>
  page.waitForFunction(
    `document.body.textContent.replaceAll('\\u00a0', ' ').includes(${JSON.stringify(text)})`,
  );

describe('the page of render preview', () => {
  it('shows the pages as text and picture, without foreign requests and console messages', async () => {
    await shows('Ada Lovelace');
    await shows('Wrote notes.');
    const canvas = await page.$eval('.page canvas', ({ width, height }) => ({ width, height }));
    expect(canvas.height / canvas.width).toBeCloseTo(297 / 210, 2);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  it('shows a saved change', async () => {
    write({ ...resume, basics: { ...resume.basics, name: 'Ada King' } });
    await shows('Ada King');
  });

  it('lists a lost text with the lines of the file around it', async () => {
    const [job] = resume.work;
    write({ ...resume, $x: { deep: ['an unread text'] }, work: [{ ...job, highlihgts: [['x']] }] });
    await page.waitForSelector('.problems li');
    await page.click('.problems .place');
    await page.waitForSelector('.excerpt .marked');
    expect(await page.$eval('.excerpt .marked', ({ textContent }) => textContent)).toMatch(/\^/);
  });

  it('keeps the document and shows the error of a broken file', async () => {
    writeFileSync(path, '{ "basics": , }');
    await page.waitForSelector('.problems .error');
    await shows('cv.json:1:13');
    await shows('Ada Lovelace');
  });

  it('renders with a chosen theme and writes it into the file', async () => {
    write(resume);
    await shows('Ada Lovelace');
    const theme = await page.waitForSelector('.options select');
    await theme?.select('modern');
    const save = await page.waitForSelector('.actions button');
    await save?.click();
    await page.waitForFunction("document.querySelector('.actions button') === null");
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      meta: { vitae: { theme: 'modern' } },
    });
  });

  it('downloads the Word file', async () => {
    const type = await page.evaluate(async () => {
      const response = await fetch('export?format=docx');
      return [response.headers.get('Content-Type'), (await response.arrayBuffer()).byteLength];
    });
    expect(type[0]).toContain('wordprocessingml');
    expect(type[1]).toBeGreaterThan(5_000);
  });
});
