import { resolve } from 'node:path';
import { RenderError } from '../errors.ts';
import { allowNpmTheme } from '../npm-themes/npm-package.ts';
import { isThemePath } from '../options/parse.ts';
import type { RenderOptions } from '../options/schema.ts';
import type { NamedThemes } from '../options/with-theme-problem.ts';
import type { RendererConfig } from '../render.ts';
import { createThemeStore } from '../theme/load.ts';
import { noConfig, type ConfigFile } from './config-file.ts';
import { namedStrings, type GivenFlags } from './flags.ts';
import type { Io } from './io.ts';

/** Whether the option names a Word template by its path. */
const isTemplatePath = (template: string): boolean =>
  isThemePath(template) || /\.do[ct][xm]$/i.test(template);

/** The flags, with the paths of a theme's folder and of a Word template resolved. A folder has a slash: `-t ./mine`. */
export const localStrings = (given: GivenFlags, { cwd }: Io): Record<string, string | string[]> => {
  const strings = namedStrings(given);
  const { theme, wordTemplate } = strings;
  return {
    ...strings,
    ...(typeof theme === 'string' && isThemePath(theme) && { theme: resolve(cwd, theme) }),
    ...(typeof wordTemplate === 'string' &&
      isTemplatePath(wordTemplate) && { wordTemplate: resolve(cwd, wordTemplate) }),
  };
};

/** The folder of the theme that the options name by its path. */
export const localTheme = ({ theme }: Pick<RenderOptions, 'theme'>): string | undefined =>
  isThemePath(theme) ? theme : undefined;

/**
 * The settings of a renderer, to which the theme of the options is added. An unknown theme is refused before Chromium starts.
 * @throws RenderError theme_not_found
 */
export const withThemeOf = async (
  config: RendererConfig,
  options: Pick<RenderOptions, 'theme' | 'wordTemplate'>,
  settings: ConfigFile = noConfig,
): Promise<RendererConfig> => {
  const folder = localTheme(options);
  const themes = [config.themes ?? [], folder ?? []].flat();
  const complete = {
    ...config,
    ...(themes.length > 0 && { themes }),
    ...(isThemePath(options.wordTemplate ?? '') && {
      wordTemplates: [config.wordTemplates ?? [], options.wordTemplate ?? []].flat(),
    }),
    ...(config.npmThemes && { npmThemes: allowNpmTheme(config.npmThemes, options.theme) }),
  };
  try {
    await createThemeStore(complete).requireTheme(options.theme);
  } catch (error) {
    throw withPlace(error, options.theme, settings);
  }
  return complete;
};

/** The themes that the settings of a renderer give. */
export const namedThemes = (config: RendererConfig): NamedThemes => {
  const { requireTheme, listThemes } = createThemeStore(config);
  return { theme: requireTheme, themes: listThemes };
};

/** The error about a theme, with its place in the `vitae.config` file if that file names the theme. */
const withPlace = (error: unknown, theme: string, { options, themeAt }: ConfigFile): unknown =>
  error instanceof RenderError && themeAt !== undefined && options['theme'] === theme
    ? new RenderError(error.code, `${themeAt} ${error.message}`)
    : error;
