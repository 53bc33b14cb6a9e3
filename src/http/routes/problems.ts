import type { RequestHandler } from 'express';
import { HttpError, problemKinds, type ProblemCode } from '../problem.ts';

const codes = Object.keys(problemKinds) as ProblemCode[]; // the keys of the table it is typed by

/** What the `type` of a problem document leads to: its meaning in words. */
export const problemRoute: RequestHandler = (request, response) => {
  const code = codes.find((each) => each === request.params['code']);
  if (!code)
    throw new HttpError('not_found', `There is no such problem. Codes: ${codes.join(', ')}.`);
  response.json({ type: `/problems/${code}`, code, ...problemKinds[code] });
};
