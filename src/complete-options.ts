import { raceAbort } from './abort.ts';
import { withDefaults } from './options/parse.ts';
import type { RenderOptions } from './options/schema.ts';
import { mayStateOptions } from './resume/file-options.ts';
import { sourceTexts, type ResumeSource } from './resume/read-sources.ts';
import type { Warning } from './resume/warning.ts';
import type { StageRunner } from './stages/runner.ts';
import type { ThemeStore } from './theme/load.ts';

export interface OptionsRequest {
  readonly source: ResumeSource;
  /** The options of the request. */
  readonly asked: RenderOptions;
  readonly runner: StageRunner;
  readonly signal: AbortSignal;
  readonly themes: Pick<ThemeStore, 'hasTheme'>;
}

export interface CompleteOptions {
  readonly options: RenderOptions;
  /** Warnings about options that the résumé states. */
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
  const { options: own, warnings } = await runner.run('statedOptions', job, signal);
  const { theme, ...others } = own;
  const isKnown = theme === undefined || (await raceAbort(themes.hasTheme(theme), [signal]));
  const usable = { ...others, ...(isKnown && theme !== undefined && { theme }) };
  return {
    options: withDefaults(asked, usable),
    stated: [...warnings, ...(isKnown ? [] : [unknownTheme(theme)])],
  };
};

const unknownTheme = (theme: string): Warning => ({
  code: 'unknown_theme',
  path: '/meta/theme',
  message: `"${theme}" is not a theme of Vitae; another theme is used`,
  before: theme,
});
