import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer';
import { readServerConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { createRenderer } from '../../src/render.ts';
import { violationsOf, watchPage } from '../support/browser-page.ts';
import { describeWithFirefox, launchFirefox } from '../support/firefox.ts';
import { press } from '../support/press.ts';

describeWithFirefox('the studio in Firefox', () => {
  const renderer = createRenderer();
  const config = readServerConfig({ VITAE_LOG_LEVEL: 'silent', VITAE_STUDIO: 'on' });
  const server = createServer(createApp({ renderer, config }));
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchFirefox();
    page = await browser.newPage();
    complaints = watchPage(page, origin);
    await page.goto(`${origin}/studio`);
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await renderer.close();
  });

  /** Waits until the pages have a text. */
  const shows = (text: string) =>
    page.waitForFunction(
      `document.querySelector('.pages')?.textContent.replaceAll('\\u00a0', ' ').includes(${JSON.stringify(text)})`,
    );

  it('shows what is typed into the text and into the form', async () => {
    await shows('Robin Example');
    await page.focus('.cm-content');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Delete');
    await page.keyboard.type('{"work":[{"name":"Looms"');
    await shows('Looms');
    expect(await violationsOf(page)).toEqual([]);
    await press(page, '.views button:last-child');
    await press(page, '[data-section="work"] summary');
    await page.waitForSelector('[data-section="work"][open]');
    await press(page, '[data-section="work"] > .add');
    await page.waitForFunction("document.activeElement.dataset.path === '/work/1/name'");
    await page.keyboard.type('Engines');
    await shows('Engines');
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
