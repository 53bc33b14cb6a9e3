import { adviceMeanings, findingMeanings } from '../../check/report.ts';
import { atsFields } from '../../check/ats/report.ts';
import { checkedFormatNames } from '../../options/checked-format.ts';
import { ledgerProperties } from './ledger.ts';
import { countSchema, listOf, schemaRef } from './shared-parts.ts';

const remarkSchema = (meanings: Readonly<Record<string, string>>) => ({
  allOf: [
    schemaRef('Issue'),
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

const share = (description: string) => ({ type: 'number', minimum: 0, maximum: 1, description });

/** JSON Schemas of the response of `POST /check`. */
export const checkSchemas = {
  CheckReport: {
    type: 'object',
    required: ['passed', 'warnings', 'advice', 'values', 'lost', 'documents'],
    properties: {
      passed: {
        type: 'boolean',
        description: 'True when no document has findings and no text is lost',
      },
      warnings: listOf('Warning', 'Warnings, as in `/validate`'),
      advice: listOf('Advice', 'Suggestions for the author of the résumé'),
      ...ledgerProperties,
      documents: listOf('CheckedDocument', 'One document per format'),
    },
  },
  CheckedDocument: {
    type: 'object',
    required: ['format', 'passed', 'texts', 'found', 'unordered', 'lost', 'links', 'findings'],
    properties: {
      format: { enum: checkedFormatNames },
      passed: { type: 'boolean' },
      texts: countSchema('Texts, numbers and booleans of the résumé to print'),
      found: countSchema('Texts found in full, once and in order'),
      unordered: countSchema(
        'Texts found as letters only, in scripts whose order a file does not preserve',
      ),
      lost: countSchema('Texts that no document prints'),
      links: countSchema('Links of the document'),
      pages: countSchema('Pages, for documents with pages'),
      lastPageFill: share('Filled part of the last page, for documents of several pages'),
      findings: listOf('Finding', 'Differences between the document and the résumé'),
      ats: {
        $ref: '#/components/schemas/AtsReport',
        description: 'With `ats=on`, for PDF and Word files',
      },
    },
  },
  AtsReport: {
    type: 'object',
    description: 'The fields that a parser of applicant tracking systems finds in the document',
    required: ['score', 'fields'],
    properties: {
      score: share('Mean of the fields; 1 if there are none'),
      fields: listOf('AtsField', 'The fields of the résumé'),
    },
  },
  AtsField: {
    type: 'object',
    required: ['field', 'score', 'values'],
    properties: {
      field: { enum: atsFields },
      score: share('Mean of the values'),
      values: {
        type: 'array',
        items: {
          type: 'object',
          required: ['expected', 'score'],
          properties: {
            expected: { type: 'string', description: 'The value of the résumé, as printed' },
            found: { type: 'string', description: 'What the parser read; absent if nothing' },
            score: share('1 equal, 0.5 contained in a longer text, 0 not found'),
          },
        },
      },
    },
  },
  Finding: remarkSchema(findingMeanings),
  Advice: remarkSchema(adviceMeanings),
};
