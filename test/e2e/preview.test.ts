import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../../src/browser/find/find-browser.ts';
import { violationsOf } from '../support/browser-page.ts';
import { press } from '../support/press.ts';

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

/** Waits until the document or the list of problems has a text. */
const shows = (text: string) =>
  page.waitForFunction(
    `document.querySelector('.pages') && document.querySelector('.pages').textContent.concat(document.querySelector('.problems').textContent).replaceAll('\\u00a0', ' ').includes(${JSON.stringify(text)})`,
  );

const editorText = () => page.$eval('.cm-content', ({ textContent }) => textContent);

/** Waits until the editor has a text. */
const editorShows = (text: string) =>
  page.waitForFunction(
    `document.querySelector('.cm-content')?.textContent.includes(${JSON.stringify(text)})`,
  );

/** Puts the cursor before the text of the first line of the editor that has this text. */
const placeCursor = async (text: string) => {
  await page.focus('.cm-content');
  await page.evaluate(`{
    const line = [...document.querySelectorAll('.cm-line')].find((each) =>
      each.textContent.includes(${JSON.stringify(text)}));
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    let left = line.textContent.search(/\\S/);
    for (; left >= node.length; node = walker.nextNode()) left -= node.length;
    getSelection().setBaseAndExtent(node, left, node, left);
  }`);
  await new Promise((resolve) => setTimeout(resolve, 100)); // the editor reads the selection
};

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

  it('underlines a lost text in the editor and shows its place', async () => {
    const twice = JSON.stringify(resume, null, 2).replace('"email"', '"name": "Lost", "email"');
    writeFileSync(path, twice);
    await shows('Not printed');
    // The problems may arrive before the text.
    await page.waitForFunction(
      `document.querySelector('.cm-content .mark-lost')?.textContent === '"Ada Lovelace"'`,
    );
    await press(page, '.problems .place');
    await page.waitForFunction("document.activeElement.classList.contains('cm-content')");
  });

  it('shows typed text on the page at once, and writes it into the file with Ctrl+S', async () => {
    write(resume);
    await page.waitForFunction(
      "!document.querySelector('.cm-content').textContent.includes('Lost')",
    );
    await placeCursor('"work": [');
    await page.keyboard.type('"interests": [{ "name": "Chess" }],');
    await shows('Chess');
    expect(readFileSync(path, 'utf8')).not.toContain('Chess');
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    await page.waitForFunction("document.querySelector('.save').disabled");
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      interests: [{ name: 'Chess' }],
    });
  });

  it('completes a key from the schema', async () => {
    await placeCursor('"position":');
    await page.keyboard.type('"summ');
    await page.waitForSelector('.cm-tooltip-autocomplete');
    await new Promise((resolve) => setTimeout(resolve, 150)); // CodeMirror ignores keys just after opening
    await page.keyboard.press('Enter');
    await page.keyboard.type('A summary typed here');
    await page.keyboard.press('End');
    await editorShows('"summary": "A summary typed here"');
    write(resume);
  });

  it('keeps the edited text when the file changes on disk, and says so', async () => {
    await page.waitForSelector('.changed');
    await editorShows('A summary typed here');
    expect(await page.$eval('.changed', ({ textContent }) => textContent)).toContain('cv.json');
    await press(page, '.changed button');
    await page.waitForFunction("document.querySelector('.changed') === null");
    await editorShows('"name": "Ada Lovelace"');
    expect(await editorText()).not.toContain('A summary typed here');
  });

  it('keeps the document and shows the error of a broken file', async () => {
    writeFileSync(path, '{ "basics": , }');
    await page.waitForSelector('.problems .error');
    await shows('cv.json:1:13');
    await shows('Ada Lovelace');
  });

  it('edits the file by the form and keeps its comments and lines', async () => {
    const text = `{\n  // of me\n  "basics": { "name": "Ada" },\n  "work": [\n    { "name": "Looms" } // the first\n  ]\n}\n`;
    writeFileSync(path, text);
    await shows('Looms');
    await press(page, '.views button:nth-child(2)');
    await press(page, '[data-section="work"] summary');
    await press(page, '[data-entry="/work/0"] .entry-title');
    await page.focus('[data-path="/work/0/position"]');
    await page.keyboard.type('Analyst');
    await shows('Analyst');
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    await page.waitForFunction("document.querySelector('.save').disabled");
    expect(readFileSync(path, 'utf8')).toBe(
      text.replace('"Looms"', '"Looms", "position": "Analyst"'),
    );
  });

  it('completes a date with its quotes, and nothing behind the closing quote', async () => {
    await press(page, '.views button:nth-child(1)');
    writeFileSync(path, '{\n  "work": [\n    { "name": "Mills" }\n  ]\n}\n');
    await editorShows('Mills');
    await placeCursor('"Mills"');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(', "startDate": "20');
    await page.waitForSelector('.cm-tooltip-autocomplete');
    await new Promise((resolve) => setTimeout(resolve, 150)); // CodeMirror ignores keys just after opening
    await page.keyboard.press('Enter');
    await page.keyboard.type(', "endDate": "2020-01"');
    await new Promise((resolve) => setTimeout(resolve, 300)); // a list would be open
    await page.keyboard.press('Enter');
    const text = await page.$eval(
      '.cm-content',
      (content) => (content as unknown as { innerText: string }).innerText,
    );
    expect(JSON.parse(text)).toEqual({
      work: [{ name: 'Mills', startDate: expect.stringMatching(/^\d/), endDate: '2020-01' }],
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    await page.waitForFunction("document.querySelector('.save').disabled");
  });

  it('shows the résumé in the pictures of the themes', async () => {
    await press(page, '.open-themes');
    await page.waitForSelector('.themes img.own');
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it.each([
    ['light', 1280],
    ['dark', 390],
  ])('has no violation of axe-core in %s colours at %d px', async (scheme, width) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 800 });
    write({ ...resume, skills: Array.from({ length: 60 }, () => ({ name: 'Looms' })) });
    await shows('Looms'); // a text that the editor scrolls
    for (const view of ['first', 'last']) {
      await press(page, `.views button:${view}-child`);
      await page.waitForSelector(`.views button:${view}-child[aria-pressed="true"]`);
      expect(await violationsOf(page)).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('renders with a chosen theme and writes it into the file', async () => {
    await page.setViewport({ width: 1200, height: 800 });
    write(resume);
    await shows('Ada Lovelace');
    const theme = await page.waitForSelector('.options select');
    await theme?.select('modern');
    await press(page, '.save-options');
    await page.waitForFunction("document.querySelector('.save-options') === null");
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      meta: { vitae: { theme: 'modern' } },
    });
  });

  it('writes a chosen theme into the text that is typed and not saved, and saves both', async () => {
    await press(page, '.views button:nth-child(1)');
    await editorShows('"theme": "modern"');
    await placeCursor('"work": [');
    await page.keyboard.type('"interests": [{ "name": "Go" }],');
    const theme = await page.waitForSelector('.options select');
    await theme?.select('swiss');
    await press(page, '.save-options');
    await page.waitForFunction("document.querySelector('.save-options') === null");
    expect(await page.$('.changed')).toBeNull();
    await page.waitForFunction("document.querySelector('.save').disabled");
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      interests: [{ name: 'Go' }],
      meta: { vitae: { theme: 'swiss' } },
    });
    await editorShows('"theme": "swiss"');
  });

  it('shows the letter of the file when it is chosen, which is no option to save', async () => {
    write({ ...resume, letter: { opening: 'Dear Mr. Babbage:', paragraphs: ['I read notes.'] } });
    const choice = await page.waitForSelector('.options select:has(option[value="both"])');
    await choice?.select('letter');
    await shows('Dear Mr. Babbage:');
    expect(await page.$('.save-options')).toBeNull();
    await choice?.select('');
    await shows('Wrote notes.');
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
