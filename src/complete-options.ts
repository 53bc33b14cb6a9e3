import { raceAbort } from './abort.ts';
import { givenOptions, withDefaults } from './options/parse.ts';
import type { RenderOptions } from './options/schema.ts';
import { suggestion } from './options/suggest.ts';
import { mayStateOptions, type StatedOptions } from './resume/file-options.ts';
import { sourceTexts, type ResumeSource } from './resume/read-sources.ts';
import type { Warning } from './resume/warning.ts';
import type { StageRunner } from './stages/runner.ts';
import { fontProblem } from './theme/apply-options.ts';
import type { ThemeStore } from './theme/load.ts';

export interface OptionsRequest {
  readonly source: ResumeSource;
  /** The options of the request. */
  readonly asked: RenderOptions;
  readonly runner: StageRunner;
  readonly signal: AbortSignal;
  readonly themes: Pick<ThemeStore, 'hasTheme' | 'listThemes'>;
}

export interface CompleteOptions {
  readonly options: RenderOptions;
  /** Warnings about the theme and the font that the résumé states; `prepareResume` warns of the other options. */
  readonly stated: readonly Warning[];
}

/** The options of a request, and below them those that its résumé states. @throws RenderError like `readSources` */
export const completeOptions = async ({
  source,
  asked,
  runner,
  signal,
  themes,
}: OptionsRequest): Promise<CompleteOptions> => {
  if (!sourceTexts(source).some(({ text }) => mayStateOptions(text)))
    return { options: asked, stated: [] };
  const job = { source, strict: asked.strict === 'on' };
  const { options: own, places } = await runner.run('statedOptions', job, signal);
  const { theme, font, ...others } = own;
  const themeProblem =
    theme === undefined || (await raceAbort(themes.hasTheme(theme), [signal]))
      ? undefined
      : await unknownTheme(theme, places.theme, { asked, themes });
  const unknownFont = font === undefined ? undefined : fontProblem(font);
  const usable = {
    ...others,
    ...(theme !== undefined && !themeProblem && { theme }),
    ...(font !== undefined && unknownFont === undefined && { font }),
  };
  return {
    options: withDefaults(asked, usable),
    stated: [
      ...(themeProblem && !isOverruled(themeProblem, asked) ? [themeProblem] : []),
      ...(unknownFont === undefined ? [] : [invalidOption(places.font, unknownFont, font)]),
    ],
  };
};

/** Whether the request names a theme, so that the theme of another program has no effect. */
const isOverruled = ({ code }: Warning, asked: RenderOptions): boolean =>
  code === 'unknown_theme' && givenOptions(asked).has('theme');

/** A theme of `meta.theme` may be one of another program. */
const unknownTheme = async (
  theme: string,
  place: StatedOptions['places']['theme'],
  { asked, themes }: Pick<OptionsRequest, 'asked' | 'themes'>,
): Promise<Warning> => {
  const names = (await themes.listThemes()).map(({ name }) => name);
  if (place.path === '/meta/theme') {
    const meant = suggestion(theme, names);
    const message = `"${theme}" is not a theme of Vitae; ${asked.theme} is used${meant}`;
    return { ...place, code: 'unknown_theme', message, before: theme };
  }
  const hint = suggestion(theme, names) || `; themes: ${names.join(', ')}`;
  return invalidOption(place, `is not a theme${hint}`, theme);
};

const invalidOption = (
  place: StatedOptions['places']['theme'],
  message: string,
  before: unknown,
): Warning => ({ ...place, code: 'invalid_option', message, before });
