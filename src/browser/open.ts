import type { Browser } from './browser.ts';
import { findBrowser } from './find.ts';
import { launchChromium, type Chromium } from './launch.ts';
import type { WarmPage } from './page.ts';

/** How this process runs Chromium. Every key has a default. */
export interface BrowserConfig {
  /** Path of the browser to use; else `CHROME_PATH`, then the places of `find.ts`. */
  readonly executablePath?: string;
  /** Milliseconds for waiting, loading and printing together. */
  readonly deadlineMs?: number;
  /** Warm pages: documents printed at the same time. */
  readonly pages?: number;
  /** Documents that may wait for a page; more are refused with `busy`. */
  readonly queue?: number;
}

export const openBrowser = (config: BrowserConfig = {}): Browser => {
  let launched: Promise<Chromium> | undefined;
  const idle: WarmPage[] = [];
  const chromium = () =>
    (launched ??= findBrowser(config).then((found) =>
      launchChromium({ found, sandbox: process.getuid?.() !== 0, timeoutMs: 15_000 }),
    ));
  return {
    async withPage(work) {
      const browser = await chromium();
      const page = idle.pop() ?? (await browser.openPage());
      const result = await work(page);
      idle.push(page);
      return result;
    },
    async ready() {
      await chromium();
    },
    status: () => ({
      pages: 1,
      busy: 0,
      waiting: 0,
      queue: 0,
      launched: launched !== undefined,
      restarts: 0,
      retries: 0,
      rendered: 0,
      circuit: 'closed',
    }),
    async close() {
      await (await launched)?.close();
    },
  };
};
