import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { RenderError } from '../errors.ts';
import { unpackEmbedded } from './embedded.ts';
import { puppeteerCache, systemPaths } from './places.ts';
import { systemCodeOf } from '../files.ts';

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
export interface TriedPlace {
  readonly source: BrowserSource;
  readonly place: string;
  readonly found: boolean;
  readonly reason?: string;
}

export interface FindOptions {
  readonly executablePath?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly arch?: string;
}

export interface BrowserSearch {
  readonly found: FoundBrowser | undefined;
  readonly tried: readonly TriedPlace[];
}

/**
 * Finds the Chromium to use. A configured path (config, environment) is used or is an error; otherwise
 * the first existing one of: embedded in an npm package, puppeteer's cache, the system's.
 */
export const searchBrowser = async (options: FindOptions = {}): Promise<BrowserSearch> => {
  const { env = process.env } = options;
  const chosen = chosenPath(options.executablePath, env);
  if (chosen) {
    const reason = await whyNotExecutable(chosen.executablePath);
    const place = chosen.executablePath;
    return reason === undefined
      ? { found: chosen, tried: [{ source: chosen.source, place, found: true }] }
      : { found: undefined, tried: [{ source: chosen.source, place, found: false, reason }] };
  }
  const { platform = process.platform, arch = process.arch } = options;
  const tried: TriedPlace[] = [];
  const embedded = await unpackEmbedded({ env, platform, arch });
  tried.push(...embedded.tried);
  if (embedded.found) return { found: embedded.found, tried };
  const candidates = [
    ...(await puppeteerCache(env, platform)),
    ...systemPaths(env, platform).map((place) => ({ source: 'system' as const, place })),
  ];
  for (const { source, place } of candidates) {
    const reason = await whyNotExecutable(place);
    tried.push({ source, place, found: reason === undefined, ...(reason && { reason }) });
    if (reason === undefined) return { found: { executablePath: place, source }, tried };
  }
  return { found: undefined, tried };
};

/** @throws RenderError browser_unavailable, with every place that was searched */
export const findBrowser = async (options: FindOptions = {}): Promise<FoundBrowser> => {
  const { found, tried } = await searchBrowser(options);
  if (found) return found;
  const places = tried.map(
    ({ source, place, reason }) => `  ${source}: ${place}${reason ? ` (${reason})` : ''}`,
  );
  throw new RenderError(
    'browser_unavailable',
    ['Chromium was not found. Searched:', ...places, remedy(tried)].join('\n'),
  );
};

const remedy = (tried: readonly TriedPlace[]): string => {
  const [first] = tried;
  return first && tried.length === 1 && first.source !== 'embedded'
    ? `Set ${first.source === 'config' ? 'executablePath' : first.source} to an executable Chromium, or remove it.`
    : 'To install one: npx puppeteer browsers install chrome-headless-shell';
};

const chosenPath = (
  executablePath: string | undefined,
  env: NodeJS.ProcessEnv,
): FoundBrowser | undefined => {
  if (executablePath) return { executablePath, source: 'config' };
  for (const source of ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'] as const) {
    const value = env[source];
    if (value) return { executablePath: value, source };
  }
  return undefined;
};

const whyNotExecutable = async (file: string): Promise<string | undefined> => {
  try {
    await access(file, constants.X_OK);
    return undefined;
  } catch (error) {
    const code = systemCodeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? 'does not exist'
      : `not executable, ${code ?? 'no reason given'}`;
  }
};
