import { fateMeanings } from '../../resume/ledger/fate.ts';
import { countSchema } from './shared-parts.ts';

/** The members of a response that reports a ledger. */
export const ledgerProperties = {
  values: {
    type: 'object',
    description: 'Numbers of the texts, numbers and booleans of the résumé',
    required: Object.keys(fateMeanings),
    properties: Object.fromEntries(
      Object.entries(fateMeanings).map(([fate, meaning]) => [fate, countSchema(meaning)]),
    ),
  },
  lost: {
    type: 'array',
    items: { $ref: '#/components/schemas/LostText' },
    description: 'The first values that are not printed; `values.lost` counts all',
  },
} as const;

export const ledgerSchemas = {
  LostText: {
    type: 'object',
    required: ['path', 'text'],
    properties: {
      path: { type: 'string', description: 'JSON Pointer (RFC 6901) in the résumé as given' },
      line: { type: 'integer', minimum: 1 },
      column: { type: 'integer', minimum: 1 },
      text: { type: 'string', description: 'The beginning of the text' },
      suggestion: { type: 'string', description: 'The known field that its key most likely means' },
      file: {
        type: 'integer',
        description: 'Index of the source among several; absent for the first',
      },
    },
  },
};
