import type { Request, RequestHandler, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { delay } from '../../abort.ts';
import { priorities, type InputKind, type JobView, type Priority } from '../../jobs/job.ts';
import { storageKeys, readReports, type JobReport } from '../../jobs/job-store.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { jobLimits } from '../../jobs/limits.ts';
import { formatOfFile } from '../../options/format-of-file.ts';
import { formats } from '../../options/schema.ts';
import { dataKinds } from '../../text/file-kinds.ts';
import { jsonLine } from '../../text/json.ts';
import { abortOnDisconnect } from '../../web/client-abort.ts';
import { contentDisposition } from '../../web/content-disposition.ts';
import { openEventStream } from '../../web/event-stream.ts';
import { HttpError } from '../problem-details.ts';
import { clientNameOf } from '../request-context.ts';
import { unsupportedBody, unsupportedType } from '../unsupported-body.ts';

/** The media types of the body of a job. */
export const jobTypes: Readonly<Record<InputKind, readonly string[]>> = {
  ndjson: ['application/x-ndjson', 'application/ndjson', 'application/jsonl'],
  zip: dataKinds.zip.mediaTypes,
};

/** The handler of a route of jobs. The routes exist only if the operator has set a storage. */
export type JobRoute = (jobs: Jobs, request: Request, response: Response) => Promise<void>;

/** @throws HttpError not_found if the service accepts no jobs; jobs_unavailable while Redis does not answer */
export const jobRoute =
  (jobs: Jobs | undefined, route: JobRoute): RequestHandler =>
  async (request, response) => {
    if (!jobs) throw new HttpError('not_found', 'This service does not accept jobs.');
    response.set('Cache-Control', 'no-store');
    try {
      if (!jobs.isAvailable()) throw unavailable();
      await route(jobs, request, response);
    } catch (error) {
      throw jobs.isAvailable() || error instanceof HttpError ? error : unavailable();
    }
  };

const unavailable = (): HttpError =>
  new HttpError('jobs_unavailable', 'The queue of jobs does not answer.', { 'Retry-After': '5' });

/** Résumés in the body, options in the query → 202 and the address of the job. */
export const createJob: JobRoute = async (jobs, request, response) => {
  const { webhook, priority, ...options } = request.query;
  if (webhook !== undefined && typeof webhook !== 'string') {
    throw new HttpError('bad_request', 'The query has more than one webhook.');
  }
  const job = await jobs.submit({
    client: clientNameOf(response),
    input: inputKind(request),
    body: request,
    options,
    priority: readPriority(priority),
    webhook,
    idempotencyKey: idempotencyKey(request),
  });
  if (job === 'unfinished') throw conflict('is in use by a request that is not complete');
  if (job === 'different') throw conflict('belongs to a job with another body or other options');
  response.status(202).location(`/jobs/${job.id}`).json(job);
};

const readPriority = (given: unknown): Priority | undefined => {
  const priority = priorities.find((each) => each === given);
  if (given === undefined || priority) return priority;
  throw new HttpError('bad_request', `The priority is one of ${priorities.join(', ')}.`);
};

const conflict = (reason: string): HttpError =>
  new HttpError('idempotency_conflict', `This Idempotency-Key ${reason}.`);

const inputKind = (request: Request): InputKind => {
  if (/^(?!identity$)/i.test(request.get('Content-Encoding') ?? 'identity')) {
    throw unsupportedBody(
      'The body of a job has a Content-Encoding, which is not supported.',
      jobTypes,
    );
  }
  if (request.is([...jobTypes.ndjson]) !== false) return 'ndjson';
  if (request.is([...jobTypes.zip]) !== false) return 'zip';
  throw unsupportedType(request, jobTypes);
};

const idempotencyKey = (request: Request): string | undefined => {
  const key = request.get('Idempotency-Key');
  if (key !== undefined && (key === '' || key.length > jobLimits.keyLength)) {
    throw new HttpError(
      'bad_request',
      `The Idempotency-Key must have 1 to ${jobLimits.keyLength} characters.`,
    );
  }
  return key;
};

/** The job of the address, if it belongs to the client. @throws HttpError not_found */
const requireJob = async (jobs: Jobs, request: Request, response: Response): Promise<JobView> => {
  const job = await jobs.get(clientNameOf(response), String(request.params['id']));
  if (!job) throw notFound('job');
  return job;
};

const notFound = (what: string): HttpError =>
  new HttpError('not_found', `The ${what} does not exist, or it was erased.`);

export const getJob: JobRoute = async (jobs, request, response) => {
  response.json(await requireJob(jobs, request, response));
};

/** Sends a line of JSON for each document so far, with a link to it. */
export const listResults: JobRoute = async (jobs, request, response) => {
  const { id } = await requireJob(jobs, request, response);
  response.type('application/x-ndjson');
  await pipeline(Readable.from(linkedReports(jobs, id)), response);
};

async function* linkedReports(jobs: Jobs, id: string): AsyncGenerator<string> {
  for await (const report of readReports(jobs.storage, id)) {
    const link = await linkOf(jobs, id, report);
    yield jsonLine({ ...report, ...(link !== undefined && { link }) });
  }
}

const linkOf = async (
  { storage }: Jobs,
  id: string,
  { file, format, name }: JobReport,
): Promise<string | undefined> => {
  if (file === undefined || format === undefined) return undefined;
  const { mediaType } = formats[format];
  const disposition = contentDisposition(name ?? file);
  const options = { disposition, mediaType, seconds: jobLimits.linkSeconds };
  return (
    (await storage.link(storageKeys.result(id, file), options)) ?? `/jobs/${id}/results/${file}`
  );
};

/** The document of an item, by its file name in the results. */
export const getResult: JobRoute = async (jobs, request, response) => {
  const { id } = await requireJob(jobs, request, response);
  const file = String(request.params['item']);
  const format = formatOfFile(file);
  const isName = /^\d{1,9}\.[a-z]+$/.test(file) && format !== undefined;
  const content = isName ? await jobs.storage.read(storageKeys.result(id, file)) : undefined;
  if (!content || !format) throw notFound('document');
  response.set({
    'Content-Type': formats[format].mediaType,
    'Content-Disposition': contentDisposition(file),
  });
  await pipeline(content, response);
};

const eventsMs = 1_000;

/** The state of the job as server-sent events, at most one a second, until it is finished. */
export const watchJob: JobRoute = async (jobs, request, response) => {
  let job: JobView | undefined = await requireJob(jobs, request, response);
  const signal = abortOnDisconnect(response);
  const events = openEventStream(response);
  let last = '';
  while (job && !signal.aborted && !jobs.isClosed()) {
    const data = JSON.stringify(job);
    const isFinished = job.state === 'finished';
    if (data === last) events.keepOpen();
    else events.send(isFinished ? 'finished' : 'progress', data);
    if (isFinished) break;
    last = data;
    await delay(eventsMs, signal);
    if (jobs.isAvailable()) job = await jobs.get(clientNameOf(response), job.id);
  }
  response.end();
};

/** Erases a résumé of the job with all its documents, by the `file` of one of them or by its index. */
export const deleteResult: JobRoute = async (jobs, request, response) => {
  const { id } = await requireJob(jobs, request, response);
  const [, index] = /^(\d{1,9})(?:\.[a-z]+)?$/.exec(String(request.params['item'])) ?? [];
  const isErased = index && (await jobs.eraseItem(clientNameOf(response), id, Number(index)));
  if (!isErased) throw notFound('document');
  response.status(204).end();
};

/** Ends the job and erases its résumés and documents. */
export const deleteJob: JobRoute = async (jobs, request, response) => {
  if (!(await jobs.erase(clientNameOf(response), String(request.params['id']))))
    throw notFound('job');
  response.status(204).end();
};
