import { needed } from './document-draft.ts';
import type { DocumentJob, RenderedDocument } from './formats/format.ts';
import { loadRenderer } from './render-format.ts';
import {
  formatWarnings,
  isMadeByNpm,
  renderNpmTheme,
  type NpmDocument,
  type NpmRenderJob,
} from './render-npm-theme.ts';
import type { Prepared } from './stages/prepare.ts';

type DrawJob = DocumentJob & Omit<NpmRenderJob, 'npm' | 'content'>;

/** Draws a prepared document in its theme, and prints it if its format needs that. */
export const drawDocument = async (
  job: DrawJob,
  prepared: Prepared,
): Promise<RenderedDocument & Partial<NpmDocument>> => {
  const { theme, options } = job;
  const { npm } = theme;
  if (npm && isMadeByNpm(options)) {
    return renderNpmTheme({ ...job, npm, content: needed(prepared.content) });
  }
  const draw = await loadRenderer[options.format]();
  return { ...(await draw(job)), warnings: formatWarnings(npm, options) };
};
