import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { RenderError } from '../errors.ts';
import type { Environment } from './config.ts';
import { puppeteerCache } from './find/browser-paths.ts';

export interface InstallRequest {
  readonly environment: Environment;
  /** Called before the download, with a message that names version, source and destination. */
  readonly announce: (message: string) => void;
  /** @default the newest stable version */
  readonly version?: string;
  /** Server of the archives. @default the one of Chrome for Testing */
  readonly baseUrl?: string;
  /** @default those of this machine */
  readonly platform?: NodeJS.Platform;
  readonly arch?: string;
}

const browser = Browser.CHROMEHEADLESSSHELL;
const chromeForTesting = 'https://storage.googleapis.com/chrome-for-testing-public';

/**
 * Downloads the headless shell of Chrome into puppeteer's cache, where `find-browser.ts` finds it.
 * @returns the path of the program
 * @throws RenderError browser_unavailable
 */
export const installBrowser = async ({
  environment,
  announce,
  version,
  baseUrl = chromeForTesting,
  platform = process.platform,
  arch = process.arch,
}: InstallRequest): Promise<string> => {
  const target = detectBrowserPlatform();
  if (target === undefined || (platform === 'linux' && arch !== 'x64')) {
    throw new RenderError(
      'browser_unavailable',
      `There is no download of Chrome for ${platform}-${arch}. Install Chromium with the package manager of your system, such as: apt install chromium`,
    );
  }
  const cacheDir = puppeteerCache(environment);
  try {
    const buildId = version ?? (await resolveBuildId(browser, target, 'stable'));
    announce(`Downloading ${browser} ${buildId} (about 100 MB) from ${baseUrl} to ${cacheDir}`);
    const { executablePath } = await install({ browser, buildId, cacheDir, baseUrl });
    return executablePath;
  } catch (cause) {
    throw new RenderError(
      'browser_unavailable',
      'The browser cannot be downloaded. Install Chrome or Chromium, or name an installed one: CHROME_PATH=/path/to/chrome',
      { cause },
    );
  }
};
