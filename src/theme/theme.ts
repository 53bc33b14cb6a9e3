import type { ThemeFont } from '../fonts/theme-fonts.ts';
import type { NpmPackage, NpmThemeConfig } from '../npm-themes/npm-package.ts';
import type { Layout } from './layout.ts';
import type { Tokens } from './manifest.ts';

/** A loaded theme from `templates/`. Decides only the look. Immutable and shared by all renders. */
export interface Theme {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly tokens: Tokens;
  readonly layout: Layout;
  /** Source of `template.hbs`. */
  readonly template: string;
  /** Sources of the shared partials, by name. */
  readonly partials: Readonly<Record<string, string>>;
  /** The shared `_partials/base.css`, followed by `style.css`. */
  readonly css: string;
  /** Font files of the theme; absent if it has none. */
  readonly fontFiles?: readonly ThemeFont[];
  /** The package that draws HTML and PDF in place of this theme; absent for themes of Vitae. */
  readonly npm?: NpmPackage;
  /** A Word file whose styles, page, headers and footers a Word document takes; absent without one. */
  readonly wordTemplate?: Uint8Array;
}

export interface ThemeSummary {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

export interface ThemeStoreConfig {
  /** Folders of theme folders, or of single themes, besides the bundled ones. */
  readonly themes?: string | readonly string[];
  /** Whether a theme is read again after its files change. @default false */
  readonly reloadThemes?: boolean;
  /** Where themes of JSON Resume are found as npm packages, and which may run. @default none */
  readonly npmThemes?: NpmThemeConfig;
  /** Word templates that may be used: files, or folders of files. @default none */
  readonly wordTemplates?: string | readonly string[];
}
