import { formatNames } from '../../options.ts';
import { adviceMeanings, findingMeanings } from '../../proof/report.ts';

const remark = (meanings: Readonly<Record<string, string>>) => ({
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
        page: { type: 'integer', minimum: 1, description: 'Where the document has pages' },
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

/** What `POST /check` answers, as JSON Schema. */
export const checkSchemas = {
  CheckReport: {
    type: 'object',
    required: ['passed', 'warnings', 'advice', 'documents'],
    properties: {
      passed: { type: 'boolean', description: 'Whether there is no finding' },
      warnings: listOf('Warning', 'Oddities, as of `/validate`'),
      advice: listOf('Advice', 'What could be better about the résumé'),
      documents: listOf('CheckedDocument', 'One for each format'),
    },
  },
  CheckedDocument: {
    type: 'object',
    required: ['format', 'passed', 'texts', 'found', 'unordered', 'links', 'findings'],
    properties: {
      format: { enum: formatNames },
      passed: { type: 'boolean' },
      texts: count('Texts of the résumé'),
      found: count('Those that are there in full, once, in order'),
      unordered: count('Those whose letters are there, in a script whose order cannot be told'),
      links: count('Links of the document'),
      pages: count('Pages, where the document has some'),
      lastPageFill: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        description: 'How much of the last of several pages is filled',
      },
      findings: listOf('Finding', 'In what the document differs from the résumé'),
    },
  },
  Finding: remark(findingMeanings),
  Advice: remark(adviceMeanings),
};
