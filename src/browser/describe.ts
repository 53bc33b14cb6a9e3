import { settle, type BrowserConfig } from './config.ts';
import { searchBrowser, type BrowserSource, type TriedPlace } from './find.ts';
import { launchRepaired } from './repair.ts';
import { launchFailure } from './supervisor.ts';

export interface BrowserDescription {
  readonly executablePath: string;
  readonly source: BrowserSource;
  /** "HeadlessChrome/143.0.7499.0", as reported by the browser. */
  readonly version: string;
  readonly sandbox: boolean;
  /** Folder of bundled shared libraries that the system lacks. */
  readonly libraryPath?: string;
}

export interface BrowserReport {
  /** Absent when no browser was found. */
  readonly browser?: BrowserDescription;
  /** Every place searched, in order. */
  readonly tried: readonly TriedPlace[];
}

/**
 * Finds the browser of this configuration, and launches it once to read its version.
 * @throws RenderError browser_unavailable when the browser exists but does not start
 */
export const describeBrowser = async (config: BrowserConfig = {}): Promise<BrowserReport> => {
  const settings = settle(config);
  const { found, tried } = await searchBrowser(settings);
  if (!found) return { tried };
  const { signal } = new AbortController();
  const { sandbox: mode, launchLimitMs: limitMs, warn } = settings;
  const chromium = await launchRepaired({ found, mode, limitMs, signal, warn }).catch(
    (cause: unknown) => {
      throw launchFailure(cause);
    },
  );
  try {
    const { executablePath, source, libraryPath } = found;
    return {
      browser: {
        executablePath,
        source,
        version: await chromium.version(),
        sandbox: chromium.sandbox,
        ...(libraryPath !== undefined && { libraryPath }),
      },
      tried,
    };
  } finally {
    await chromium.close();
  }
};
