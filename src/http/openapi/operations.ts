import { starterResume } from '../../door/starter.ts';
import { formatNames, formats } from '../../options.ts';
import type { ProblemCode } from '../problem.ts';
import type { RouteName } from '../routes.ts';

/** What OpenAPI says of a route besides its problems, which follow from `codes`. */
export interface Operation {
  readonly operationId: string;
  readonly tag: 'render' | 'themes' | 'description' | 'operation';
  readonly summary: string;
  readonly description?: string;
  /** Takes a résumé as body. */
  readonly takesResume?: true;
  /** Takes the render options as query. */
  readonly takesOptions?: true;
  readonly responses: Readonly<Record<string, object>>;
  readonly codes: readonly ProblemCode[];
}

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });
const requestId = { 'X-Request-Id': header('X-Request-Id') };
const json = (description: string, schema: object = { type: 'object' }) => ({
  description,
  headers: requestId,
  content: { 'application/json': { schema } },
});
const text = (description: string, mediaType: string) => ({
  description,
  headers: requestId,
  content: { [mediaType]: { schema: { type: 'string' } } },
});

const bodyCodes = [
  'too_large',
  'unsupported_media_type',
  'invalid_json',
  'invalid_resume',
] as const;

const renderCodes = [
  'invalid_options',
  'theme_not_found',
  'fit_impossible',
  'document_refused',
  'busy',
  'theme_invalid',
  'browser_unavailable',
  'timeout',
] as const;

const documentHeaders = {
  ...requestId,
  ETag: header('ETag'),
  'Content-Disposition': header('Content-Disposition'),
  'Server-Timing': header('Server-Timing'),
  'Vitae-Cache': header('Vitae-Cache'),
  'Vitae-Check': header('Vitae-Check'),
  'Vitae-Fit': header('Vitae-Fit'),
  'Vitae-Warnings': header('Vitae-Warnings'),
};

/** A résumé that renders as it stands: the example of every operation that takes one. */
export const exampleResume: object = starterResume;

export const operations: Readonly<Record<RouteName, Operation>> = {
  'POST /render': {
    operationId: 'render',
    tag: 'render',
    summary: 'A résumé becomes a document',
    description:
      'The body is the résumé, the query says how it shall look. Without `format` the `Accept` ' +
      'header decides, else it is a PDF. The same body and query give the same bytes and `ETag`; ' +
      'sent back as `If-None-Match` it is answered 304 without rendering.',
    takesResume: true,
    takesOptions: true,
    responses: {
      '200': {
        description: 'The document',
        headers: documentHeaders,
        content: Object.fromEntries(
          formatNames.map((name) => [formats[name].mediaType, { schema: { type: 'string' } }]),
        ),
      },
      '304': { description: 'The client has it', headers: { ...requestId, ETag: header('ETag') } },
    },
    codes: [...bodyCodes, ...renderCodes, 'not_acceptable', 'check_failed'],
  },
  'POST /validate': {
    operationId: 'validate',
    tag: 'render',
    summary: 'Whether a body is a résumé',
    description: 'Every oddity with its place, or the problem that `/render` would answer.',
    takesResume: true,
    takesOptions: true,
    responses: {
      '200': json('It is a résumé', {
        type: 'object',
        required: ['valid', 'warnings'],
        properties: {
          valid: { const: true },
          warnings: { type: 'array', items: { $ref: '#/components/schemas/Warning' } },
        },
      }),
    },
    codes: [...bodyCodes, 'invalid_options', 'busy', 'timeout'],
  },
  'POST /check': {
    operationId: 'check',
    tag: 'render',
    summary: 'Whether the documents say what the résumé says',
    description:
      'Renders the résumé, as PDF and as Word or in the `format` named, reads each document back and ' +
      'compares it with the résumé: every text once, in order, for all to see, every link alive. ' +
      'Findings are of the document, advice is for whoever wrote the résumé.',
    takesResume: true,
    takesOptions: true,
    responses: {
      '200': json('What was found', { $ref: '#/components/schemas/CheckReport' }),
    },
    codes: [...bodyCodes, ...renderCodes],
  },
  'GET /themes': {
    operationId: 'listThemes',
    tag: 'themes',
    summary: 'The themes',
    responses: {
      '200': json('Name, title and description of each', {
        type: 'object',
        required: ['themes'],
        properties: {
          themes: { type: 'array', items: { $ref: '#/components/schemas/ThemeSummary' } },
          warnings: {
            type: 'array',
            description: 'What folders are left out, and why',
            items: { $ref: '#/components/schemas/Issue' },
          },
        },
      }),
    },
    codes: [],
  },
  'GET /themes/:name': {
    operationId: 'getTheme',
    tag: 'themes',
    summary: 'One theme: its looks, and its options as JSON Schema',
    responses: { '200': json('The theme', { $ref: '#/components/schemas/ThemeSummary' }) },
    codes: ['not_found', 'theme_invalid'],
  },
  'GET /themes/:name/preview.png': {
    operationId: 'previewTheme',
    tag: 'themes',
    summary: 'A picture of a sample résumé in a theme',
    responses: {
      '200': { description: 'The picture', headers: requestId, content: { 'image/png': {} } },
    },
    codes: ['not_found', 'busy', 'theme_invalid', 'browser_unavailable', 'timeout'],
  },
  'GET /schema.json': {
    operationId: 'getSchema',
    tag: 'description',
    summary: 'JSON Schema of a résumé',
    responses: {
      '200': {
        description: 'JSON Schema 2020-12',
        headers: requestId,
        content: { 'application/schema+json': { schema: { type: 'object' } } },
      },
    },
    codes: [],
  },
  'GET /openapi.json': {
    operationId: 'getOpenApi',
    tag: 'description',
    summary: 'This description',
    responses: { '200': json('OpenAPI 3.1') },
    codes: [],
  },
  'GET /docs': {
    operationId: 'getDocs',
    tag: 'description',
    summary: 'This description, to read and to try',
    responses: { '200': text('A page', 'text/html') },
    codes: [],
  },
  'GET /docs/:asset': {
    operationId: 'getDocsAsset',
    tag: 'description',
    summary: 'A file of that page',
    responses: { '200': { description: 'The file', headers: requestId } },
    codes: ['not_found'],
  },
  'GET /problems/:code': {
    operationId: 'getProblem',
    tag: 'description',
    summary: 'What a problem means, and what to do about it',
    responses: { '200': json('The meaning') },
    codes: ['not_found'],
  },
  'GET /health': {
    operationId: 'getHealth',
    tag: 'operation',
    summary: 'The same as /health/live',
    responses: { '200': json('It answers') },
    codes: [],
  },
  'GET /health/live': {
    operationId: 'getLiveness',
    tag: 'operation',
    summary: 'Whether the process answers',
    responses: { '200': json('It answers') },
    codes: [],
  },
  'GET /health/ready': {
    operationId: 'getReadiness',
    tag: 'operation',
    summary: 'Whether to send documents',
    responses: {
      '200': json('A page has been printed, and the browser is there'),
      '503': json('Starting, draining, or no browser'),
    },
    codes: [],
  },
  'GET /metrics': {
    operationId: 'getMetrics',
    tag: 'operation',
    summary: 'What Prometheus reads',
    responses: { '200': text('Text exposition', 'text/plain') },
    codes: [],
  },
};
