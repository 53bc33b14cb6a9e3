import * as z from 'zod';
import { BatchLine } from '../../batch/batch-line.ts';
import { inputKinds, priorities } from '../../jobs/job.ts';
import { jobLimitMeanings, jobLimits } from '../../jobs/limits.ts';
import { jobTypes } from '../routes/jobs.ts';
import type { RouteName } from '../routes/route-names.ts';
import type { Operation } from './operation.ts';
import { countSchema, json, limitList, requestId, schemaRef } from './shared-parts.ts';

type JobRouteName = Extract<RouteName, `${string} /jobs${string}`>;

const jobContent = { 'application/json': { schema: schemaRef('Job') } };

const bodies = {
  ndjson: { schema: { type: 'string' }, example: '{"basics":{"name":"Robin Example"}}\n' },
  zip: { schema: {} },
};

const requestBody = {
  description:
    'A line of JSON for each résumé: the résumé itself, or `{"resume": …, "options": {…}}` ' +
    '(schema `BatchLine`). Or a zip archive with a file for each. ' +
    `Limits:\n\n${limitList(jobLimits, jobLimitMeanings)}`,
  required: true,
  content: Object.fromEntries(
    inputKinds.flatMap((kind) => jobTypes[kind].map((type) => [type, bodies[kind]])),
  ),
};

/** The OpenAPI descriptions of the routes of jobs. */
export const jobOperations: Readonly<Record<JobRouteName, Operation>> = {
  'POST /jobs': {
    operationId: 'createJob',
    tag: 'jobs',
    summary: 'Render many résumés',
    description:
      'The body holds the résumés, the query the options of all of them. A request that is repeated ' +
      'with the same `Idempotency-Key` and body gets the same job. With `webhook` the service calls ' +
      'that address when the job is finished, as Standard Webhooks describes.',
    takesOptions: true,
    parameters: [
      {
        name: 'priority',
        in: 'query',
        description: 'Priority of the job; `high` goes before `normal` and `low`',
        schema: { type: 'string', enum: priorities, default: 'normal' },
      },
      {
        name: 'webhook',
        in: 'query',
        description: 'Public https address to call when the job is finished',
        schema: { type: 'string', format: 'uri' },
      },
      {
        name: 'Idempotency-Key',
        in: 'header',
        description: 'Any text that is new for each job',
        schema: { type: 'string', minLength: 1, maxLength: jobLimits.keyLength },
      },
    ],
    requestBody,
    responses: {
      '202': {
        description: 'The job, which has begun or waits for others',
        headers: {
          ...requestId,
          Location: { description: 'Address of the job', schema: { type: 'string' } },
        },
        content: jobContent,
      },
    },
    codes: [
      'invalid_options',
      'invalid_archive',
      'invalid_resume',
      'too_large',
      'unsupported_media_type',
      'idempotency_conflict',
      'busy',
      'not_found',
      'jobs_unavailable',
    ],
  },
  'GET /jobs/:id': {
    operationId: 'getJob',
    tag: 'jobs',
    summary: 'State of a job',
    responses: { '200': json('The job', schemaRef('Job')) },
    codes: ['not_found', 'jobs_unavailable'],
  },
  'DELETE /jobs/:id': {
    operationId: 'deleteJob',
    tag: 'jobs',
    summary: 'End a job, and erase its résumés and documents',
    responses: { '204': { description: 'The job is erased', headers: requestId } },
    codes: ['not_found', 'jobs_unavailable'],
  },
  'GET /jobs/:id/results': {
    operationId: 'listResults',
    tag: 'jobs',
    summary: 'List the documents of a job so far',
    description: 'A line of JSON for each document, in the order in which they were finished.',
    responses: {
      '200': {
        description: 'The documents with links, and the errors',
        headers: requestId,
        content: { 'application/x-ndjson': { schema: { type: 'string' } } },
      },
    },
    codes: ['not_found', 'jobs_unavailable'],
  },
  'GET /jobs/:id/results/:item': {
    operationId: 'getResult',
    tag: 'jobs',
    summary: 'A document of a job, by its `file` in the results',
    responses: { '200': { description: 'The document', headers: requestId } },
    codes: ['not_found', 'jobs_unavailable'],
  },
  'DELETE /jobs/:id/results/:item': {
    operationId: 'deleteResult',
    tag: 'jobs',
    summary: 'Erase a résumé of a job with all its documents, by the `file` of one or its `index`',
    description: 'Its line in the results then has the error `erased`, and no facts.',
    responses: { '204': { description: 'The documents are erased', headers: requestId } },
    codes: ['not_found', 'busy', 'jobs_unavailable'],
  },
  'GET /jobs/:id/events': {
    operationId: 'watchJob',
    tag: 'jobs',
    summary: 'Server-sent events with the state of a job, until it is finished',
    responses: {
      '200': {
        description: 'Events `progress` and `finished`, each with the job as JSON',
        headers: requestId,
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    },
    codes: ['not_found', 'jobs_unavailable'],
  },
};

const time = (description: string) => ({ type: 'string', format: 'date-time', description });

export const jobSchemas = {
  Job: {
    type: 'object',
    required: ['id', 'state', 'items', 'made', 'failed', 'left', 'created'],
    properties: {
      id: { type: 'string' },
      state: { enum: ['queued', 'running', 'finished'] },
      items: countSchema('Résumés of the job'),
      made: countSchema('Résumés whose documents are made'),
      failed: countSchema('Résumés with an error'),
      left: countSchema('Résumés to do'),
      created: time('When the job was made'),
      started: time('When the work began'),
      finished: time('When the work ended'),
      rate: { type: 'number', description: 'Résumés per second' },
      secondsLeft: countSchema('Estimated seconds until the job is finished'),
      webhook: {
        type: 'object',
        required: ['state', 'attempts'],
        properties: {
          state: { enum: ['pending', 'delivered', 'failed'] },
          attempts: countSchema('Calls so far'),
        },
      },
    },
  },
  BatchLine: z.toJSONSchema(BatchLine, { io: 'input' }),
} as const;
