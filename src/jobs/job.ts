import * as z from 'zod';

export const inputKinds = ['ndjson', 'zip'] as const;
export type InputKind = (typeof inputKinds)[number];

export const priorities = ['high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

const WebhookState = z.object({
  url: z.string(),
  state: z.enum(['pending', 'delivered', 'failed']),
  /** Attempts so far. */
  attempts: z.number(),
});

/** A job as it is stored. */
export const Job = z.object({
  id: z.string(),
  /** The name of the API key that made the job; empty without keys. */
  client: z.string(),
  input: z.enum(inputKinds),
  /** The options of the query, by name. */
  options: z.record(z.string(), z.unknown()),
  items: z.number(),
  /** Its items are stored in chunks, which are numbered from 1. */
  chunks: z.number(),
  priority: z.enum(priorities),
  created: z.iso.datetime(),
  /** When its body was stored; absent during the upload, or if the upload was interrupted. */
  received: z.iso.datetime().optional(),
  started: z.iso.datetime().optional(),
  finished: z.iso.datetime().optional(),
  /** Counts of a finished job. */
  made: z.number().optional(),
  failed: z.number().optional(),
  webhook: WebhookState.optional(),
  /** The trace of the request that made the job, as W3C Trace Context writes it. */
  trace: z.record(z.string(), z.string()).optional(),
  /** When its client erased it; a worker may still render its items. */
  erased: z.iso.datetime().optional(),
});
export type Job = z.output<typeof Job>;

/** Counts of items. An item with several formats has failed if one of its documents has. */
export interface JobCounts {
  readonly made: number;
  readonly failed: number;
}

/** Counts that grow. */
export type RunningCounts = { -readonly [Outcome in keyof JobCounts]: number };

export const addCounts = (sum: RunningCounts, { made, failed }: JobCounts): void => {
  sum.made += made;
  sum.failed += failed;
};

/** The numbers of the chunks of a job, from 1. */
export const chunkNumbers = ({ chunks }: Job): number[] =>
  Array.from({ length: chunks }, (_, at) => at + 1);

/** A job as its client sees it. */
export interface JobView extends JobCounts {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'finished';
  readonly items: number;
  readonly left: number;
  readonly created: string;
  readonly started?: string;
  readonly finished?: string;
  /** Items per second. */
  readonly rate?: number;
  readonly secondsLeft?: number;
  readonly webhook?: { readonly state: string; readonly attempts: number };
}

/** Items of a running job. */
export interface JobProgress extends JobCounts {
  /** Items done when the measured time began. */
  readonly before: number;
  readonly elapsedMs: number;
  /** When the work on the job began. */
  readonly started: string;
}

export const viewJob = (job: Job, work?: JobProgress): JobView => {
  const { id, items, created, finished, webhook } = job;
  const progress = finished === undefined ? work : undefined;
  const started = job.started ?? progress?.started;
  const { made, failed } = progress ?? { made: job.made ?? 0, failed: job.failed ?? 0 };
  const left = items - made - failed;
  return {
    id,
    state: finished !== undefined ? 'finished' : progress ? 'running' : 'queued',
    items,
    made,
    failed,
    left,
    created,
    ...(started !== undefined && { started }),
    ...(finished !== undefined && { finished }),
    ...(progress && pace(progress, left)),
    ...(webhook && { webhook: { state: webhook.state, attempts: webhook.attempts } }),
  };
};

const pace = ({ made, failed, before, elapsedMs }: JobProgress, left: number) => {
  const done = made + failed - before;
  if (done === 0 || elapsedMs === 0) return {};
  const rate = (done * 1_000) / elapsedMs;
  return { rate: Math.round(rate * 100) / 100, secondsLeft: Math.ceil(left / rate) };
};
