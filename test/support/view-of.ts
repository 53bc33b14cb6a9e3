import { RenderOptions } from '../../src/options/schema.ts';
import { prepareResume } from '../../src/stages/prepare-resume.ts';
import { readingOrder } from '../../src/theme/layout.ts';
import { loadTheme } from './themes.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { composeView } from '../../src/view/compose.ts';
import type { ResumeView } from '../../src/view/model.ts';
import { pictureOf } from './pictures.ts';

export interface ViewedText {
  readonly view: ResumeView;
  readonly theme: Theme;
  /** The JSON to embed in the document. */
  readonly source: unknown;
}

/** The view of a résumé text in a theme, composed as in `render`, with the photo unchanged. */
export const viewOf = async (text: string, themeName: string): Promise<ViewedText> => {
  const theme = await loadTheme(themeName);
  const { resume, language, source } = await prepareResume(text, RenderOptions.parse({}));
  const photo = await pictureOf(resume.basics?.image);
  return {
    view: composeView(resume, { language, layout: readingOrder(theme.layout), photo }),
    theme,
    source,
  };
};
