import { problemKinds, type ProblemCode } from '../problem.ts';

/** Any request may meet these. */
export const commonCodes = [
  'bad_request',
  'request_timeout',
  'headers_too_large',
  'expectation_failed',
  'method_not_allowed',
  'internal',
] as const satisfies ProblemCode[];

/** Those of a guarded route. */
export const guardCodes = ['unauthorized', 'rate_limited'] as const satisfies ProblemCode[];

/** The problem document (RFC 9457), as JSON Schema. */
export const problemSchema = {
  type: 'object',
  description: 'What went wrong (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code', 'issues', 'requestId'],
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'Leads to the meaning of the code',
    },
    title: { type: 'string', description: 'The same for every occurrence' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'This occurrence, in words' },
    code: { enum: Object.keys(problemKinds), description: 'Stable, to be decided upon' },
    issues: { type: 'array', items: { $ref: '#/components/schemas/Issue' } },
    requestId: { type: 'string', description: 'Also in X-Request-Id and in the log' },
  },
} as const;

/** One problem in the input, as JSON Schema. */
export const issueSchema = {
  type: 'object',
  required: ['path', 'message'],
  properties: {
    path: { type: 'string', description: 'JSON Pointer (RFC 6901) into the body, or /option' },
    message: { type: 'string' },
    line: { type: 'integer', minimum: 1 },
    column: { type: 'integer', minimum: 1 },
  },
} as const;

/** Problem responses of an operation by status: every code with its meaning. */
export const problemResponses = (codes: readonly ProblemCode[]): Record<string, object> => {
  return Object.fromEntries(
    [...groupByStatus(codes)].map(([status, members]) => [
      String(status),
      problemResponse(status, members),
    ]),
  );
};

const groupByStatus = (codes: readonly ProblemCode[]): Map<number, ProblemCode[]> => {
  const groups = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = problemKinds[code];
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return groups;
};

const problemResponse = (status: number, codes: readonly ProblemCode[]): object => ({
  description: codes.map((code) => `\`${code}\`: ${problemKinds[code].title}`).join('. '),
  headers: {
    'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
    ...((status === 429 || status === 503) && {
      'Retry-After': { $ref: '#/components/headers/Retry-After' },
    }),
    ...(status === 405 && { Allow: { schema: { type: 'string' } } }),
    ...(status === 401 && { 'WWW-Authenticate': { schema: { type: 'string' } } }),
  },
  content: {
    'application/problem+json': {
      schema: {
        allOf: [
          { $ref: '#/components/schemas/Problem' },
          { properties: { code: { enum: codes } } },
        ],
      },
    },
  },
});
