import { importedTypes } from '../middleware/import-body.ts';
import { bodyCodes } from './operation-codes.ts';
import type { Operation } from './operation.ts';

/** `POST /import`. */
export const importOperation: Operation = {
  operationId: 'importFile',
  tag: 'render',
  summary: 'Read a file with a résumé as JSON Resume',
  description:
    'The body is Markdown, plain text, HTML, Word, PDF, or data of any dialect. A PDF or Word file of Vitae gives its embedded résumé. ' +
    'Every word of the file is in the résumé or in `unplaced`, with its line; guesses are warnings.',
  requestBody: {
    required: true,
    content: Object.fromEntries(
      importedTypes
        .filter((type) => !type.includes('*'))
        .map((type) => [type, { schema: type.startsWith('text/') ? { type: 'string' } : {} }]),
    ),
  },
  responses: {
    '200': {
      description: 'The résumé',
      headers: { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } },
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['resume', 'warnings', 'unplaced'],
            properties: {
              resume: { $ref: '#/components/schemas/Resume' },
              warnings: { type: 'array', items: { $ref: '#/components/schemas/Warning' } },
              unplaced: {
                type: 'array',
                description: 'Words without a place in the résumé',
                items: { $ref: '#/components/schemas/Warning' },
              },
            },
          },
        },
      },
    },
  },
  codes: [...bodyCodes, 'invalid_document', 'document_refused', 'busy', 'timeout'],
};
