import { needed } from './document-draft.ts';
import { RenderError } from './errors.ts';
import type { DocumentJob, RenderedDocument } from './formats/format.ts';
import type { NpmPackage } from './npm-themes/npm-package.ts';
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

/** @throws RenderError theme_not_found for an npm theme, which has no preview */
export const refuseNpmPreview = (npm: NpmPackage | undefined): void => {
  if (!npm) return;
  throw new RenderError('theme_not_found', `The npm theme ${npm.name} does not have a preview.`);
};
