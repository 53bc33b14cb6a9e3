import type { RequestHandler } from 'express';
import { parseOptions } from '../../options/parse.ts';
import type { Renderer } from '../../render.ts';
import { abortOnDisconnect } from '../../web/client-abort.ts';
import { resumeFromRequest } from '../middleware/resume-body.ts';

/** Validates the body: returns its warnings and lost texts, or the problem of `/render` for the same query. */
export const validateRoute =
  (renderer: Pick<Renderer, 'validate'>): RequestHandler =>
  async (request, response) => {
    const options = parseOptions(request.query);
    const order = { source: resumeFromRequest(request), options };
    const { warnings, ledger } = await renderer.validate(order, abortOnDisconnect(response));
    response.set('Cache-Control', 'no-store').json({ valid: true, warnings, ...ledger });
  };
