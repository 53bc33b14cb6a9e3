import type { Operation } from './operation.ts';

/** The page for browsers. */
export const startOperation: Readonly<Record<'GET /', Operation>> = {
  'GET /': {
    operationId: 'getStart',
    tag: 'description',
    summary: 'Start page for browsers; without text/html in Accept the answer is not_found',
    responses: {
      '200': {
        description: 'The page, with links to studio, documentation and themes',
        headers: { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } },
        content: { 'text/html': { schema: { type: 'string' } } },
      },
    },
    codes: ['not_found'],
  },
};
