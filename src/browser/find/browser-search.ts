export type BrowserSource =
  | 'config'
  | 'CHROME_PATH'
  | 'PUPPETEER_EXECUTABLE_PATH'
  | 'embedded'
  | 'puppeteer cache'
  | 'system';

export interface FoundBrowser {
  readonly executablePath: string;
  readonly source: BrowserSource;
  /** Folder of shared libraries this browser needs and the system lacks. */
  readonly libraryPath?: string;
}

/** One place that was searched for a browser, and the result. */
export interface TriedPath {
  readonly source: BrowserSource;
  readonly path: string;
  readonly found: boolean;
  readonly reason?: string;
}

/** @param reason why there is no browser; absent: the browser is found */
export const triedPath = (source: BrowserSource, path: string, reason?: string): TriedPath => ({
  source,
  path,
  found: reason === undefined,
  ...(reason !== undefined && { reason }),
});

export interface BrowserSearch {
  readonly found: FoundBrowser | undefined;
  readonly tried: readonly TriedPath[];
}
