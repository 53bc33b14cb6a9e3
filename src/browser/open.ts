import type { Browser } from './browser.ts';

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

export declare const openBrowser: (config?: BrowserConfig) => Browser;
