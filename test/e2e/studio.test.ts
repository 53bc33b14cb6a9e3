import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import type { Browser, Page } from 'puppeteer';
import { readServerConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { createRenderer } from '../../src/render.ts';
import { dropFile, launchBrowser, violationsOf, watchPage } from '../support/browser-page.ts';
import { docxParagraphs } from '../support/docx-text.ts';
import { press } from '../support/press.ts';

const folder = mkdtempSync(join(tmpdir(), 'vitae-studio-'));
const renderer = createRenderer();
const config = readServerConfig({ VITAE_LOG_LEVEL: 'silent', VITAE_STUDIO: 'on' });
const server = createServer(createApp({ renderer, config }));
let browser: Browser;
let page: Page;
let complaints: string[];
let origin: string;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
  page = await browser.newPage();
  complaints = watchPage(page, origin);
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.goto(`${origin}/studio`);
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await renderer.close();
  rmSync(folder, { recursive: true });
});

/** Waits until a part of the page has a text. */
const shows = (selector: string, text: string) =>
  page.waitForFunction(
    `document.querySelector(${JSON.stringify(selector)})?.textContent.replaceAll('\\u00a0', ' ').includes(${JSON.stringify(text)})`,
  );

/** Replaces the text of the editor by typing. */
const type = async (text: string) => {
  await page.focus('.cm-content');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
};

/** Drags with the mouse from the middle of one element to the middle of another. */
const drag = async (on: Page, from: string, to: string): Promise<void> => {
  await on.$eval(from, (element) => element.scrollIntoView({ block: 'center' }));
  const [start, end] = [await middleOf(on, from), await middleOf(on, to)];
  await on.mouse.move(start.x, start.y);
  await on.mouse.down();
  await on.mouse.move(end.x, end.y, { steps: 5 });
  await on.mouse.up();
};

const heightOf = async (on: Page, selector: string): Promise<number> =>
  on.$eval(selector, (element) => element.getBoundingClientRect().height);

