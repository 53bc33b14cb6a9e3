import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { ServerConfig } from '../config.ts';
import type { Renderer } from '../render.ts';
import { readVersion } from '../version.ts';
import { readBody } from './body.ts';
import { describeProblem, HttpError, type ProblemCode } from './problem.ts';
import { assignRequestId, requestIdOf } from './request-id.ts';
import { healthRoute } from './routes/health.ts';
import { problemRoute } from './routes/problems.ts';
import { renderRoute } from './routes/render.ts';
import { themesRoute } from './routes/themes.ts';

/** Hears of every failure: what the client is not told. */
export type FailureListener = (
  error: unknown,
  about: { requestId: string; code: ProblemCode },
) => void;

export interface AppParts {
  readonly renderer: Renderer;
  readonly config: Pick<ServerConfig, 'bodyBytes'>;
  readonly onFailure?: FailureListener;
}

/** The HTTP door, without a port: the same core the CLI opens. */
export const createApp = ({ renderer, config, onFailure }: AppParts): Express => {
  const app = express();
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing');
  app.use(assignRequestId, setSecurityHeaders);
  app
    .route('/render')
    .post(readBody(config.bodyBytes), renderRoute(renderer))
    .all(refuseMethod('POST'));
  app.route('/themes').get(themesRoute(renderer)).all(refuseMethod('GET, HEAD'));
  app.route('/health').get(healthRoute(readVersion())).all(refuseMethod('GET, HEAD'));
  app.route('/problems/:code').get(problemRoute).all(refuseMethod('GET, HEAD'));
  app.use((request) => {
    throw new HttpError('not_found', `There is nothing at ${request.path.slice(0, 80)}.`);
  });
  app.use(answerProblem(onFailure));
  return app;
};

// A rendered HTML résumé opened in place may neither run nor fetch anything.
const setSecurityHeaders: RequestHandler = (_, response, next) => {
  response.set({
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox",
    'Referrer-Policy': 'no-referrer',
  });
  next();
};

const refuseMethod =
  (allowed: string): RequestHandler =>
  (request) => {
    throw new HttpError(
      'method_not_allowed',
      `${request.path} takes ${allowed}, not ${request.method}.`,
      {
        Allow: allowed,
      },
    );
  };

// Four parameters are how Express knows an error handler.
const answerProblem =
  (onFailure: FailureListener = () => undefined): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const { problem, headers } = describeProblem(error, requestIdOf(response));
    onFailure(error, { requestId: problem.requestId, code: problem.code });
    if (response.headersSent) {
      next(error);
      return;
    }
    // The rest of an unread body is not waited for.
    if (!request.complete) response.set('Connection', 'close');
    response
      .status(problem.status)
      .set({ 'Cache-Control': 'no-store', ...headers })
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  };
