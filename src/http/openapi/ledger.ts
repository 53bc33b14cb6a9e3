import { fateMeanings } from '../../resume/ledger/fate.ts';
import { countSchema, fileProperty, listOf, placeProperties } from './shared-parts.ts';

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
  lost: listOf('LostText', 'The first values that are not printed; `values.lost` counts all'),
} as const;

export const ledgerSchemas = {
  LostText: {
    type: 'object',
    required: ['path', 'text'],
    properties: {
      path: { type: 'string', description: 'JSON Pointer (RFC 6901) in the résumé as given' },
      ...placeProperties,
      text: { type: 'string', description: 'The beginning of the text' },
      suggestion: { type: 'string', description: 'The known field that its key most likely means' },
      ...fileProperty,
    },
  },
};
