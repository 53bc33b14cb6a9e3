import { parseResume } from '../../src/resume/parse.ts';
import { loadTheme } from '../../src/theme/load.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { compose } from '../../src/view/compose.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import type { ResumeView } from '../../src/view/model.ts';

/** The view of a text in a theme, as the pipeline composes it. */
export const viewOf = async (
  text: string,
  themeName: string,
): Promise<{ view: ResumeView; theme: Theme }> => {
  const theme = await loadTheme(themeName);
  const { resume } = parseResume(text);
  const language = await resolveLanguage(undefined, resume.meta?.language ?? resume.language);
  return {
    view: compose(resume, { language, layout: theme.layout, photo: resume.basics?.image }),
    theme,
  };
};
