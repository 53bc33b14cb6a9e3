import {
  codeOf,
  endlessDocument,
  isPdf,
  print,
  printWith,
  titled,
  withBrowser,
} from '../support/documents.ts';
import { browserTicks, rendererPids, sleep, until } from '../support/processes.ts';

/** In clock ticks of 10 ms: a twentieth of one core for a second. */
const quietTicks = 5;

describe('a document too big for its deadline', () => {
  it('ends in timeout, stops using CPU, and the next document is printed', () =>
    withBrowser({ deadlineMs: 3_000 }, async (browser) => {
      await printWith(browser, titled('Before'));
      expect(await codeOf(printWith(browser, endlessDocument))).toBe('timeout');
      await until(async () => (await rendererPids()).length === 0);
      const before = await browserTicks();
      await sleep(1_000);
      expect((await browserTicks()) - before).toBeLessThanOrEqual(quietTicks);
      expect(isPdf(await printWith(browser, titled('After')))).toBe(true);
      expect(browser.status()).toMatchObject({ busy: 0, restarts: 0, rendered: 2 });
    }));

  it('does not delay other documents', () =>
    withBrowser({ deadlineMs: 5_000, pages: 2 }, async (browser) => {
      await browser.ready();
      const endless = codeOf(printWith(browser, endlessDocument));
      let printed = 0;
      while (browser.status().busy > 0) {
        expect(isPdf(await printWith(browser, titled('Neighbour')))).toBe(true);
        printed += 1;
      }
      expect(await endless).toBe('timeout');
      expect(printed).toBeGreaterThan(5);
    }));

  it('includes its waiting time', () =>
    withBrowser({ deadlineMs: 3_000, pages: 1 }, async (browser) => {
      await browser.ready();
      const first = codeOf(printWith(browser, endlessDocument));
      const second = codeOf(printWith(browser, titled('Waits in vain')));
      expect([await first, await second]).toEqual(['timeout', 'timeout']);
    }));
});

describe('a caller that aborts', () => {
  it('stops the work on a document in print', () =>
    withBrowser({}, async (browser) => {
      await browser.ready();
      const caller = new AbortController();
      const gone = browser.withPage(async (page) => {
        setTimeout(() => {
          caller.abort();
        }, 200);
        return print(page, endlessDocument);
      }, caller.signal);
      expect(await codeOf(gone)).toBe('canceled');
      expect(browser.status()).toMatchObject({ busy: 0, rendered: 0 });
      await until(async () => (await rendererPids()).length === browser.status().pages - 1);
      const before = await browserTicks();
      await sleep(1_000);
      expect((await browserTicks()) - before).toBeLessThanOrEqual(quietTicks);
    }));

  it('removes a waiting document from the queue', () =>
    withBrowser({ pages: 1, queue: 1 }, async (browser) => {
      let release: () => void = () => undefined;
      const holding = new Promise<void>((resolve) => {
        release = resolve;
      });
      const first = browser.withPage(() => holding);
      const caller = new AbortController();
      let ran = false;
      const second = browser.withPage(async () => {
        ran = true;
        return Promise.resolve();
      }, caller.signal);
      expect(browser.status()).toMatchObject({ busy: 1, waiting: 1 });
      expect(await codeOf(printWith(browser, titled('Third')))).toBe('busy');
      caller.abort();
      expect(await codeOf(second)).toBe('canceled');
      expect(browser.status().waiting).toBe(0);
      release();
      await first;
      expect(ran).toBe(false);
    }));
});
