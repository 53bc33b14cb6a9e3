import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { beginExchange } from './exchange.ts';

const header = 'X-Request-Id';
// Short and plain, because it goes into logs and back into a header.
const sane = /^[A-Za-z0-9._:-]{1,64}$/;

/** Takes a well-formed request id of the client or generates one; response and log contain it. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const given = request.get(header);
  const requestId = given && sane.test(given) ? given : randomUUID();
  response.set(header, requestId);
  beginExchange(response, requestId);
  next();
};
