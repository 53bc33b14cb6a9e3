import type { RequestHandler } from 'express';
import { parseOptions } from '../../door/options.ts';
import { parseResume } from '../../resume/parse.ts';
import { readResume } from '../body.ts';

/** Whether the body is a résumé: what was odd about it, or the problem `/render` would answer to the same query. */
export const validateRoute: RequestHandler = (request, response) => {
  const { strict } = parseOptions(request.query);
  const { text, notation } = readResume(request);
  const { warnings } = parseResume(text, { notation, strict: strict === 'on' });
  response.set('Cache-Control', 'no-store').json({ valid: true, warnings });
};
