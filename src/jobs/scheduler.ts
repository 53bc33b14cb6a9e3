import { delay } from '../abort.ts';
import { priorities, type Job } from './job.ts';
import { retryDelayMs } from './retry-delay.ts';

type QueuedJob = Pick<Job, 'id' | 'client' | 'priority'>;

export interface SchedulerConfig {
  /** Works on a job until it is finished or the signal ends it. */
  readonly run: (id: string, signal: AbortSignal) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Milliseconds before a job is tried again after its nth failure. */
  readonly delayMs?: (failures: number) => number;
}

/** Runs one job of each client at a time, so that a large job does not stop the jobs of others. */
export interface Scheduler {
  add(job: QueuedJob): void;
  /** Removes a job, and waits until the work on it has ended. */
  remove(id: string): Promise<void>;
  status(): { readonly queued: number; readonly running: number };
  close(): Promise<void>;
}

interface Run {
  readonly client: string;
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

export const createScheduler = (config: SchedulerConfig): Scheduler => {
  const { run, onError, delayMs = retryDelayMs } = config;
  const waiting: QueuedJob[] = [];
  const running = new Map<string, Run>();
  let isClosed = false;

  /** Works on a job until it is finished. A failure of the storage only delays it. */
  const runUntilDone = async (id: string, signal: AbortSignal): Promise<void> => {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        return await run(id, signal);
      } catch (error) {
        if (signal.aborted) return;
        onError(error);
        await delay(delayMs(failures), signal);
      }
    }
  };

  const startNext = (): void => {
    const busy = new Set([...running.values()].map(({ client }) => client));
    const free = isClosed ? [] : waiting.filter(({ client }) => !busy.has(client));
    const job = priorities.flatMap(
      (each) => free.find(({ priority }) => priority === each) ?? [],
    )[0];
    if (!job) return;
    waiting.splice(waiting.indexOf(job), 1);
    const controller = new AbortController();
    const ended = runUntilDone(job.id, controller.signal).finally(() => {
      running.delete(job.id);
      startNext();
    });
    running.set(job.id, { client: job.client, controller, ended });
    startNext();
  };

  const end = ({ controller, ended }: Run): Promise<void> => {
    controller.abort();
    return ended;
  };

  return {
    add(job) {
      waiting.push(job);
      startNext();
    },
    async remove(id) {
      const at = waiting.findIndex((job) => job.id === id);
      if (at >= 0) waiting.splice(at, 1);
      const current = running.get(id);
      if (current) await end(current);
    },
    status: () => ({ queued: waiting.length, running: running.size }),
    async close() {
      isClosed = true;
      await Promise.all([...running.values()].map(end));
    },
  };
};
