import { formatNames, formats } from '../../options/schema.ts';
import { sampleResume } from '../../resume/sample-resume.ts';
import { ledgerProperties } from './ledger.ts';
import { archiveTypes } from '../archive.ts';
import { bodyCodes, renderCodes } from './operation-codes.ts';
import { jobOperations } from './job-operations.ts';
import type { Operation } from './operation.ts';
import { importOperation } from './import-operation.ts';
import { header, json, listOf, requestId, schemaRef } from './shared-parts.ts';
import type { RouteName } from '../routes/route-names.ts';

const text = (description: string, mediaType: string) => ({
  description,
  headers: requestId,
  content: { [mediaType]: { schema: { type: 'string' } } },
});

const documentHeaderNames = [
  ...['X-Request-Id', 'ETag', 'Content-Disposition', 'Server-Timing', 'Vitae-Cache'],
  ...['Vitae-Check', 'Vitae-Fit', 'Vitae-Lost', 'Vitae-Warnings'],
];

/** A complete résumé, the example of every operation with a résumé as body. */
export const exampleResume: object = sampleResume;

export const operations: Readonly<Record<RouteName, Operation>> = {
  'GET /': {
    operationId: 'getStart',
    tag: 'description',
    summary: 'Start page for browsers; the addresses of the service as JSON for other clients',
    responses: {
      '200': {
        description: 'The page, with links to studio, documentation and themes, or the addresses',
        headers: requestId,
        content: {
          'text/html': { schema: { type: 'string' } },
          'application/json': { schema: { type: 'object' } },
        },
      },
    },
    codes: [],
  },
  'POST /render': {
    operationId: 'render',
    tag: 'render',
    summary: 'Render a résumé as a document',
    description:
      'The body is the résumé, the query holds the options. Without `format` the `Accept` header decides; the default is PDF. Several formats (`format=pdf,docx`, or `format` repeated), or ' +
      '`format` with `Accept: application/zip`, give a zip archive; with `Accept: multipart/mixed` the documents are the parts of a message (RFC 2046), each with its headers. The same body and query give the same bytes and `ETag`; a request with that tag as `If-None-Match` is answered with 412 without rendering.',
    takesResume: true,
    takesOptions: true,
    responses: {
      '200': {
        description: 'The document',
        headers: Object.fromEntries(documentHeaderNames.map((name) => [name, header(name)])),
        content: Object.fromEntries(
          [
            ...formatNames.map((name) => formats[name].mediaType),
            ...Object.values(archiveTypes),
          ].map((mediaType) => [mediaType, { schema: { type: 'string' } }]),
        ),
      },
    },
    codes: [
      ...bodyCodes,
      ...renderCodes,
      'not_acceptable',
      'precondition_failed',
      'check_failed',
      'text_lost',
    ],
  },
  'POST /validate': {
    operationId: 'validate',
    tag: 'render',
    summary: 'Validate a résumé',
    description:
      'Returns every warning and every lost text with its JSON Pointer, or the problem that `/render` would return.',
    takesResume: true,
    takesOptions: true,
    responses: {
      '200': json('The résumé is valid', {
        type: 'object',
        required: ['valid', 'warnings', 'values', 'lost'],
        properties: {
          valid: { const: true },
          warnings: listOf('Warning'),
          ...ledgerProperties,
        },
      }),
    },
    codes: [...bodyCodes, 'invalid_options', 'text_lost', 'busy', 'timeout'],
  },
  'POST /check': {
    operationId: 'check',
    tag: 'render',
    summary: 'Compare the documents with the résumé',
    description:
      'Renders the résumé as PDF and Word, or in the given `format`, reads each document back and ' +
      'compares it with the résumé: every text is there once, in order and visible, every link works. ' +
      'Lost texts are those of the résumé that no document prints. ' +
      'Findings concern the document, advice is for the author of the résumé.',
    takesResume: true,
    takesOptions: true,
    responses: {
      '200': json('The result of the check', schemaRef('CheckReport')),
    },
    codes: [...bodyCodes, ...renderCodes],
  },
  'POST /import': importOperation,
  'POST /mcp': {
    operationId: 'callAssistantServer',
    tag: 'render',
    summary: 'Model Context Protocol for assistants (streamable HTTP), if the operator allows it',
    description:
      'One JSON-RPC message per request, one JSON answer each; sessions by the header `Mcp-Session-Id`. ' +
      'Errors of tools have the codes of this service. See docs/mcp.md.',
    responses: { '200': json('The answer'), '202': { description: 'A notification is taken' } },
    codes: ['not_found', 'too_large', 'unsupported_media_type', 'invalid_json', 'not_acceptable'],
  },
  ...jobOperations,
  'GET /themes': {
    operationId: 'listThemes',
    tag: 'themes',
    summary: 'List the themes',
    responses: {
      '200': json('Name, title and description of each theme', {
        type: 'object',
        required: ['themes'],
        properties: {
          themes: listOf('ThemeSummary'),
          warnings: listOf('Issue', 'Folders that are left out, each with its reason'),
        },
      }),
    },
    codes: [],
  },
  'GET /themes/:name': {
    operationId: 'getTheme',
    tag: 'themes',
    summary: 'Describe one theme: design, and options as JSON Schema',
    responses: { '200': json('The theme', schemaRef('ThemeSummary')) },
    codes: ['not_found', 'theme_invalid'],
  },
  'GET /themes/:name/preview.png': {
    operationId: 'previewTheme',
    tag: 'themes',
    summary: 'Preview a theme with a sample résumé',
    responses: {
      '200': { description: 'The preview image', headers: requestId, content: { 'image/png': {} } },
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
    summary: 'This OpenAPI document',
    responses: { '200': json('OpenAPI 3.1') },
    codes: [],
  },
  'GET /docs': {
    operationId: 'getDocs',
    tag: 'description',
    summary: 'Interactive documentation',
    responses: { '200': text('The documentation page', 'text/html') },
    codes: [],
  },
  'GET /docs/:asset': {
    operationId: 'getDocsAsset',
    tag: 'description',
    summary: 'A file of the documentation page',
    responses: { '200': { description: 'The file', headers: requestId } },
    codes: ['not_found'],
  },
  'GET /studio': {
    operationId: 'getStudio',
    tag: 'description',
    summary: 'Page for writing résumés, if the operator turns it on',
    responses: { '200': text('The page', 'text/html') },
    codes: ['not_found'],
  },
  'GET /studio/choices': {
    operationId: 'getStudioChoices',
    tag: 'description',
    summary: 'Themes, formats and options of the studio',
    responses: { '200': json('What the page offers') },
    codes: ['not_found'],
  },
  'GET /studio/assets/:asset': {
    operationId: 'getStudioAsset',
    tag: 'description',
    summary: 'A file of the studio',
    responses: { '200': { description: 'The file', headers: requestId } },
    codes: ['not_found'],
  },
  'GET /problems/:code': {
    operationId: 'getProblem',
    tag: 'description',
    summary: 'Explain a problem code and its remedy',
    responses: { '200': json('Meaning and remedy') },
    codes: ['not_found'],
  },
  'GET /health': {
    operationId: 'getHealth',
    tag: 'operation',
    summary: 'The same as /health/live',
    responses: { '200': json('The process answers') },
    codes: [],
  },
  'GET /health/live': {
    operationId: 'getLiveness',
    tag: 'operation',
    summary: 'Whether the process answers',
    responses: { '200': json('The process answers') },
    codes: [],
  },
  'GET /health/ready': {
    operationId: 'getReadiness',
    tag: 'operation',
    summary: 'Whether the service accepts documents',
    responses: {
      '200': json('The self-test has printed a page, and the browser is available'),
      '503': json('Starting, draining, or browser unavailable'),
    },
    codes: [],
  },
  'GET /metrics': {
    operationId: 'getMetrics',
    tag: 'operation',
    summary: 'Metrics for Prometheus',
    responses: { '200': text('Text exposition', 'text/plain') },
    codes: [],
  },
};
