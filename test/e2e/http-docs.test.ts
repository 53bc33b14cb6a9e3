import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer';
import { findBrowser } from '../../src/browser/find/find-browser.ts';
import { readServerConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { createRenderer } from '../../src/render.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

/** A service and a page of a browser. The page's complaints, and its requests to other hosts. */
const open = async () => {
  const app = createApp({ renderer, config: readServerConfig({ VITAE_LOG_LEVEL: 'silent' }) });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const { executablePath, libraryPath } = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath,
    headless: 'shell',
    args: ['--no-sandbox'],
    env: { ...process.env, ...(libraryPath && { LD_LIBRARY_PATH: libraryPath }) },
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
      elsewhere.push(request.url());
  });
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { url, browser, page, complaints, elsewhere, close };
};

describe('GET / in a browser', () => {
  it('shows a picture of each theme, and the address of the service', async () => {
    const { url, page, complaints, elsewhere, close } = await open();
    try {
      await page.goto(`${url}/`);
      const themes = await renderer.themes();
      const pictures = await page.$$eval('.themes img', (images) =>
        Promise.all(images.map((image) => ((image.loading = 'eager'), image.decode()))).then(() =>
          images.map((image) => image.naturalWidth > 300),
        ),
      );
      expect(pictures).toEqual(themes.map(() => true));
      expect(await page.$eval('#address', ({ textContent }) => textContent)).toBe(`${url}/render`);
      expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
    } finally {
      await close();
    }
  });
});

describe('GET /docs in a browser', () => {
  it('renders, shows and saves a PDF with only the chosen option, without foreign requests and console errors', async () => {
    const { url, browser, page, complaints, elsewhere, close } = await open();
    const folder = mkdtempSync(join(tmpdir(), 'vitae-docs-'));
    try {
      await page.goto(`${url}/docs`);
      const operation = '#operations-render-render';
      const button = await page.waitForSelector(`${operation} .execute`);
      const theme = await page.waitForSelector(`${operation} tr[data-param-name="theme"] select`);
      await theme?.select('modern');
      const answered = page.waitForResponse((response) =>
        response.url().startsWith(`${url}/render?`),
      );
      await button?.click();
      const response = await answered;
      expect(new URL(response.url()).search).toBe('?theme=modern');
      expect({ status: response.status(), type: response.headers()['content-type'] }).toEqual({
        status: 200,
        type: 'application/pdf',
      });
      const link = await page.waitForSelector(`${operation} .live-responses-table a[download]`);
      await page.waitForSelector(`${operation} .live-responses-table iframe[src^="blob:"]`);
      const session = await browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
        eventsEnabled: true,
      });
      const saved = new Promise<void>((resolve) => {
        session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
      });
      await link?.click();
      await saved;
      expect(readdirSync(folder)).toEqual(['Robin Example – Résumé.pdf']);
      expect(readFileSync(join(folder, 'Robin Example – Résumé.pdf')).toString('latin1')).toMatch(
        /^%PDF-1\.7\n/,
      );
      expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
    } finally {
      await close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
