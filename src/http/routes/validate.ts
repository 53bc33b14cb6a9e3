import type { RequestHandler } from 'express';
import { parseOptions } from '../../door/options.ts';
import { parseResume } from '../../resume/parse.ts';
import { readResume } from '../body.ts';

/** Validates the body: returns its warnings, or the problem of `/render` for the same query. */
export const validateRoute: RequestHandler = (request, response) => {
  const { strict } = parseOptions(request.query);
  const { text, notation } = readResume(request);
  const { warnings } = parseResume(text, { notation, strict: strict === 'on' });
  response.set('Cache-Control', 'no-store').json({ valid: true, warnings });
};
