import type { RequestHandler } from 'express';
import { exchangeOf } from './exchange.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Reports every response once to log and metrics, when it is sent or the client has disconnected. */
export const observe =
  (log: Log, metrics: Metrics): RequestHandler =>
  (request, response, next) => {
    response.once('close', () => {
      const exchange = exchangeOf(response);
      const answer = {
        method: request.method,
        status: response.statusCode,
        ms: performance.now() - exchange.begun,
        bytes: Number(response.getHeader('Content-Length') ?? 0),
        isComplete: response.writableFinished,
      };
      metrics.answered(exchange, answer);
      log.answered(exchange, answer);
    });
    next();
  };