const middleOf = async (on: Page, selector: string) => {
  const box = await (await on.$(selector))?.boundingBox();
  if (!box) throw new Error(`${selector} is not visible`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

describe('the studio of the service', () => {
  it('begins with a sample résumé, without console messages and foreign requests', async () => {
    await shows('.pages', 'Robin Example');
    expect(complaints).toEqual([]);
  });

  it('shows a typed section on the page', async () => {
    // The editor closes brackets and quotes itself.
    await type('{"basics":{"name":"Ada Lovelace",');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type(',"interests":[{"name":"Chess"');
    await shows('.pages', 'Chess');
    await shows('.pages', 'Ada Lovelace');
  });

  it('shows the error of broken JSON at its line, and keeps the document in its place', async () => {
    const place = await middleOf(page, '.text');
    await page.keyboard.type(',,');
    await page.waitForSelector('.problems .error');
    await shows('.problems .place', 'resume.json:1:');
    await page.waitForSelector('.cm-content .mark-error');
    await shows('.pages', 'Chess');
    await shows('.status', 'the pages are older');
    expect(await middleOf(page, '.text')).toEqual(place);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.waitForFunction("document.querySelector('.problems .error') === null");
  });

  it('keeps the text in the browser, and nothing in the service', async () => {
    await page.reload();
    await shows('.cm-content', 'Chess');
    await shows('.pages', 'Chess');
  });

  it('says of a text that is broken from the start that it has no pages', async () => {
    await page.focus('.cm-content');
    await page.keyboard.type('[');
    await page.waitForSelector('.problems .error');
    await page.reload();
    await shows('.status', 'The text cannot be rendered; see its problems.');
    await page.focus('.cm-content');
    await page.keyboard.press('Delete');
    await shows('.pages', 'Chess');
  });

  it('downloads the Word file, which has the text', async () => {
    await press(page, 'nav button[aria-label="Download DOCX"]');
    await page.waitForFunction('true');
    const file = await untilFile('.docx');
    const texts = docxParagraphs(readFileSync(join(folder, file))).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Ada Lovelace', 'Chess']));
  });

  it('reads a dropped data export of LinkedIn', async () => {
    const profile = 'First Name,Last Name,Headline\nGrace,Hopper,Rear admiral\n';
    const positions =
      'Company Name,Title,Description,Location,Started On,Finished On\nNavy,Programmer,,,Jan 1944,\n';
    const archive = { 'Profile.csv': strToU8(profile), 'Positions.csv': strToU8(positions) };
    await dropFile(page, 'export.zip', zipSync(archive));
    await shows('.cm-content', 'Grace Hopper');
    await shows('.pages', 'Programmer');
  });

  it('edits the text by the form: an entry is added, reordered by keyboard and hidden', async () => {
    await press(page, '.views button:nth-child(2)');
    await press(page, '[data-section="work"] summary');
    await press(page, '[data-section="work"] > .add');
    await page.waitForFunction("document.activeElement.dataset.path === '/work/1/name'");
    await page.keyboard.type('Univac');
    await shows('.pages', 'Univac');
    await press(page, '[data-entry="/work/1"] .up');
    await page.waitForFunction(
      'document.querySelector(\'[data-entry="/work/0"] .up\') === document.activeElement',
    );
    await press(page, '[data-entry="/work/0"] .down');
    await press(page, '[data-entry="/work/1"] .entry-title');
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.up('Alt');
    await page.waitForFunction("document.querySelector('form [role=status]').textContent !== ''");
    await press(page, '[data-entry="/work/1"] .hide');
    await shows('[data-entry="/work/1"]', '(hidden)');
    const work = [{ name: 'Univac' }, { name: 'Navy', hidden: true }];
    const text = await page.$eval('.cm-content', ({ textContent }) => textContent ?? '');
    expect(JSON.parse(text)).toMatchObject({ work });
    await press(page, '.undo');
    await page.waitForSelector('[data-entry="/work/1"] .hide[aria-pressed="false"]');
    await shows('.pages', 'Univac');
  });

  it('moves an entry that the mouse drags to another, and none to another list', async () => {
    const orderOf = () =>
      page.$$eval('[data-section="work"] .entry-title', (titles) =>
        titles.map(({ textContent }) => textContent),
      );
    const before = await orderOf();
    await drag(page, '[data-entry="/work/0"] .handle', '[data-section="education"] summary');
    expect(await orderOf()).toEqual(before);
    await drag(page, '[data-entry="/work/1"] .handle', '[data-entry="/work/0"] .entry-title');
    await page.waitForFunction(
      `document.querySelector('[data-entry="/work/0"] .entry-title').textContent === ${JSON.stringify(before[1])}`,
    );
    expect(await orderOf()).toEqual(before.toReversed());
    const text = await page.$eval('.cm-content', ({ textContent }) => textContent ?? '');
    expect(JSON.parse(text)).toMatchObject({ work: [{ name: 'Navy' }, { name: 'Univac' }] });
  });

  it('renders in a theme of the picker', async () => {
    await press(page, '.open-themes');
    await page.waitForSelector('dialog.themes[open]');
    expect(await page.$$eval('.themes li', ({ length }) => length)).toBe(
      (await renderer.themes()).length,
    );
    expect(await violationsOf(page)).toEqual([]);
    await page.waitForSelector('.themes img.own'); // the first page of this résumé
    await press(page, '.themes li:nth-child(2) button');
    await page.waitForSelector('label.chosen');
    await shows('.pages', 'Programmer');
  });

  it('shows what a parser of applicant tracking systems reads', async () => {
    await press(page, '.open-ats');
    await shows('.ats', 'Read as a parser does');
    await shows('.ats', 'Grace Hopper');
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForFunction("document.querySelector('.ats') === null");
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ])('has no violation of axe-core in %s colours at %d px', async (scheme, width) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 800 });
    await shows('.pages', 'Programmer');
    if (width < 500) {
      expect(await heightOf(page, 'header')).toBeLessThan(100);
      expect(await violationsOf(page)).toEqual([]);
      await press(page, '.open-controls');
      await page.waitForSelector('nav button', { visible: true });
    }
    for (const view of ['first', 'last']) {
      await press(page, `.views button:${view}-child`);
      await page.waitForSelector(`.views button:${view}-child[aria-pressed="true"]`);
      expect(await violationsOf(page)).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('leaves the editor by the Tab key', async () => {
    await press(page, '.views button:first-child');
    await page.waitForSelector('.editor-text:not([hidden])');
    await page.focus('.cm-content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('.cm-content') === null")).toBe(
      true,
    );
  });

  it('lists what an import remarks, shows its place, and keeps it until it is dismissed', async () => {
    const text =
      '# Grace Hopper\n\ngrace@hopper.example\n\n## Experience\n\n### Navy — Eckert\n\n1944 – 1966\n';
    await dropFile(page, 'cv.md', Buffer.from(text));
    await shows('.imported', 'whose meaning is a guess');
    await shows('.imported', 'of cv.md)');
    await press(page, '.imported .place');
    await page.waitForFunction(
      "document.querySelector('.cm-activeLine')?.previousElementSibling?.textContent.includes('work')",
    );
    await page.focus('.cm-content');
    await page.keyboard.press('Space');
    await shows('.imported', 'whose meaning is a guess');
    await press(page, '.dismiss');
    await page.waitForFunction("document.querySelector('.imported') === null");
  });

  it('asks before it deletes the draft', async () => {
    await press(page, '.delete-draft');
    await page.waitForSelector('dialog[open] .answers');
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.reload();
    await shows('.cm-content', 'Grace Hopper');
    await press(page, '.delete-draft');
    await press(page, 'dialog[open] .delete');
    await shows('.cm-content', 'Robin Example');
  });

  it('does not complain during all this', () => {
    // A broken text is answered with 400, which the console lists.
    expect(complaints.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
  });
});

/** The name of a downloaded file, once it is whole. */
const untilFile = async (extension: string): Promise<string> => {
  for (;;) {
    const file = readdirSync(folder).find((name) => name.endsWith(extension));
    if (file !== undefined) return file;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

describe('a service without the studio', () => {
  it('answers 404', async () => {
    const closed = readServerConfig({ VITAE_LOG_LEVEL: 'silent' });
    const other = createServer(createApp({ renderer, config: closed }));
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    for (const path of ['studio', 'studio/choices', 'studio/assets/page.js']) {
      expect((await fetch(`http://127.0.0.1:${port}/${path}`)).status).toBe(404);
    }
    other.closeAllConnections();
    other.close();
  });
});
