import { RenderError } from '../../errors.ts';
import type { RunOutcome } from './run-on-page.ts';

export interface RetryAttempts<Result> {
  /** Runs the document in the shared browser, beside other documents. */
  readonly shared: () => Promise<RunOutcome<Result>>;
  /** Runs the document in a separate browser. */
  readonly isolated: () => Promise<RunOutcome<Result>>;
  readonly onRetry: () => void;
}

/** Losses that the document certainly caused, after which it is refused. */
const maxStrikes = 2;
/** Losses of any kind, after which the browser counts as unavailable. */
const maxLosses = 6;
/** Losses shared with other documents, after which the document runs alone. */
const sharedLossesBeforeIsolation = 2;

/**
 * Runs a document until it succeeds, fails or is refused.
 *
 * A loss counts as a strike only when no other document can have caused it: the page was lost, or the
 * browser was lost with no other document in progress. After two strikes the document is refused. A
 * browser lost with several documents does not identify the cause: the document runs again beside the
 * others. After two such losses it runs in a separate browser, where the next loss is a strike. So any number
 * of shared losses spares an innocent document, and a faulty one disturbs others at most twice.
 */
export const runWithRetries = async <Result>(attempts: RetryAttempts<Result>): Promise<Result> => {
  let strikes = 0;
  let sharedLosses = 0;
  for (let losses = 1; ; losses += 1) {
    const outcome =
      sharedLosses < sharedLossesBeforeIsolation
        ? await attempts.shared()
        : await attempts.isolated();
    if (outcome.kind === 'done') return outcome.result;
    if (outcome.kind === 'failed') throw outcome.error;
    if (outcome.isSoleDocument) strikes += 1;
    else sharedLosses += 1;
    if (strikes >= maxStrikes) throw documentRefused(outcome.error);
    if (losses >= maxLosses) throw retriesExhausted(outcome.error);
    attempts.onRetry();
  }
};

const documentRefused = (cause: Error): RenderError =>
  new RenderError(
    'document_refused',
    `Chromium lost this document twice and does not try again. ${cause.message}`,
    { cause },
  );

const retriesExhausted = (cause: Error): RenderError =>
  new RenderError('browser_unavailable', 'Chromium was lost several times in a row.', {
    cause,
    retryAfterSeconds: 1,
  });
