import type { RenderPage } from '../../src/browser/browser.ts';
import { createBrowser } from '../../src/browser/create-browser.ts';
import { codeOf, isPdf, print, printWith, titled, withBrowser } from '../support/documents.ts';
import { browserProcesses, profileFolders, until } from '../support/processes.ts';

describe('createBrowser', () => {
  it('does not launch Chromium before the first document', async () => {
    await withBrowser({}, async (browser) => {
      expect(browser.status().launched).toBe(false);
      expect(await browserProcesses()).toEqual([]);
      expect(isPdf(await printWith(browser, titled('Ada')))).toBe(true);
      expect(browser.status()).toMatchObject({ launched: true, rendered: 1, restarts: 0, busy: 0 });
    });
  });

  it('removes processes and files when closed, also when closed twice', async () => {
    const browser = createBrowser({ warn: () => undefined });
    await printWith(browser, titled('Ada'));
    await Promise.all([browser.close(), browser.close()]);
    expect(await browserProcesses()).toEqual([]);
    expect(await profileFolders()).toEqual([]);
    expect(await codeOf(printWith(browser, titled('Late')))).toBe('browser_unavailable');
  });

  it('removes processes and files when closed during a launch', async () => {
    const browser = createBrowser({ warn: () => undefined });
    const early = codeOf(printWith(browser, titled('Early')));
    await until(async () => (await profileFolders()).length > 0);
    await browser.close();
    expect(await early).toBe('browser_unavailable');
    expect(await browserProcesses()).toEqual([]);
    expect(await profileFolders()).toEqual([]);
  });

  it('launches once when prepared', () =>
    withBrowser({}, async (browser) => {
      await Promise.all([browser.prelaunch(), browser.prelaunch()]);
      expect((await browserProcesses()).length).toBeGreaterThan(0);
      await browser.prelaunch();
      await printWith(browser, titled('Ada'));
      expect(browser.status()).toMatchObject({ launched: true, restarts: 0 });
    }));

  it('stops waiting for a launch when the caller aborts', () =>
    withBrowser({ executablePath: '/nowhere' }, async (browser) => {
      const caller = new AbortController();
      const prepared = browser.prelaunch(caller.signal);
      caller.abort(new Error('gone'));
      await expect(prepared).rejects.toThrow('gone');
      await browser.prelaunch();
    }));

  it('ends the browser after the last document of a known number', () =>
    withBrowser({ documents: 2 }, async (browser) => {
      await printWith(browser, titled('One'));
      expect(browser.status().launched).toBe(true);
      await printWith(browser, titled('Two'));
      expect(browser.status().launched).toBe(false);
      await until(async () => (await browserProcesses()).length === 0);
      expect(isPdf(await printWith(browser, titled('One more')))).toBe(true);
    }));

  it('warms every page when ready', () =>
    withBrowser({ pages: 2 }, async (browser) => {
      await browser.ready();
      expect(browser.status()).toMatchObject({ launched: true, pages: 2, rendered: 0 });
      expect(isPdf(await printWith(browser, titled('Ada')))).toBe(true);
    }));

  it('prints many documents at once without mixing their texts', () =>
    withBrowser({ pages: 3 }, async (browser) => {
      const titles = Array.from({ length: 30 }, (_, index) => `Document ${String(index)}`);
      const printed = await Promise.all(titles.map((title) => printWith(browser, titled(title))));
      for (const [index, pdf] of printed.entries()) {
        expect(Buffer.from(pdf).toString('latin1')).toContain(`/Title (${String(titles[index])})`);
      }
      expect(browser.status()).toMatchObject({ rendered: 30, busy: 0, waiting: 0, retries: 0 });
    }));

  it('rejects with the error of the work and does not run it again', () =>
    withBrowser({}, async (browser) => {
      let runs = 0;
      const failing = browser.withPage(() => {
        runs += 1;
        throw new TypeError('mine');
      });
      await expect(failing).rejects.toThrow('mine');
      expect(runs).toBe(1);
    }));

  it('rejects calls to the page after the work', () =>
    withBrowser({}, async (browser) => {
      const kept: RenderPage[] = [];
      await browser.withPage(async (page) => {
        kept.push(page);
        await print(page, titled('Mine'));
      });
      await expect(kept[0]?.print()).rejects.toThrow('returned to the pool');
    }));

  it('replaces a browser that exceeds its memory limit', () =>
    withBrowser({ memoryBytes: 1, pages: 1 }, async (browser) => {
      for (let number = 0; number < 100; number += 1) await printWith(browser, titled('Small'));
      await until(() => browser.status().restarts === 1);
      expect(browser.status().memoryBytes).toBeGreaterThan(2 ** 20);
      expect(isPdf(await printWith(browser, titled('Ada')))).toBe(true);
      await until(async () => (await profileFolders()).length === 1);
    }));
});
