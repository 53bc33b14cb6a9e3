import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { startRequestContext } from '../request-context.ts';

const header = 'X-Request-Id';
// Short and plain, because it goes into logs and back into a header.
const safeId = /^[A-Za-z0-9._:-]{1,64}$/;

/** Takes a well-formed request id of the client or generates one; response and log contain it. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const given = request.get(header);
  const requestId = given && safeId.test(given) ? given : randomUUID();
  response.set(header, requestId);
  startRequestContext(response, requestId);
  next();
};
