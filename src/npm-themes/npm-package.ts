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

/** The settings from a list of names and a folder, below the current one if that is known; a service lists none by default. */
export const npmThemesOf = (
  names: readonly string[],
  folder: string,
  cwd: string | undefined,
): { readonly npmThemes?: NpmThemeConfig } =>
  names.length > 0 || cwd !== undefined
    ? { npmThemes: { folders: [resolve(cwd ?? '', folder)], names } }
    : {};

/** The same settings for a user who names a theme: it may run if the settings list none. */
export const allowNpmTheme = (config: NpmThemeConfig, theme: string): NpmThemeConfig =>
  config.names?.length === 0 && isNpmThemeName(theme) ? { ...config, names: [theme] } : config;
