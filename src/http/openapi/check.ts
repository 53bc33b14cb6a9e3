import { adviceMeanings, findingMeanings } from '../../check/report.ts';
import { formatNames } from '../../options/schema.ts';

const remarkSchema = (meanings: Readonly<Record<string, string>>) => ({
  allOf: [
    { $ref: '#/components/schemas/Issue' },
    {
      type: 'object',
      required: ['code'],
      properties: {
        code: {
          enum: Object.keys(meanings),
          description: Object.entries(meanings)
            .map(([code, meaning]) => `\`${code}\`: ${meaning}`)
            .join('\n'),
        },
        page: { type: 'integer', minimum: 1, description: 'Page number, for documents with pages' },
      },
    },
  ],
});

const count = (description: string) => ({ type: 'integer', minimum: 0, description });
const listOf = (name: string, description: string) => ({
  type: 'array',
  items: { $ref: `#/components/schemas/${name}` },
  description,
});

/** JSON Schemas of the response of `POST /check`. */
export const checkSchemas = {
  CheckReport: {
    type: 'object',
    required: ['passed', 'warnings', 'advice', 'documents'],
    properties: {
      passed: { type: 'boolean', description: 'True when no document has findings' },
      warnings: listOf('Warning', 'Warnings, as in `/validate`'),
      advice: listOf('Advice', 'Suggestions for the author of the résumé'),
      documents: listOf('CheckedDocument', 'One document per format'),
    },
  },
  CheckedDocument: {
    type: 'object',
    required: ['format', 'passed', 'texts', 'found', 'unordered', 'links', 'findings'],
    properties: {
      format: { enum: formatNames },
      passed: { type: 'boolean' },
      texts: count('Texts of the résumé'),
      found: count('Texts found in full, once and in order'),
      unordered: count(
        'Texts found as letters only, in scripts whose order a file does not preserve',
      ),
      links: count('Links of the document'),
      pages: count('Pages, for documents with pages'),
      lastPageFill: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        description: 'Filled part of the last page, for documents of several pages',
      },
      findings: listOf('Finding', 'Differences between the document and the résumé'),
    },
  },
  Finding: remarkSchema(findingMeanings),
  Advice: remarkSchema(adviceMeanings),
};
