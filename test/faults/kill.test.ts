import type { RenderPage } from '../../src/browser/browser.ts';
import {
  codeOf,
  isPdf,
  longDocument,
  printWith,
  titled,
  withBrowser,
} from '../support/documents.ts';
import {
  browserPids,
  browserProcesses,
  profileFolders,
  rendererPids,
  signalAll,
  sleep,
  until,
} from '../support/processes.ts';

/** Prints, and calls `strike` during the print, by default only the first time. */
const struck = (pids: () => Promise<number[]>, times = 1) => {
  let left = times;
  return async (page: RenderPage): Promise<Uint8Array> => {
    await page.load(longDocument);
    // Looked up beforehand, because on a busy machine the lookup takes longer than the print.
    const targets = left > 0 ? await pids() : [];
    left -= 1;
    const printed = page.print();
    signalAll(targets, 'SIGKILL');
    return printed;
  };
};

describe('a kill', () => {
  it.each([
    ['the renderer', rendererPids, { restarts: 0 }],
    ['the browser', browserPids, { restarts: 1 }],
    ['every process', browserProcesses, { restarts: 1 }],
  ] as const)('of %s while printing does not fail the document', (_, pids, expected) =>
    withBrowser({}, async (browser) => {
      expect(isPdf(await browser.withPage(struck(pids)))).toBe(true);
      expect(browser.status()).toMatchObject({ ...expected, retries: 1, rendered: 1 });
    }),
  );

  it.each([
    ['the renderers', rendererPids],
    ['the browser', browserPids],
  ] as const)('of %s while idle does not fail the next document', (_, pids) =>
    withBrowser({}, async (browser) => {
      await printWith(browser, titled('Before'));
      signalAll(await pids(), 'SIGKILL');
      expect(isPdf(await printWith(browser, titled('After')))).toBe(true);
      expect(browser.status().rendered).toBe(2);
    }),
  );

  it('of a warm idle browser launches a new one before the next document', () =>
    withBrowser({ pages: 1 }, async (browser) => {
      await browser.ready();
      signalAll(await browserPids(), 'SIGKILL');
      await until(() => browser.status().restarts === 1 && browser.status().launched);
    }));

  it('leaves no process and no folder', () =>
    withBrowser({}, async (browser) => {
      await browser.withPage(struck(browserPids));
      expect(await browserPids()).toHaveLength(1);
      await until(async () => (await profileFolders()).length === 1);
      await browser.close();
      expect(await browserPids()).toEqual([]);
      expect(await profileFolders()).toEqual([]);
    }));

  it('every second does not fail any document', () =>
    withBrowser({}, async (browser) => {
      const titles = Array.from({ length: 60 }, (_, index) => `Document ${String(index)}`);
      const body = '<p>Lorem ipsum dolor sit amet.</p>'.repeat(300);
      const waiting = titles.map((title) => printWith(browser, titled(title, body)));
      let done = false;
      const all = Promise.all(waiting).finally(() => {
        done = true;
      });
      while (!done) {
        await sleep(1_000);
        signalAll(await browserPids(), 'SIGKILL');
      }
      for (const [index, pdf] of (await all).entries()) {
        expect(Buffer.from(pdf).toString('latin1')).toContain(`/Title (${String(titles[index])})`);
      }
    }));
});

describe('a document that repeatedly kills', () => {
  it.each([
    ['its renderer', rendererPids],
    ['the browser', browserPids],
  ] as const)('%s is refused', (_, pids) =>
    withBrowser({}, async (browser) => {
      const crashing = browser.withPage(struck(pids, Infinity));
      expect(await codeOf(crashing)).toBe('document_refused');
      expect(browser.status()).toMatchObject({ retries: 1, rendered: 0, circuit: 'closed' });
      expect(isPdf(await printWith(browser, titled('Next')))).toBe(true);
    }),
  );

  it('its page by navigating away is refused', () =>
    withBrowser({}, async (browser) => {
      const leaving = '<meta http-equiv="refresh" content="0;url=about:blank">';
      const work = async (page: RenderPage) => {
        await page.load(leaving);
        await sleep(300);
        return page.print();
      };
      expect(await codeOf(browser.withPage(work))).toBe('document_refused');
    }));
});
