import { limitMeanings, limits } from '../../limits.ts';
import { warningMeanings } from '../../resume/warning.ts';
import { sortedEntries } from '../../text/json.ts';
import {
  guardedRoutes,
  routeNames,
  splitRouteName,
  type RouteName,
} from '../routes/route-names.ts';
import { checkSchemas } from './check.ts';
import { jobSchemas } from './job-operations.ts';
import { ledgerSchemas } from './ledger.ts';
import type { Operation } from './operation.ts';
import { exampleResume, operations } from './operations.ts';
import { pathParameters, queryParameters, type ServiceNames } from './parameters.ts';
import {
  commonCodes,
  guardCodes,
  issueSchema,
  problemResponses,
  problemSchema,
} from './problems.ts';
import { resumeComponents } from './resume-schema.ts';
import { fileProperty, limitList, schemaRef } from './shared-parts.ts';

/** OpenAPI 3.1 of the whole service, built from the declarations of schemas, options, formats and problems. */
export const openApiDocument = (version: string, names: ServiceNames): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Vitae',
    version,
    description: 'Renders résumé JSON as a PDF, Word file, HTML page, plain text or picture.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  // Relative to the address of this document, so that it works behind any proxy prefix.
  servers: [{ url: '.' }],
  tags: [
    { name: 'render', description: 'Documents' },
    { name: 'jobs', description: 'Many documents, where the operator has set a storage' },
    { name: 'themes', description: 'Themes of documents' },
    { name: 'description', description: 'Schemas and documentation of this service' },
    { name: 'operation', description: 'Health and metrics for operators' },
  ],
  paths: paths(names),
  components: {
    schemas: {
      ...resumeComponents(),
      Problem: problemSchema,
      Issue: issueSchema,
      Warning: warningSchema,
      ...checkSchemas,
      ...ledgerSchemas,
      ...jobSchemas,
      ThemeSummary: themeSummarySchema,
    },
    headers,
    securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'An API key' } },
  },
});

const paths = (names: ServiceNames): Record<string, Record<string, object>> => {
  const described: Record<string, Record<string, object>> = {};
  for (const name of routeNames) {
    const [method, path] = splitRouteName(name);
    const template = path.replace(/:(\w+)/g, '{$1}');
    described[template] = { ...described[template], [method]: operation(name, names) };
  }
  return described;
};

const operation = (name: RouteName, names: ServiceNames): object => {
  const described = operations[name];
  const isGuarded = guardedRoutes.includes(name);
  const parameters = [
    ...pathParameters(name, names),
    ...(described.takesOptions ? queryParameters(names) : []),
    ...(described.parameters ?? []),
  ];
  const codes = [...described.codes, ...(isGuarded ? guardCodes : []), ...commonCodes];
  const { operationId, tag, summary, description } = described;
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(described.takesResume && { requestBody: resumeBody }),
    ...(described.requestBody && { requestBody: described.requestBody }),
    // The key is optional in the schema, because the operator decides whether keys are required.
    ...(isGuarded && { security: [{}, { apiKey: [] }] }),
    responses: responses(described, codes),
  };
};

const responses = (
  { responses: own }: Operation,
  codes: Parameters<typeof problemResponses>[0],
): object => {
  const all = { ...problemResponses(codes), ...own };
  return Object.fromEntries(sortedEntries(all));
};

const resumeBody = {
  description: `A résumé: JSON Resume, RenderCV, YAMLResume, Reactive Resume, FRESH, Europass, Manfred or antd-resume as JSON, YAML or XML, or a LinkedIn data export as CSV or zip. The content decides which. Exceeding one of these limits gives \`too_large\`:\n\n${limitList(limits, limitMeanings)}`,
  required: true,
  content: {
    'application/json': {
      schema: schemaRef('Resume'),
      examples: {
        starter: { summary: 'A sample résumé', value: exampleResume },
        short: { summary: 'Every key is optional', value: { basics: { name: 'Robin Example' } } },
      },
    },
    'application/yaml': {
      schema: schemaRef('Resume'),
      examples: {
        short: { summary: 'YAML', value: 'basics:\n  name: Robin Example\n  label: Engineer\n' },
      },
    },
    'text/csv': {
      schema: { type: 'string' },
      examples: {
        languages: {
          summary: 'A file of a LinkedIn data export',
          value: 'Name,Proficiency\nEnglish,Native or bilingual proficiency\n',
        },
      },
    },
    'application/xml': {
      schema: { type: 'string' },
      examples: {
        europass: {
          summary: 'Europass',
          value:
            '<SkillsPassport><LearnerInfo><Identification><PersonName><FirstName>Robin</FirstName>' +
            '<Surname>Example</Surname></PersonName></Identification></LearnerInfo></SkillsPassport>',
        },
      },
    },
    'application/zip': { schema: {} },
  },
};

const warningSchema = {
  allOf: [
    schemaRef('Issue'),
    {
      type: 'object',
      required: ['code'],
      properties: {
        code: { enum: Object.keys(warningMeanings), description: 'Stable code for programs' },
        ...fileProperty,
        before: { description: 'The value in the résumé' },
        after: { description: 'The value as read; absent when it was dropped' },
      },
    },
  ],
};

const themeSummarySchema = {
  type: 'object',
  required: ['name', 'title', 'description'],
  properties: {
    name: { type: 'string' },
    title: { type: 'string' },
    description: { type: 'string' },
  },
};

const stringHeader = (description: string) => ({ description, schema: { type: 'string' } });

const headers = {
  'X-Request-Id': stringHeader('The id of the request, sent by the client or generated'),
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } },
  ETag: stringHeader('Identical for the same body, query and version'),
  'Content-Disposition': stringHeader('The file name (RFC 6266)'),
  'Server-Timing': stringHeader('Milliseconds per stage'),
  'Vitae-Cache': {
    description:
      'Source of the document: `hit` from memory, `miss` and `off` rendered, `shared` with an identical request',
    schema: { enum: ['hit', 'miss', 'shared', 'off'] },
  },
  'Vitae-Check': {
    ...stringHeader('With `check=on`, the counts of the check (RFC 8941)'),
    example: 'findings=0, advice=2, texts=127, found=127, unordered=0, lost=0',
  },
  'Vitae-Fit': stringHeader('Pages and scale factors of a fitted document (RFC 8941)'),
  'Vitae-Lost': {
    description:
      'Number of texts, numbers and booleans that are not printed; POST /validate lists them',
    schema: { type: 'integer' },
  },
  'Vitae-Warnings': {
    description: 'Number of warnings; POST /validate lists them',
    schema: { type: 'integer' },
  },
};
