import { completeConfig } from '../../src/browser/config.ts';
import { findBrowser } from '../../src/browser/find/find-browser.ts';
import { titled, withBrowser } from '../support/documents.ts';
import { sleep } from '../support/processes.ts';
import { channels, lonely } from './channels.ts';
import { openSink, type Sink } from './request-sink.ts';

let sink: Sink;
beforeEach(() => {
  sink = openSink();
});
afterEach(() => sink.close());

/** Channels of every Chromium. The headless shell does not support preconnect, full Chrome does. */
const provable = Object.keys({ ...channels, ...lonely }).filter(
  (name) => name !== 'link preconnect',
);

/** One document with every channel that keeps its page, and one document per other channel. */
const hostileDocuments = async (): Promise<string[]> => {
  const staying: string[] = [];
  for (const [name, markup] of Object.entries(channels)) {
    staying.push(markup(await sink.listen(name)));
  }
  const alone: string[] = [];
  for (const [name, markup] of Object.entries(lonely)) {
    alone.push(titled(name, markup(await sink.listen(name))));
  }
  return [titled('Hostile', staying.join('\n')), ...alone];
};

/** Milliseconds for loading on a busy machine. Beyond that the test fails, but ends. */
const patienceMs = 15_000;

/** The same browser without network isolation: default flags, page JavaScript on. */
const openToTheWorld = async (documents: readonly string[]): Promise<void> => {
  const { default: puppeteer } = await import('puppeteer');
  const { executablePath, libraryPath } = await findBrowser(completeConfig({}));
  const browser = await puppeteer.launch({
    executablePath,
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer'],
    ...(libraryPath && { env: { ...process.env, LD_LIBRARY_PATH: libraryPath } }),
  });
  try {
    for (const html of documents) {
      const page = await browser.newPage();
      // Some documents never finish loading; only the connections meanwhile count.
      page.setContent(html).catch(() => undefined);
    }
    for (let waited = 0; waited < patienceMs; waited += 100) {
      if (provable.every((name) => sink.arrived().includes(name))) return;
      await sleep(100);
    }
  } finally {
    await browser.close();
  }
};

describe('a hostile document', () => {
  it('connects through every channel without network isolation', async () => {
    await openToTheWorld(await hostileDocuments());
    expect(sink.arrived()).toEqual(expect.arrayContaining(provable));
  });

  it('does not connect from our pages', async () => {
    const documents = await hostileDocuments();
    await withBrowser({}, async (browser) => {
      const visits = documents.map((html) =>
        browser.withPage(async (page) => {
          await page.load(html);
          await page.print();
          // Prefetch and STUN are slow.
          await sleep(2_000);
        }),
      );
      await Promise.allSettled(visits);
    });
    expect(sink.arrived()).toEqual([]);
  });
});
