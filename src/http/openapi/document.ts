import { limitMeanings, limits } from '../../limits.ts';
import * as z from 'zod';
import { RenderOptions } from '../../options.ts';
import { guardedRoutes, routeNames, type RouteName } from '../routes.ts';
import { checkSchemas } from './check.ts';
import { exampleResume, operations, type Operation } from './operations.ts';
import {
  commonCodes,
  guardCodes,
  issueSchema,
  problemResponses,
  problemSchema,
} from './problems.ts';
import { resumeComponents } from './resume-schema.ts';

/** OpenAPI 3.1 of the whole service: schemas, options, formats and problems from where they are declared. */
export const openApiDocument = (version: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Vitae',
    version,
    description: 'Résumé JSON in, a beautiful PDF, Word file, HTML page or text out.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  // Relative to this document: right behind any proxy and prefix.
  servers: [{ url: '.' }],
  tags: [
    { name: 'render', description: 'Documents' },
    { name: 'themes', description: 'What they can look like' },
    { name: 'description', description: 'What this service takes and answers' },
    { name: 'operation', description: 'For whoever runs it' },
  ],
  paths: paths(),
  components: {
    schemas: {
      ...resumeComponents(),
      Problem: problemSchema,
      Issue: issueSchema,
      Warning: warningSchema,
      ...checkSchemas,
      ThemeSummary: themeSummarySchema,
    },
    headers,
    securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'An API key' } },
  },
});

const paths = (): Record<string, Record<string, object>> => {
  const described: Record<string, Record<string, object>> = {};
  for (const name of routeNames) {
    const [method = '', path = ''] = name.split(' ');
    const template = path.replace(/:(\w+)/g, '{$1}');
    described[template] = { ...described[template], [method.toLowerCase()]: operation(name) };
  }
  return described;
};

const operation = (name: RouteName): object => {
  const described = operations[name];
  const isGuarded = guardedRoutes.includes(name);
  const parameters = [
    ...pathParameters(name),
    ...(described.takesOptions ? queryParameters() : []),
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
    // No key where the service is open to all, which is for its operator to say.
    ...(isGuarded && { security: [{}, { apiKey: [] }] }),
    responses: responses(described, codes),
  };
};

const responses = (
  { responses: own }: Operation,
  codes: Parameters<typeof problemResponses>[0],
): object => {
  const all = { ...problemResponses(codes), ...own };
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => one.localeCompare(other)));
};

const limitLines = Object.entries(limitMeanings).map(
  ([name, meaning]) => `- ${limits[name as keyof typeof limits].toLocaleString('en')}: ${meaning}`, // the names are those of the limits
);

const resumeBody = {
  description: `A résumé. Beyond these limits the answer is \`too_large\`:\n\n${limitLines.join('\n')}`,
  required: true,
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/Resume' },
      examples: {
        starter: { summary: 'A résumé to start from', value: exampleResume },
        empty: { summary: 'Nothing is required', value: {} },
      },
    },
    'application/yaml': {
      schema: { $ref: '#/components/schemas/Resume' },
      examples: {
        short: { summary: 'YAML', value: 'basics:\n  name: Robin Example\n  label: Engineer\n' },
      },
    },
  },
};

const pathParameters = (name: RouteName): object[] =>
  [...name.matchAll(/:(\w+)/g)].map(([, parameter = '']) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    example: pathExamples[parameter],
  }));

const pathExamples: Readonly<Record<string, string>> = {
  name: 'classic',
  asset: 'swagger-ui.css',
  code: 'invalid_resume',
};

const queryParameters = (): object[] => {
  const { properties = {} } = z.toJSONSchema(RenderOptions, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = typeof property === 'object' ? property : {};
    return { name, in: 'query', required: false, description, schema };
  });
};

const warningSchema = {
  allOf: [
    { $ref: '#/components/schemas/Issue' },
    {
      type: 'object',
      required: ['code'],
      properties: {
        code: { type: 'string', description: 'Name of the rule' },
        file: { type: 'integer', description: 'Which of several texts; absent for the first' },
        before: { description: 'What is written' },
        after: { description: 'What was read; absent where the value is gone' },
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
  'X-Request-Id': stringHeader('The id of the request, as sent or made'),
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } },
  ETag: stringHeader('The same for the same body, query and version'),
  'Content-Disposition': stringHeader('The name of the file (RFC 6266)'),
  'Server-Timing': stringHeader('Milliseconds of each stage'),
  'Vitae-Cache': {
    description: 'From memory, rendered, or shared with an identical request',
    schema: { enum: ['hit', 'miss', 'shared', 'off'] },
  },
  'Vitae-Check': {
    ...stringHeader('With `check=on`, what reading it back has shown (RFC 8941)'),
    example: 'findings=0, advice=2, texts=127, found=127, unordered=0',
  },
  'Vitae-Fit': stringHeader('What was done so that it fits (RFC 8941)'),
  'Vitae-Warnings': {
    description: 'Oddities; POST /validate lists them',
    schema: { type: 'integer' },
  },
};
