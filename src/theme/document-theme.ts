import type { RenderOptions } from '../options/schema.ts';
import { applyOptions } from './apply-options.ts';
import { letterTheme } from './letter-theme.ts';
import { onPaper } from './narrow-paper.ts';
import type { Theme, ThemeStoreConfig } from './theme.ts';
import { usesWordTemplate, withWordTemplate } from './word-template.ts';

/** The theme of one document: with the options, on its paper, for a letter, or with a Word template. @throws RenderError invalid_options, too_large */
export const documentTheme = async (
  theme: Theme,
  options: RenderOptions,
  wordTemplates: ThemeStoreConfig['wordTemplates'],
): Promise<Theme> => {
  const applied = applyOptions(theme, options);
  const customized = options.margin === undefined ? onPaper(applied, options.paper) : applied;
  if (usesWordTemplate(options)) {
    return withWordTemplate(customized, options.wordTemplate, wordTemplates);
  }
  return options.document === 'letter' ? letterTheme(customized, options) : customized;
};
