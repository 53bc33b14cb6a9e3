import { translateResume } from '../../src/resume/overlay.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { selectVariant } from '../../src/resume/variant.ts';
import { loadTheme } from '../../src/theme/load.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { compose } from '../../src/view/compose.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import type { ResumeView } from '../../src/view/model.ts';

export interface ViewedText {
  readonly view: ResumeView;
  readonly theme: Theme;
  /** The JSON to embed in the document. */
  readonly source: unknown;
}

/** The view of a résumé text in a theme, composed as in `render`. */
export const viewOf = async (text: string, themeName: string): Promise<ViewedText> => {
  const theme = await loadTheme(themeName);
  const { resume: whole, source } = parseResume(text);
  const language = await resolveLanguage(undefined, whole.meta?.language ?? whole.language);
  const { resume, isPartial } = selectVariant(translateResume(whole, language.tag));
  return {
    view: compose(resume, { language, layout: theme.layout, photo: resume.basics?.image }),
    theme,
    source: isPartial ? resume : source,
  };
};
