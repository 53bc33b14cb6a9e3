import type { RequestHandler } from 'express';
import { defaultCheckFormats, summarizeChecks } from '../../check/summary.ts';
import { parseOptions, withFormat } from '../../options/parse.ts';
import { withThemeProblem } from '../../options/with-theme-problem.ts';
import type { CheckedFile, ThemedRenderer } from '../../render.ts';
import { abortOnDisconnect } from '../../web/client-abort.ts';
import { resumeFromRequest } from '../middleware/resume-body.ts';
import { requestContextOf } from '../request-context.ts';

/** Résumé in the body, options in the query → the result of checking its documents, as JSON. */
export const checkRoute =
  (renderer: ThemedRenderer): RequestHandler =>
  async (request, response) => {
    const { query } = request;
    const given = await withThemeProblem(() => parseOptions(query), query['theme'], renderer);
    const formats = 'format' in query ? [given.format] : defaultCheckFormats;
    requestContextOf(response).theme = given.theme;
    const resume = resumeFromRequest(request);
    const signal = abortOnDisconnect(response);
    const files: CheckedFile[] = [];
    // One after the other, so that one request occupies one page of the browser.
    for (const format of formats) {
      files.push(await renderer.check(resume, withFormat(given, format), signal));
    }
    response.set('Cache-Control', 'no-store').json(summarizeChecks(files));
  };
