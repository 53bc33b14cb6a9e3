import { RenderError } from '../errors.ts';
import { invalidOptions } from './invalid-options.ts';
import { isThemePath } from './parse.ts';
import { suggestion } from './suggest.ts';

/** The themes that a request may name. */
export interface NamedThemes {
  /** @throws RenderError theme_not_found */
  readonly theme: (name: string) => Promise<unknown>;
  readonly themes: () => Promise<readonly { readonly name: string }[]>;
}

/**
 * Runs `parse`. If it finds wrong options, a theme that does not exist is named beside them, so that one answer has all of them.
 * @throws RenderError invalid_options
 */
export const withThemeProblem = async <Parsed>(
  parse: () => Parsed,
  theme: unknown,
  themes: NamedThemes,
): Promise<Parsed> => {
  try {
    return parse();
  } catch (error) {
    const isOfOptions = error instanceof RenderError && error.code === 'invalid_options';
    if (!isOfOptions || typeof theme !== 'string' || isThemePath(theme)) throw error;
    const { issues } = error;
    if (issues.some(({ path }) => path === '/theme') || (await isKnown(theme, themes))) throw error;
    const names = (await themes.themes()).map(({ name }) => name);
    const choices = `must be one of ${names.join(', ')}`;
    const message = `${choices}, not ${JSON.stringify(theme)}${suggestion(theme, names)}`;
    throw invalidOptions([...issues, { path: '/theme', message }]);
  }
};

const isKnown = (name: string, { theme }: NamedThemes): Promise<boolean> =>
  theme(name).then(
    () => true,
    (error: unknown) => !(error instanceof RenderError && error.code === 'theme_not_found'),
  );
