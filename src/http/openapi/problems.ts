import { problemKinds, type ProblemCode } from '../problem-kinds.ts';
import { header, listOf, placeProperties, requestId, schemaRef } from './shared-parts.ts';
import { groupBy } from '../../text/group-by.ts';

/** Codes that every route can return. */
export const commonCodes = [
  'bad_request',
  'request_timeout',
  'headers_too_large',
  'expectation_failed',
  'method_not_allowed',
  'internal',
] as const satisfies ProblemCode[];

/** Codes of routes with API keys and rate limits. */
export const guardCodes = ['unauthorized', 'rate_limited'] as const satisfies ProblemCode[];

/** The problem document (RFC 9457), as JSON Schema. */
export const problemSchema = {
  type: 'object',
  description: 'A problem document (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code', 'issues', 'requestId'],
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'Address of the explanation of the code',
    },
    title: { type: 'string', description: 'Identical for every occurrence' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'Explanation of this occurrence' },
    code: { enum: Object.keys(problemKinds), description: 'Stable code for programs' },
    issues: listOf('Issue'),
    requestId: { type: 'string', description: 'Also in X-Request-Id and in the log' },
  },
} as const;

/** One problem in the input, as JSON Schema. */
export const issueSchema = {
  type: 'object',
  required: ['path', 'message'],
  properties: {
    path: {
      type: 'string',
      description: 'JSON Pointer (RFC 6901) into the body, or the name of an option after a slash',
    },
    message: { type: 'string' },
    ...placeProperties,
  },
} as const;

/** Problem responses of an operation by status: every code with its meaning. */
export const problemResponses = (codes: readonly ProblemCode[]): Record<string, object> =>
  Object.fromEntries(
    [...groupByStatus(codes)].map(([status, members]) => [
      String(status),
      problemResponse(status, members),
    ]),
  );

const groupByStatus = (codes: readonly ProblemCode[]): Map<number, ProblemCode[]> =>
  groupBy(codes, (code) => problemKinds[code].status);

const problemResponse = (status: number, codes: readonly ProblemCode[]): object => ({
  description: codes.map((code) => `\`${code}\`: ${problemKinds[code].title}`).join('. '),
  headers: {
    ...requestId,
    ...((status === 429 || status === 503) && { 'Retry-After': header('Retry-After') }),
    ...(status === 412 && { ETag: header('ETag') }),
    ...(status === 405 && { Allow: { schema: { type: 'string' } } }),
    ...(status === 401 && { 'WWW-Authenticate': { schema: { type: 'string' } } }),
  },
  content: {
    'application/problem+json': {
      schema: {
        allOf: [schemaRef('Problem'), { properties: { code: { enum: codes } } }],
      },
    },
  },
});
