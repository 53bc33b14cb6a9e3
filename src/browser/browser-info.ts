import { completeConfig, type BrowserConfig } from './config.ts';
import type { BrowserSource, TriedPath } from './find/browser-search.ts';
import { searchBrowser } from './find/find-browser.ts';
import { launchFailure } from './pool/supervisor.ts';
import { launchRepaired } from './launch-with-repair.ts';

interface BrowserDescription {
  readonly executablePath: string;
  readonly source: BrowserSource;
  /** "HeadlessChrome/143.0.7499.0", as reported by the browser. */
  readonly version: string;
  readonly sandbox: boolean;
  /** Folder of bundled shared libraries that the system lacks. */
  readonly libraryPath?: string;
}

export interface BrowserInspection {
  /** Absent when no browser was found. */
  readonly browser?: BrowserDescription;
  /** Every place searched, in order. */
  readonly tried: readonly TriedPath[];
}

/**
 * Finds the browser of this configuration, and launches it once to read its version.
 * @throws RenderError browser_unavailable when the browser exists but does not start
 */
export const inspectBrowser = async (config: BrowserConfig = {}): Promise<BrowserInspection> => {
  const settings = completeConfig(config);
  const { found, tried } = await searchBrowser(settings);
  if (!found) return { tried };
  const { signal } = new AbortController();
  const chromium = await launchRepaired({ found, settings, signal }).catch((cause: unknown) => {
    throw launchFailure(cause);
  });
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
