import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { variables, type ServerConfig } from '../config.ts';
import { RenderError } from '../errors.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { ThemedRenderer } from '../render.ts';
import { errorMessage } from '../text/errno.ts';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { discardBody } from './discard-body.ts';
import { logAccess } from './middleware/access-log.ts';
import {
  createAuthenticator,
  recogniseClient,
  requireApiKey,
} from './middleware/authentication.ts';
import { allowOrigins } from './middleware/cors.ts';
import { rateLimiter } from './middleware/rate-limit.ts';
import { assignRequestId } from './middleware/request-id.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { traceRequests } from './middleware/tracing.ts';
import { HttpError, problemContent, toProblem } from './problem-details.ts';
import { isServerFault } from './problem-kinds.ts';
import { requestContextOf } from './request-context.ts';
import { createResultCache, type ResultCache } from './result-cache.ts';
import { withSharedResults } from './shared-results.ts';
import { createRoutes } from './routes/create-routes.ts';
import { guardedRoutes, routeNames, splitRouteName } from './routes/route-names.ts';

export interface AppDependencies {
  readonly renderer: ThemedRenderer;
  readonly config: ServerConfig;
  readonly lifecycle?: Lifecycle;
  readonly log?: Log;
  /** Absent while the service does not accept jobs. */
  readonly jobs?: Jobs | undefined;
}

/**
 * The HTTP service without a port, on the same renderer as the CLI.
 * @throws RenderError invalid_options when the configuration requires API keys and has none
 */
export const createApp = (dependencies: AppDependencies): Express => {
  const { renderer, config, lifecycle = createLifecycle(), log = createLog(config) } = dependencies;
  const { jobs } = dependencies;
  const results = sharedResults(createResultCache(config), dependencies, log);
  const metrics = createMetrics(renderer, results, jobs);
  const access = createAuthenticator(config, (message) => log.event(message));
  // Requests without a valid key are counted by address.
  const guards = [recogniseClient(access), rateLimiter(config), requireApiKey(access)];
  const needsKey = access !== undefined;
  const routes = createRoutes({ renderer, config, results, metrics, lifecycle, jobs, needsKey });
  const app = express();
  app.disable('x-powered-by').enable('case sensitive routing');
  app.set('etag', 'strong').set('trust proxy', config.trustProxy);
  app.use(assignRequestId, logAccess(log, metrics), traceRequests(), securityHeaders());
  app.use(refuseUnusual);
  app.use(closeWhenDraining(lifecycle), ...allowOrigins(config.corsOrigins));
  for (const name of routeNames) {
    const [method, path] = splitRouteName(name);
    const before = guardedRoutes.includes(name) ? guards : [];
    app[method](path, recordRoute(path), ...before, ...routes[name]);
  }
  for (const path of new Set(routeNames.map((name) => splitRouteName(name)[1]))) {
    app.all(path, recordRoute(path), rejectMethod(path));
  }
  app.use((request) => {
    throw new HttpError(
      'not_found',
      `${request.path.slice(0, 80)} is not an address of this service.`,
    );
  });
  app.use(sendProblem(log));
  return app;
};

/** @throws RenderError invalid_options if documents are to be shared without a storage */
const sharedResults = (
  cache: ResultCache,
  { config, jobs }: AppDependencies,
  log: Log,
): ResultCache => {
  const { sharedCache, cacheSeconds } = config;
  if (sharedCache === 'off') return cache;
  if (!jobs) {
    const message = `${variables.sharedCache}=on needs ${variables.storage}.`;
    throw new RenderError('invalid_options', message);
  }
  const onError = (error: unknown): void => log.event(`The shared cache: ${errorMessage(error)}`);
  return withSharedResults(cache, { storage: jobs.storage, cacheSeconds, onError });
};

/** Answers requests that Node would otherwise answer without a problem document. */
const refuseUnusual: RequestHandler = (request, _, next) => {
  const { expect } = request.headers;
  const { host: hosts = [] } = request.headersDistinct;
  // RFC 9112, 3.2.
  if (hosts.length > 1 || (hosts.length === 0 && request.httpVersion === '1.1')) {
    throw new HttpError('bad_request', 'An HTTP/1.1 request needs one Host header.');
  }
  if (expect !== undefined && !/^100-continue$/i.test(expect.trim())) {
    throw new HttpError('expectation_failed', 'The only supported expectation is 100-continue.');
  }
  next();
};

const recordRoute =
  (path: string): RequestHandler =>
  (_, response, next) => {
    requestContextOf(response).route = path;
    next();
  };

/** Kept-alive connections would delay the shutdown. */
const closeWhenDraining =
  (lifecycle: Lifecycle): RequestHandler =>
  (_, response, next) => {
    if (lifecycle.phase() === 'draining') response.set('Connection', 'close');
    next();
  };

const rejectMethod = (path: string): RequestHandler => {
  const known = routeNames
    .filter((name) => splitRouteName(name)[1] === path)
    .map((name) => splitRouteName(name)[0]);
  const allowed = known
    .map((method) => (method === 'get' ? 'GET, HEAD' : method.toUpperCase()))
    .join(', ');
  return (request) => {
    const message = `${request.path.slice(0, 80)} accepts ${allowed}, not ${request.method}.`;
    throw new HttpError('method_not_allowed', message, { Allow: allowed });
  };
};

// Express recognizes an error handler by its four parameters.
const sendProblem =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const context = requestContextOf(response);
    const answer = toProblem(error, context.requestId);
    const { problem } = answer;
    context.code = problem.code;
    if (isServerFault(problem.code)) log.failed(error, context, bodyText(request.body));
    if (response.headersSent) {
      next(error);
      return;
    }
    const { body, headers } = problemContent(answer);
    response.status(problem.status).set(headers);
    void discardBody(request).then((hasEnded) => {
      if (response.headersSent) return;
      if (!hasEnded) response.set('Connection', 'close');
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  };

const bodyText = (body: unknown): string => (Buffer.isBuffer(body) ? body.toString() : '');
