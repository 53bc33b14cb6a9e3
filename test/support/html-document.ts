import { renderHtmlFile } from '../../src/formats/html/render.ts';
import type { RenderOptions } from '../../src/options/schema.ts';
import type { Theme } from '../../src/theme/theme.ts';
import type { ResumeView } from '../../src/view/model.ts';

/** The HTML file of a view, as text. */
export const renderHtml = async (
  view: ResumeView,
  theme: Theme,
  options: Pick<RenderOptions, 'paper'>,
): Promise<string> => new TextDecoder().decode(await renderHtmlFile({ view, theme, options }));
