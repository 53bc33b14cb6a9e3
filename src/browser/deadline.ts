import { RenderError } from '../errors.ts';

/** One time limit for all steps of a document, combined with the signal of the caller. */
export interface Deadline {
  /** Aborts with the RenderError for the caller: `timeout` or `canceled`. */
  readonly signal: AbortSignal;
  /** Clears timer and listener. Call it when the document is done, also after a failure. */
  readonly end: () => void;
}

export const startDeadline = (limitMs: number, caller?: AbortSignal): Deadline => {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    const seconds = String(limitMs / 1_000);
    const detail = `The document was not finished within ${seconds} s of waiting and work.`;
    controller.abort(new RenderError('timeout', detail));
  }, limitMs);
  const cancel = (): void => {
    const cause: unknown = caller?.reason;
    controller.abort(new RenderError('canceled', 'The caller canceled the request.', { cause }));
  };
  if (caller?.aborted) cancel();
  else caller?.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      caller?.removeEventListener('abort', cancel);
    },
  };
};

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
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    if (signal?.aborted) done();
    else signal?.addEventListener('abort', done, { once: true });
  });
