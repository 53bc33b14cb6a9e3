import { importedTypes } from '../middleware/import-body.ts';
import { bodyCodes } from './operation-codes.ts';
import type { Operation } from './operation.ts';
import { json, listOf, schemaRef } from './shared-parts.ts';

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
    '200': json('The résumé', {
      type: 'object',
      required: ['resume', 'warnings', 'unplaced'],
      properties: {
        resume: schemaRef('Resume'),
        warnings: listOf('Warning'),
        unplaced: {
          type: 'array',
          description: 'Words without a place in the résumé',
          items: schemaRef('Warning'),
        },
      },
    }),
  },
  codes: [...bodyCodes, 'invalid_document', 'document_refused', 'busy', 'timeout'],
};
