import type { Operation } from './operation.ts';

/** The page for browsers and the addresses for other clients. */
export const startOperation: Readonly<Record<'GET /', Operation>> = {
  'GET /': {
    operationId: 'getStart',
    tag: 'description',
    summary: 'Start page for browsers; the addresses of the service as JSON for other clients',
    responses: {
      '200': {
        description: 'The page, with links to studio, documentation and themes, or the addresses',
        headers: { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } },
        content: {
          'text/html': { schema: { type: 'string' } },
          'application/json': { schema: { type: 'object' } },
        },
      },
    },
    codes: [],
  },
};
