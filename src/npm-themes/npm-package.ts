import { resolve } from 'node:path';

/** A theme of JSON Resume as an installed npm package. Plain data. */
export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  /** Absolute path of the folder, without symbolic links. */
  readonly folder: string;
  /** Absolute path of the module with `render`. */
  readonly entry: string;
  /** Folders that the theme may read: its own, and the `node_modules` with its dependencies. */
  readonly readable: readonly string[];
}

/** Where packages are looked for. */
export interface NpmThemeConfig {
  /** Folders that contain a `node_modules`. */
  readonly folders: readonly string[];
  /** The packages that may run. @default all of these folders */
  readonly names?: readonly string[];
}

/** The names of packages that are themes: `jsonresume-theme-even`, `@jsonresume/theme-stackoverflow`. */
export const npmThemeName =
  /^(?:@[a-z\d][a-z\d._-]*\/)?(?:jsonresume-theme-[a-z\d._-]+|theme-[a-z\d._-]+)$/;

/** Whether the name of a theme is the name of a package. A name without a scope starts with `jsonresume-theme-`. */
export const isNpmThemeName = (name: string): boolean =>
  npmThemeName.test(name) && !name.startsWith('theme-') && name.length <= 214;

/**
 * The settings from a list of names and a folder, which may be relative.
 * @param cwd folder of a user, who may run every package if none is listed; absent for a service
 */
export const npmThemesOf = (
  names: readonly string[],
  folder: string,
  cwd: string | undefined,
): { readonly npmThemes?: NpmThemeConfig } => {
  const folders = [resolve(cwd ?? '', folder)];
  if (names.length > 0) return { npmThemes: { folders, names } };
  return cwd === undefined ? {} : { npmThemes: { folders } };
};
