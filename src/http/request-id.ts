import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const header = 'X-Request-Id';
// Bounded and plain: it goes into logs and back into a header.
const sane = /^[A-Za-z0-9._:-]{1,64}$/;

/** Takes the caller's request id if it is sane, else makes one; the response carries it. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const given = request.get(header);
  response.set(header, given && sane.test(given) ? given : randomUUID());
  next();
};

export const requestIdOf = (response: Response): string => response.get(header) ?? '';
