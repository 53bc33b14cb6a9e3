import type { Storage } from '../storage/storage.ts';
import type { Job, JobCounts, JobProgress } from './job.ts';
import type { Webhooks } from './webhooks.ts';

/** The state of the work on jobs, for metrics. */
export interface EngineStatus {
  readonly queued: number;
  readonly running: number;
  /** Items that this process has made. */
  readonly made: number;
  readonly failed: number;
  /** The shared queue; absent without one. */
  readonly queue?: QueueStatus;
}

export interface QueueStatus {
  readonly isUp: boolean;
  readonly isPaused: boolean;
  /** Chunks of all jobs, by state. */
  readonly chunks: Readonly<Record<ChunkState, number>>;
  /** Chunks that this process has worked on, by outcome. */
  readonly ended: Readonly<Record<ChunkEnd, number>>;
}

type ChunkState = 'waiting' | 'active' | 'delayed';
export type ChunkEnd = 'done' | 'returned' | 'failed' | 'stalled';

/** The events of jobs that an engine reports. Both may be repeated. */
export interface EngineEvents {
  /** All items of a job are done. */
  readonly finish: (id: string, counts: JobCounts) => Promise<void>;
  /** Calls the webhook of a finished job until it is answered. */
  readonly notify: (id: string) => Promise<void>;
}

/** Where jobs run: in this process, or on workers that share a queue. */
export interface Engine {
  /** Begins to work. Calls `resume` now, and again whenever the engine may have lost jobs. */
  start(events: EngineEvents, resume: () => Promise<void>): Promise<void>;
  /** Whether the engine answers now. */
  isAvailable(): boolean;
  /** Counts a job among the unfinished jobs of its client. @returns false if they are too many */
  admit(client: string, id: string): Promise<boolean>;
  /** Removes a job from the unfinished jobs of its client. */
  leave(client: string, id: string): Promise<void>;
  /** Locks an idempotency key while its request arrives. @returns false if another request has locked it */
  claim(key: string): Promise<boolean>;
  release(key: string): Promise<void>;
  /** Queues the unfinished chunks of a job, or the webhook of a finished job. A job that is already queued stays unchanged. */
  add(job: Job): Promise<void>;
  /** Ends the work on a job. @returns whether it has ended for certain */
  remove(job: Job): Promise<boolean>;
  /** `undefined` while nothing of the job is done. */
  progress(id: string): Promise<JobProgress | undefined>;
  status(): Promise<EngineStatus>;
  close(): Promise<void>;
}

/** The parts of the service that all work on jobs needs. */
export interface JobServices {
  readonly storage: Storage;
  readonly engine: Engine;
  readonly webhooks: Webhooks;
}
