const jobRoutes = [
  'POST /jobs',
  'GET /jobs/:id',
  'DELETE /jobs/:id',
  'GET /jobs/:id/results',
  'GET /jobs/:id/results/:item',
  'DELETE /jobs/:id/results/:item',
  'GET /jobs/:id/events',
] as const;

/** Every route of the service, for the application and for OpenAPI. */
export const routeNames = [
  'GET /',
  'POST /render',
  'POST /validate',
  'POST /check',
  'POST /import',
  'POST /mcp',
  ...jobRoutes,
  'GET /themes',
  'GET /themes/:name',
  'GET /themes/:name/preview.png',
  'GET /schema.json',
  'GET /openapi.json',
  'GET /docs',
  'GET /docs/:asset',
  'GET /studio',
  'GET /studio/choices',
  'GET /studio/assets/:asset',
  'GET /problems/:code',
  'GET /health',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
] as const;

export type RouteName = (typeof routeNames)[number];

type Method = 'get' | 'post' | 'delete';

/** The method of a route, as Express and OpenAPI write it, and its path. */
export const splitRouteName = (name: RouteName): [Method, string] => {
  const [method = '', path = ''] = name.split(' ');
  return [method.toLowerCase() as Method, path]; // a route name begins with its method
};

/** Routes that require an API key where keys are configured: they cost work or reveal the work of others. */
export const guardedRoutes: readonly RouteName[] = [
  'POST /render',
  'POST /validate',
  'POST /check',
  'POST /import',
  'POST /mcp',
  ...jobRoutes,
  'GET /metrics',
];
