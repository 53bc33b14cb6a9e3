import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { requestContextOf } from '../request-context.ts';

/** Reports every response once to log and metrics, when it is sent or the client has disconnected. */
export const logAccess =
  (log: Log, metrics: Metrics): RequestHandler =>
  (request, response, next) => {
    response.once('close', () => {
      const context = requestContextOf(response);
      const answer = {
        method: request.method,
        status: response.statusCode,
        ms: performance.now() - context.startedAt,
        bytes: Number(response.getHeader('Content-Length') ?? 0),
        isComplete: response.writableFinished,
      };
      metrics.answered(context, answer);
      log.answered(context, answer);
    });
    next();
  };
