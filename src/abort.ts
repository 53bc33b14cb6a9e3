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

/** Calls a function when the signal fires, or at once if it has fired. @returns ends the wait for the signal */
export const onAbort = (signal: AbortSignal | undefined, run: () => void): (() => void) => {
  if (signal?.aborted) run();
  else signal?.addEventListener('abort', run, { once: true });
  return () => signal?.removeEventListener('abort', run);
};

/** Resolves after the given time, or earlier when the signal fires. */
export const delay = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, signal && { signal }).catch(() => undefined);

/** Resolves when the signal fires, or now if it has fired. */
export const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => void onAbort(signal, () => resolve()));
