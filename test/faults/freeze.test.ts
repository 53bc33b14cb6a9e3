import type { RenderPage } from '../../src/browser/browser.ts';
import { isPdf, print, printWith, titled, withBrowser } from '../support/documents.ts';
import {
  browserPids,
  browserProcesses,
  profileFolders,
  rendererPids,
  signalAll,
} from '../support/processes.ts';

const frozenOnce = (pids: () => Promise<number[]>) => {
  let frozen = false;
  return async (page: RenderPage): Promise<Uint8Array> => {
    await page.load(titled('Frozen'));
    if (!frozen) signalAll(await pids(), 'SIGSTOP');
    frozen = true;
    return page.print();
  };
};

describe('SIGSTOP', () => {
  it.each([
    ['the browser', browserPids],
    ['a renderer', rendererPids],
  ] as const)('to %s while printing is detected before the deadline', (_, pids) =>
    withBrowser({}, async (browser) => {
      expect(isPdf(await browser.withPage(frozenOnce(pids)))).toBe(true);
      expect(browser.status()).toMatchObject({ restarts: 1, retries: 1 });
    }),
  );

  it('to the idle browser does not fail the next document', () =>
    withBrowser({}, async (browser) => {
      await printWith(browser, titled('Before'));
      signalAll(await browserPids(), 'SIGSTOP');
      expect(isPdf(await printWith(browser, titled('After')))).toBe(true);
    }));

  it('does not prevent closing the browser', () =>
    withBrowser({}, async (browser) => {
      await browser.withPage((page) => print(page, titled('Before')));
      signalAll(await browserProcesses(), 'SIGSTOP');
      await browser.close();
      expect(await browserProcesses()).toEqual([]);
      expect(await profileFolders()).toEqual([]);
    }));
});
