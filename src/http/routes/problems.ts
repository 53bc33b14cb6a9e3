import type { RequestHandler } from 'express';
import { HttpError } from '../problem-details.ts';
import { problemKinds, type ProblemCode } from '../problem-kinds.ts';

const codes = Object.keys(problemKinds) as ProblemCode[]; // the table is typed by these keys

/** The explanation of a problem code, at the address in `type`. */
export const problemRoute: RequestHandler = (request, response) => {
  const code = codes.find((each) => each === request.params['code']);
  if (!code)
    throw new HttpError(
      'not_found',
      `The problem code does not exist. Codes: ${codes.join(', ')}.`,
    );
  response.json({ type: `/problems/${code}`, code, ...problemKinds[code] });
};
