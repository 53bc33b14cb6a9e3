import type { RequestHandler } from 'express';
import type { ServerConfig } from '../config.ts';
import type { Renderer } from '../render.ts';
import { readVersion } from '../version.ts';
import { parseBody } from './body.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Metrics } from './metrics.ts';
import type { ResultCache } from './result-cache.ts';
import { checkRoute } from './routes/check.ts';
import { docsAssetRoute, docsRoute } from './routes/docs.ts';
import { liveRoute, readyRoute } from './routes/health.ts';
import { metricsRoute } from './routes/metrics.ts';
import { openApiRoute } from './routes/openapi.ts';
import { previewRoute } from './routes/preview.ts';
import { problemRoute } from './routes/problems.ts';
import { renderRoute } from './routes/render.ts';
import { schemaRoute } from './routes/schema.ts';
import { themeRoute, themesRoute } from './routes/themes.ts';
import { validateRoute } from './routes/validate.ts';
import { documentationHeaders } from './security-headers.ts';

/** Every route of the service, for the application and for OpenAPI. */
export const routeNames = [
  'POST /render',
  'POST /validate',
  'POST /check',
  'GET /themes',
  'GET /themes/:name',
  'GET /themes/:name/preview.png',
  'GET /schema.json',
  'GET /openapi.json',
  'GET /docs',
  'GET /docs/:asset',
  'GET /problems/:code',
  'GET /health',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
] as const;
export type RouteName = (typeof routeNames)[number];

/** Routes that require an API key where keys are configured: they cost work or reveal the work of others. */
export const guardedRoutes: readonly RouteName[] = [
  'POST /render',
  'POST /validate',
  'POST /check',
  'GET /metrics',
];

export interface RouteDependencies {
  readonly renderer: Renderer;
  readonly config: ServerConfig;
  readonly results: ResultCache;
  readonly metrics: Metrics;
  readonly lifecycle: Lifecycle;
}

export const createRoutes = (
  dependencies: RouteDependencies,
): Readonly<Record<RouteName, RequestHandler[]>> => {
  const { renderer, config, results, metrics, lifecycle } = dependencies;
  const version = readVersion();
  const body = parseBody(config.bodyBytes);
  return {
    'POST /render': [body, renderRoute({ renderer, results, version, config })],
    'POST /validate': [body, validateRoute(renderer)],
    'POST /check': [body, checkRoute(renderer)],
    'GET /themes': [themesRoute(renderer)],
    'GET /themes/:name': [themeRoute],
    'GET /themes/:name/preview.png': [previewRoute(renderer)],
    'GET /schema.json': [schemaRoute],
    'GET /openapi.json': [openApiRoute(version)],
    'GET /docs': [documentationHeaders(), docsRoute],
    'GET /docs/:asset': [docsAssetRoute],
    'GET /problems/:code': [problemRoute],
    'GET /health': [liveRoute(version)],
    'GET /health/live': [liveRoute(version)],
    'GET /health/ready': [readyRoute(lifecycle, renderer)],
    'GET /metrics': [metricsRoute(metrics)],
  };
};
