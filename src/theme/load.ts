import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RenderError, type Issue } from '../errors.ts';
import { isFolder } from '../files.ts';
import { findNpmTheme, isNpmTheme, openNpmTheme } from '../npm-themes/find-package.ts';
import { isNpmThemeName, type NpmPackage } from '../npm-themes/npm-package.ts';
import { isThemePath } from '../options/parse.ts';
import { packageRoot } from '../package-root.ts';
import { closestName } from '../text/closest-name.ts';
import { outOfFilesReason } from '../text/errno.ts';
import { fileFingerprint } from './file-fingerprint.ts';
import { findTheme, findThemes, leftOut, themeFolderAt, themeName } from './find-themes.ts';
import { readTheme, sharedFolder, type ThemeFolder } from './read-theme.ts';
import type { Theme, ThemeStoreConfig, ThemeSummary } from './theme.ts';

/**
 * Themes by name. A theme is also found by the path of its folder, if the store is created with this path: a path that
 * only a request contains is unknown.
 */
export interface ThemeStore {
  /** Whether a theme has this name. Only names are read. */
  readonly hasTheme: (name: string) => Promise<boolean>;
  /** @throws RenderError theme_not_found without reading the theme */
  readonly requireTheme: (name: string) => Promise<void>;
  /** @throws RenderError theme_not_found, theme_invalid */
  readonly loadTheme: (name: string) => Promise<Theme>;
  /** The folder of a theme. @throws RenderError theme_not_found */
  readonly folderOf: (name: string) => Promise<URL>;
  /** All valid themes, sorted by name. */
  readonly loadThemes: () => Promise<readonly Theme[]>;
  /** Names and descriptions of all valid themes, sorted by name. */
  readonly listThemes: () => Promise<readonly ThemeSummary[]>;
  /** All folders that are excluded from the list, each with its reason. */
  readonly listFaultyThemes: () => Promise<readonly Issue[]>;
}

interface LoadedTheme {
  readonly theme: Promise<Theme>;
  /** The state of its files before they were read; empty if they are read once. */
  readonly marks: string;
}

const bundledThemes = new URL('templates/', packageRoot);

/**
 * The themes of the package and of further folders. Each is read once, on first use, or again after a change; a theme
 * that fails to load is read again.
 */
export const createThemeStore = (
  { themes = [], reloadThemes = false, npmThemes }: ThemeStoreConfig = {},
  bundled = bundledThemes,
): ThemeStore => {
  const paths = [themes].flat().map((path) => resolve(path));
  const roots = [bundled, ...paths.map((path) => pathToFileURL(`${path}/`))];
  const shared = bundled === bundledThemes ? sharedFolder : new URL('_partials/', bundled);
  const load = createLoader(shared, reloadThemes);

  const find = createFinder(roots, paths, reloadThemes);

  const requireFolder = async (name: string): Promise<ThemeFolder> => {
    const themeFolder = await find(name);
    if (themeFolder) return themeFolder;
    const { found } = await findThemes(roots);
    throw notFound(
      name,
      found.map((theme) => theme.name),
    );
  };

  /** A package is looked for on each use, because it may be installed meanwhile. */
  const findNpm = async (name: string): Promise<NpmPackage | undefined> => {
    if (!isThemePath(name)) return npmThemes && findNpmTheme(name, npmThemes);
    const path = resolve(name);
    return paths.includes(path) && (await isNpmTheme(path)) ? openNpmTheme(path) : undefined;
  };

  const loadThemes = async (): Promise<readonly Theme[]> =>
    (await loadAll(roots, load)).results
      .filter((theme) => theme.status === 'fulfilled')
      .map(({ value }) => value);

  return {
    hasTheme: async (name) => (await find(name)) !== undefined,
    async requireTheme(name) {
      if (!(await findNpm(name))) await requireFolder(name);
    },
    async loadTheme(name) {
      const npm = await findNpm(name);
      if (!npm) return load(await requireFolder(name));
      return { ...(await load(await requireFolder(standInTheme))), name: npm.name, npm };
    },
    folderOf: async (name) => (await requireFolder(name)).folder,
    loadThemes,
    listThemes: async () =>
      (await loadThemes()).map(({ name, title, description }) => ({ name, title, description })),
    async listFaultyThemes() {
      const { found, issues, results } = await loadAll(roots, load);
      const faulty = results.flatMap((theme, index) =>
        theme.status === 'rejected' ? [leftOut(found[index]?.name ?? '', theme.reason)] : [],
      );
      return [...issues, ...faulty];
    },
  };
};

/** All themes of the folders, each loaded or refused. */
const loadAll = async (
  roots: readonly URL[],
  load: (themeFolder: ThemeFolder) => Promise<Theme>,
) => {
  const { found, leftOut: issues } = await findThemes(roots);
  const results = await Promise.allSettled(found.map(load));
  // Faults of this machine, not of a theme.
  for (const result of results)
    if (result.status === 'rejected' && outOfFilesReason(result.reason)) throw result.reason;
  return { found, issues, results };
};

/** Reads each theme once, or again after its files change if `reloads`. */
const createLoader = (
  shared: URL,
  reloads: boolean,
): ((themeFolder: ThemeFolder) => Promise<Theme>) => {
  const loaded = new Map<string, LoadedTheme>();
  return async (themeFolder) => {
    const { href } = themeFolder.folder;
    const marks = reloads ? await fileFingerprint([themeFolder.folder, shared]) : '';
    const known = loaded.get(href);
    if (known?.marks === marks) return known.theme;
    const made = { theme: readTheme(themeFolder, shared), marks };
    loaded.set(href, made);
    made.theme.catch(() => {
      if (loaded.get(href) === made) loaded.delete(href);
    });
    return made.theme;
  };
};

/** Finds the folder of a theme by name in `roots`, or by one of the `paths`; once, or each time if `reloads`. */
const createFinder = (
  roots: readonly URL[],
  paths: readonly string[],
  reloads: boolean,
): ((name: string) => Promise<ThemeFolder | undefined>) => {
  const found = new Map<string, ThemeFolder>();
  const look = async (name: string): Promise<ThemeFolder | undefined> => {
    if (themeName.test(name)) return findTheme(name, roots);
    if (!isThemePath(name)) return undefined;
    const path = resolve(name);
    return paths.includes(path) && (await isFolder(path)) ? themeFolderAt(path) : undefined;
  };
  return async (name) => {
    const known = reloads ? undefined : found.get(name);
    if (known) return known;
    const themeFolder = await look(name);
    if (themeFolder) found.set(name, themeFolder);
    return themeFolder;
  };
};

/** The theme that draws what a package does not. */
const standInTheme = 'classic';

const notFound = (name: string, names: readonly string[]): RenderError => {
  if (isThemePath(name)) {
    return new RenderError('theme_not_found', `There is no folder of a theme at ${name}.`);
  }
  if (isNpmThemeName(name)) {
    const message = `The npm theme ${name} is not installed, or not one of those that may run.`;
    return new RenderError('theme_not_found', message);
  }
  const meant = closestName(name, names);
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  const message = `Theme "${name}" does not exist.${hint} Themes: ${names.join(', ')}.`;
  return new RenderError('theme_not_found', message);
};
