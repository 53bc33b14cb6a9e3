import { RenderError } from '../errors.ts';

/** One time limit for all steps of a document, combined with the signal of the caller. */
export interface Deadline {
  /** Aborts with the RenderError for the caller: `timeout` or `canceled`. */
  readonly signal: AbortSignal;
  /** Clears timer and listener. Call it when the document is done, also after a failure. */
  readonly end: () => void;
}

/** @param work what takes the time, as the error names it */
export const startDeadline = (
  limitMs: number,
  caller?: AbortSignal,
  work = 'The document',
): Deadline => {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    const seconds = String(limitMs / 1_000);
    const detail = `${work} was not finished within ${seconds} s of waiting and work.`;
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
