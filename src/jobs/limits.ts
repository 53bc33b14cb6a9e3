import { limits } from '../limits.ts';

/** All limits of a job. */
export const jobLimits = {
  uploadBytes: 1024 * 1024 * 1024,
  items: 1_000_000,
  itemBytes: limits.bodyBytes,
  strayLines: 1_000,
  archiveFiles: 10_000,
  chunkItems: 100,
  unfinishedJobs: 10,
  attempts: 5,
  crashes: 3,
  keyLength: 200,
  addressLength: 2_000,
  linkSeconds: 3_600,
} as const;

export const jobLimitMeanings: Readonly<Record<keyof typeof jobLimits, string>> = {
  uploadBytes: 'Bytes of the body of `POST /jobs`',
  items: 'Résumés of one job',
  itemBytes:
    'Bytes of one line, or of one file of the archive; a longer one fails without the others',
  strayLines: 'Lines of one job that do not begin an object; more refuse the job',
  archiveFiles: 'Files of one archive, also those that are not read; NDJSON has no such limit',
  chunkItems: 'Résumés of one chunk, the work that one worker takes at a time',
  unfinishedJobs: 'Unfinished jobs of one API key; another one is answered with 429',
  attempts: 'Attempts at a document while the service is busy or the browser is not available',
  crashes: 'Times that a worker ends while it renders the same document, until the document fails',
  keyLength: 'Characters of `Idempotency-Key`',
  addressLength: 'Characters of the address of a webhook',
  linkSeconds: 'Seconds until a link to a document in a bucket expires',
};
