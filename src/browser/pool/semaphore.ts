import { RenderError } from '../../errors.ts';
import { once } from '../../text/once.ts';
import { raceAbort } from '../../abort.ts';

export interface SemaphoreLimits {
  /** Documents admitted at the same time. */
  readonly slots: number;
  /** Documents that can wait for admission. */
  readonly queue: number;
  /** Milliseconds from arrival to end; a document expected to take longer is refused. @default unlimited */
  readonly maxWaitMs?: number;
}

/** Limits the number of running and of waiting documents, in order of arrival. */
export interface Semaphore {
  /**
   * Waits for a slot; the returned function releases it.
   * @throws RenderError busy, at once, when the queue is full; the signal's reason when it fires
   */
  acquire(signal: AbortSignal): Promise<() => void>;
  busy(): number;
  waiting(): number;
}

export const createSemaphore = (
  { slots, queue, maxWaitMs = Infinity }: SemaphoreLimits,
  now = () => performance.now(),
): Semaphore => {
  const waiters = new Set<Waiter>();
  const recent = recentDurations();
  let busy = 0;

  const admit = (): (() => void) => {
    busy += 1;
    const start = now();
    return once(() => {
      busy -= 1;
      recent.add(now() - start);
      const [next] = waiters;
      if (next && busy < slots) {
        waiters.delete(next);
        next.resolve(admit());
      }
    });
  };

  /** Estimated wait of a new arrival in milliseconds, from recent durations. */
  const estimateWaitMs = (): number => ((waiters.size + 1) * recent.median()) / slots;

  const isFull = (): boolean =>
    waiters.size >= queue || estimateWaitMs() + recent.median() > maxWaitMs;

  const busyError = (): RenderError => {
    const retryAfterSeconds = Math.max(1, Math.ceil(estimateWaitMs() / 1_000));
    return new RenderError(
      'busy',
      `${busy} documents are being printed and ${waiters.size} are waiting; the queue is full.`,
      { retryAfterSeconds },
    );
  };

  return {
    async acquire(signal) {
      signal.throwIfAborted();
      if (busy < slots) return admit();
      if (isFull()) throw busyError();
      const waiter = createWaiter();
      waiters.add(waiter);
      try {
        return await raceAbort(waiter.admitted, [signal]);
      } catch (error) {
        // A caller that gives up in the moment of its admission must release the slot.
        if (!waiters.delete(waiter)) (await waiter.admitted)();
        throw error;
      }
    },
    busy: () => busy,
    waiting: () => waiters.size,
  };
};

interface Waiter {
  readonly admitted: Promise<() => void>;
  readonly resolve: (leave: () => void) => void;
}

const createWaiter = (): Waiter => {
  let resolve: Waiter['resolve'] = () => undefined;
  const admitted = new Promise<() => void>((onAdmit) => {
    resolve = onAdmit;
  });
  return { admitted, resolve };
};

const sampleSize = 64;

/** The most recent durations, to estimate the wait of the next document. */
const recentDurations = () => {
  const durations: number[] = [];
  let next = 0;
  return {
    add(milliseconds: number) {
      durations[next] = milliseconds;
      next = (next + 1) % sampleSize;
    },
    median(): number {
      const sorted = [...durations].sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? 0;
    },
  };
};
