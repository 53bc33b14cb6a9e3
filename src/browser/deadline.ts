import { onAbort } from '../abort.ts';
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
    const detail = `${work} was not finished within ${limitMs / 1_000} s of waiting and work.`;
    controller.abort(new RenderError('timeout', detail));
  }, limitMs);
  const stopListening = onAbort(caller, () => {
    const cause: unknown = caller?.reason;
    controller.abort(new RenderError('canceled', 'The caller canceled the request.', { cause }));
  });
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      stopListening();
    },
  };
};
