import type { RequestHandler } from 'express';
import { defaultCheckFormats, summarizeChecks } from '../../check/summary.ts';
import { parseOptions, withFormat } from '../../options/parse.ts';
import type { CheckedFile, Renderer } from '../../render.ts';
import { abortOnDisconnect } from '../client-abort.ts';
import { resumeFromRequest } from '../middleware/resume-body.ts';
import { requestContextOf } from '../request-context.ts';

/** Résumé in the body, options in the query → the result of checking its documents, as JSON. */
export const checkRoute =
  (renderer: Renderer): RequestHandler =>
  async (request, response) => {
    const given = parseOptions(request.query);
    const formats = 'format' in request.query ? [given.format] : defaultCheckFormats;
    requestContextOf(response).theme = given.theme;
    const resume = resumeFromRequest(request);
    const signal = abortOnDisconnect(response);
    const files: CheckedFile[] = [];
    // Formats render in sequence, so that one request occupies one turn at a time.
    for (const format of formats) {
      files.push(await renderer.check(resume, withFormat(given, format), signal));
    }
    response.set('Cache-Control', 'no-store').json(summarizeChecks(files));
  };
