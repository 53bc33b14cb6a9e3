import { setTimeout as pause } from 'node:timers/promises';

/**
 * Settles with the promise, or throws the reason of the first signal that fires. `Promise.race`
 * on promises that outlive the document would leak memory with every document.
 */
export const raceAbort = <T>(promise: Promise<T>, signals: readonly AbortSignal[]): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const stopListening = (): void => {
      for (const signal of signals) signal.removeEventListener('abort', fire);
    };
    const fire = (): void => {
      stopListening();
      const reason: unknown = signals.find((signal) => signal.aborted)?.reason;
      reject(reason instanceof Error ? reason : new Error('Aborted', { cause: reason }));
    };
    for (const signal of signals) signal.addEventListener('abort', fire);
    promise.then(resolve, reject).finally(stopListening);
    if (signals.some((signal) => signal.aborted)) fire();
  });

/** Resolves after the given time, or earlier when the signal fires. */
export const delay = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, signal && { signal }).catch(() => undefined);
