import type { RequestHandler } from 'express';
import type { ServerConfig } from '../../config.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { ThemedRenderer } from '../../render.ts';
import { readVersion } from '../../version.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { Metrics } from '../metrics.ts';
import { parseFile } from '../middleware/import-body.ts';
import { parseBody } from '../middleware/resume-body.ts';
import { documentationHeaders } from '../middleware/security-headers.ts';
import type { ResultCache } from '../result-cache.ts';
import { checkRoute } from './check.ts';
import { docsAssetRoute, docsRoute } from './docs.ts';
import { liveRoute, readyRoute } from './health.ts';
import { importRoute } from './import.ts';
import {
  createJob,
  deleteJob,
  deleteResult,
  getJob,
  getResult,
  jobRoute,
  listResults,
  watchJob,
} from './jobs.ts';
import { mcpRoute } from './mcp.ts';
import { metricsRoute } from './metrics.ts';
import { openApiRoute } from './openapi.ts';
import { previewRoute } from './preview.ts';
import { problemRoute } from './problems.ts';
import { renderRoute } from './render.ts';
import { rootRoute } from './root.ts';
import type { RouteName } from './route-names.ts';
import { schemaRoute } from './schema.ts';
import { requireStudio, studioAssetRoute, studioChoicesRoute, studioRoute } from './studio.ts';
import { themeRoute, themesRoute } from './themes.ts';
import { validateRoute } from './validate.ts';

export interface RouteDependencies {
  readonly renderer: ThemedRenderer;
  readonly config: ServerConfig;
  readonly results: ResultCache;
  readonly metrics: Metrics;
  readonly lifecycle: Lifecycle;
  readonly jobs?: Jobs | undefined;
  /** Whether requests that cost work need an API key. */
  readonly needsKey: boolean;
}

export const createRoutes = (
  dependencies: RouteDependencies,
): Readonly<Record<RouteName, RequestHandler[]>> => {
  const { renderer, config, results, metrics, lifecycle, jobs, needsKey } = dependencies;
  const version = readVersion();
  const body = parseBody(config.bodyBytes);
  const studio = requireStudio(config);
  return {
    'GET /': [rootRoute(renderer, config)],
    'POST /render': [...body, renderRoute({ renderer, results, version, config })],
    'POST /validate': [...body, validateRoute(renderer)],
    'POST /check': [...body, checkRoute(renderer)],
    'POST /import': [...parseFile(config.bodyBytes), importRoute(renderer)],
    'POST /mcp': mcpRoute(renderer, config),
    'POST /jobs': [jobRoute(jobs, createJob)],
    'GET /jobs/:id': [jobRoute(jobs, getJob)],
    'DELETE /jobs/:id': [jobRoute(jobs, deleteJob)],
    'GET /jobs/:id/results': [jobRoute(jobs, listResults)],
    'GET /jobs/:id/results/:item': [jobRoute(jobs, getResult)],
    'DELETE /jobs/:id/results/:item': [jobRoute(jobs, deleteResult)],
    'GET /jobs/:id/events': [jobRoute(jobs, watchJob)],
    'GET /themes': [themesRoute(renderer)],
    'GET /themes/:name': [themeRoute(renderer)],
    'GET /themes/:name/preview.png': [previewRoute(renderer, config)],
    'GET /schema.json': [schemaRoute],
    'GET /openapi.json': [openApiRoute(renderer, version, config)],
    'GET /docs': [documentationHeaders(), docsRoute],
    'GET /docs/:asset': [docsAssetRoute],
    'GET /studio': [studio, studioRoute],
    'GET /studio/choices': [studio, studioChoicesRoute(renderer, needsKey)],
    'GET /studio/assets/:asset': [studio, studioAssetRoute],
    'GET /problems/:code': [problemRoute],
    'GET /health': [liveRoute(version)],
    'GET /health/live': [liveRoute(version)],
    'GET /health/ready': [readyRoute(lifecycle, renderer, jobs)],
    'GET /metrics': [metricsRoute(metrics)],
  };
};
