import type { RequestHandler } from 'express';
import type { ServerConfig } from '../../config.ts';
import { setPageHeaders } from '../../preview/access.ts';
import { assets, pageHtml } from '../../preview/assets.ts';
import { pageChoices } from '../../preview/choices.ts';
import type { Choices } from '../../preview/page-state.ts';
import type { ThemedRenderer } from '../../render.ts';
import { sampleResume } from '../../resume/sample-resume.ts';
import { HttpError } from '../problem-details.ts';
import { jsonText, lookUp } from '../../text/json.ts';

/** Answers only where the operator turns the studio on. @throws HttpError not_found */
export const requireStudio =
  ({ studio }: Pick<ServerConfig, 'studio'>): RequestHandler =>
  (_request, _response, next) => {
    if (studio === 'off') throw new HttpError('not_found', 'This service has no studio.');
    next();
  };

/** The page, which renders by `POST /render` and keeps its text in the browser. */
export const studioRoute: RequestHandler = (_, response) => {
  const nonce = setPageHeaders(response);
  response.type('html').send(pageHtml({ backend: 'service', nonce, folder: 'studio/' }));
};

export const studioAssetRoute: RequestHandler = (request, response) => {
  const path = lookUp(assets, String(request.params['asset']));
  if (!path) throw new HttpError('not_found', 'The studio has no such file.');
  setPageHeaders(response); // the policy of a worker is that of its script
  response.set('Cache-Control', 'no-cache').sendFile(path());
};

/** Themes, formats and options, and a first text. */
export const studioChoicesRoute =
  (renderer: ThemedRenderer, needsKey: boolean): RequestHandler =>
  async (_, response) => {
    const choices: Choices = {
      ...pageChoices([], await renderer.themes()),
      needsKey,
      starter: jsonText(sampleResume),
    };
    response.set('Cache-Control', 'no-cache').json(choices);
  };
