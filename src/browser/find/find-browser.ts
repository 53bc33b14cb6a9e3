import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { RenderError } from '../../errors.ts';
import { errnoCode, isAbsent } from '../../text/errno.ts';
import type { BrowserConfig, Environment } from '../config.ts';
import { puppeteerCachePaths, systemPaths } from './browser-paths.ts';
import {
  triedPath,
  type BrowserSearch,
  type FoundBrowser,
  type TriedPath,
} from './browser-search.ts';
import { unpackBundledChromium } from './bundled-chromium.ts';

export interface FindBrowserOptions extends Pick<
  BrowserConfig,
  'executablePath' | 'cacheDir' | 'environment'
> {
  readonly platform?: NodeJS.Platform;
  readonly arch?: string;
}

/**
 * Finds the Chromium to use. A path in the settings or in their environment is used or is an error; otherwise
 * the first existing one of: embedded in an npm package, puppeteer's cache, the system's.
 */
export const searchBrowser = async (options: FindBrowserOptions = {}): Promise<BrowserSearch> => {
  const { environment = {} } = options;
  const configured = configuredBrowser(options.executablePath, environment);
  if (configured) {
    const { source, executablePath } = configured;
    const reason = await notExecutableReason(executablePath);
    return {
      found: reason === undefined ? configured : undefined,
      tried: [triedPath(source, executablePath, reason)],
    };
  }
  const { platform = process.platform, arch = process.arch } = options;
  const tried: TriedPath[] = [];
  const bundled = await unpackBundledChromium({ ...options, platform, arch });
  tried.push(...bundled.tried);
  if (bundled.found) return { found: bundled.found, tried };
  const candidates = [
    ...(await puppeteerCachePaths(environment, platform)),
    ...systemPaths(environment, platform).map((path) => ({ source: 'system' as const, path })),
  ];
  for (const { source, path } of candidates) {
    const reason = await notExecutableReason(path);
    tried.push(triedPath(source, path, reason));
    if (reason === undefined) return { found: { executablePath: path, source }, tried };
  }
  return { found: undefined, tried };
};

/** @throws RenderError browser_unavailable, with every place that was searched */
export const findBrowser = async (options: FindBrowserOptions = {}): Promise<FoundBrowser> => {
  const { found, tried } = await searchBrowser(options);
  if (found) return found;
  const lines = tried.map(
    ({ source, path, reason }) => `  ${source}: ${path}${reason ? ` (${reason})` : ''}`,
  );
  throw new RenderError(
    'browser_unavailable',
    ['Chromium was not found. Searched:', ...lines, remedy(tried)].join('\n'),
  );
};

const remedy = (tried: readonly TriedPath[]): string => {
  const [first] = tried;
  return first && tried.length === 1 && first.source !== 'embedded'
    ? `Set ${first.source === 'config' ? 'executablePath' : first.source} to an executable Chromium, or remove it.`
    : 'To install one: render doctor --install, or: npx puppeteer browsers install chrome-headless-shell';
};

const configuredBrowser = (
  executablePath: string | undefined,
  environment: Environment,
): FoundBrowser | undefined => {
  if (executablePath) return { executablePath, source: 'config' };
  for (const source of ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'] as const) {
    const value = environment[source];
    if (value) return { executablePath: value, source };
  }
  return undefined;
};

const notExecutableReason = async (file: string): Promise<string | undefined> => {
  try {
    await access(file, constants.X_OK);
    return undefined;
  } catch (error) {
    return isAbsent(error)
      ? 'does not exist'
      : `not executable, ${errnoCode(error) ?? 'no reason given'}`;
  }
};
