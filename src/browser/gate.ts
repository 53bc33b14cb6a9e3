import { RenderError } from '../errors.ts';
import { unlessAborted } from './deadline.ts';

export interface GateLimits {
  /** Documents admitted at the same time. */
  readonly slots: number;
  /** Documents that can wait for admission. */
  readonly queue: number;
  /** Milliseconds from arrival to end; a document expected to take longer is refused. @default unlimited */
  readonly patienceMs?: number;
}

/** Limits the number of running and of waiting documents, in order of arrival. */
export interface Gate {
  /**
   * Waits for a slot; the returned function releases it.
   * @throws RenderError busy, at once, when the queue is full; the signal's reason when it fires
   */
  enter(signal: AbortSignal): Promise<() => void>;
  busy(): number;
  waiting(): number;
}

export const createGate = (
  { slots, queue, patienceMs = Infinity }: GateLimits,
  now = () => performance.now(),
): Gate => {
  const waiters = new Set<Waiter>();
  const recent = recentDurations();
  let busy = 0;

  const admit = (): (() => void) => {
    busy += 1;
    const start = now();
    let left = false;
    return () => {
      if (left) return;
      left = true;
      busy -= 1;
      recent.add(now() - start);
      const [next] = waiters;
      if (next && busy < slots) {
        waiters.delete(next);
        next.resolve(admit());
      }
    };
  };

  /** Estimated wait of a new arrival in milliseconds, from recent durations. */
  const waitMs = (): number => ((waiters.size + 1) * recent.median()) / slots;

  const isFull = (): boolean => waiters.size >= queue || waitMs() + recent.median() > patienceMs;

  const refuse = (): RenderError => {
    const retryAfterSeconds = Math.max(1, Math.ceil(waitMs() / 1_000));
    return new RenderError(
      'busy',
      `${String(busy)} documents are being printed and ${String(waiters.size)} are waiting; the queue is full.`,
      { retryAfterSeconds },
    );
  };

  return {
    async enter(signal) {
      signal.throwIfAborted();
      if (busy < slots) return admit();
      if (isFull()) throw refuse();
      const waiter = createWaiter();
      waiters.add(waiter);
      try {
        return await unlessAborted(waiter.admitted, [signal]);
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

const remembered = 64;

/** The most recent durations, to estimate the wait of the next document. */
const recentDurations = () => {
  const durations: number[] = [];
  let next = 0;
  return {
    add(milliseconds: number) {
      durations[next] = milliseconds;
      next = (next + 1) % remembered;
    },
    median(): number {
      const sorted = [...durations].sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? 0;
    },
  };
};
