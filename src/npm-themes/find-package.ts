import { realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RenderError } from '../errors.ts';
import { isFile, isWithin, readRegularFile } from '../files.ts';
import { isObject } from '../text/json.ts';
import { isNpmThemeName, type NpmPackage, type NpmThemeConfig } from './npm-package.ts';

/**
 * The package of a theme by its name; `undefined` if it is not installed or not allowed.
 * @throws RenderError theme_invalid if its `package.json` does not name a module
 */
export const findNpmTheme = async (
  name: string,
  { folders, names }: NpmThemeConfig,
): Promise<NpmPackage | undefined> => {
  if (!isNpmThemeName(name) || (names && !names.includes(name))) return undefined;
  for (const folder of folders) {
    const path = join(resolve(folder), 'node_modules', name);
    if (await isFile(join(path, 'package.json'))) return openNpmTheme(path);
  }
  return undefined;
};

/** Whether the folder is a package and not a theme of Vitae. */
export const isNpmTheme = async (folder: string): Promise<boolean> =>
  !(await isFile(join(folder, 'theme.json'))) && isFile(join(folder, 'package.json'));

/** Reads the package in a folder. @throws RenderError theme_invalid */
export const openNpmTheme = async (path: string): Promise<NpmPackage> => {
  const folder = await realpath(path);
  const manifest = await readPackageJson(folder);
  const { name, version } = manifest;
  if (typeof name !== 'string') throw invalid(path, 'its package.json does not have a name');
  const entry = await findEntry(folder, manifest);
  if (entry === undefined) throw invalid(name, 'its package.json does not name a module');
  return {
    name,
    version: typeof version === 'string' ? version : '',
    folder,
    entry,
    readable: readableFolders(folder),
  };
};

const manifestBytes = 1024 * 1024;

const readPackageJson = async (folder: string): Promise<Record<string, unknown>> => {
  try {
    const file = pathToFileURL(join(folder, 'package.json'));
    const manifest: unknown = JSON.parse((await readRegularFile(file, manifestBytes)).toString());
    if (isObject(manifest)) return manifest;
  } catch (cause) {
    throw invalid(folder, 'its package.json is not readable', cause);
  }
  throw invalid(folder, 'its package.json is not an object');
};

const invalid = (theme: string, why: string, cause?: unknown): RenderError =>
  new RenderError('theme_invalid', `The npm theme ${theme} cannot be used: ${why}.`, { cause });

/** The module that a package exports, as Node finds it. A module outside the package is not used. */
const findEntry = async (
  folder: string,
  { exports, main }: Record<string, unknown>,
): Promise<string | undefined> => {
  const named = exportedPath(exports) ?? (typeof main === 'string' ? main : 'index.js');
  const path = resolve(folder, named);
  for (const candidate of [path, `${path}.js`, join(path, 'index.js')]) {
    if (isWithin(folder, candidate) && (await isFile(candidate))) return candidate;
  }
  return undefined;
};

const conditions = new Set(['node', 'import', 'module-sync', 'require', 'default']);

/** The path of "." in the exports of a package. */
const exportedPath = (exports: unknown): string | undefined => {
  if (typeof exports === 'string') return exports;
  if (Array.isArray(exports)) return exports.map(exportedPath).find((path) => path !== undefined);
  if (!isObject(exports)) return undefined;
  if ('.' in exports) return exportedPath(exports['.']);
  return Object.entries(exports)
    .filter(([condition]) => conditions.has(condition))
    .map(([, path]) => exportedPath(path))
    .find((path) => path !== undefined);
};

/** The first `node_modules` of the path also holds the dependencies. A package elsewhere may read only its own folder. */
const readableFolders = (folder: string): string[] => {
  const parts = folder.split(sep);
  const at = parts.indexOf('node_modules');
  return at === -1 ? [folder] : [folder, parts.slice(0, at + 1).join(sep)];
};
