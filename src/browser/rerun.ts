import { RenderError } from '../errors.ts';
import type { Outcome } from './attempt.ts';

export interface Runs<Result> {
  /** Runs the document in the shared browser, beside other documents. */
  readonly together: () => Promise<Outcome<Result>>;
  /** Runs the document in a separate browser. */
  readonly alone: () => Promise<Outcome<Result>>;
  readonly onRerun: () => void;
}

/** Losses that the document certainly caused, after which it is refused. */
const strikesToRefuse = 2;
/** Losses of any kind, after which the browser counts as unavailable. */
const mostLosses = 6;
/** Losses shared with other documents, after which the document runs alone. */
const sharedToIsolate = 2;

/**
 * Runs a document until it succeeds, fails or is refused.
 *
 * A loss counts as a strike only when no other document can have caused it: the page was lost, or the
 * browser was lost with no other document in progress. After two strikes the document is refused. A
 * browser lost with several documents does not identify the cause: the document runs again beside the
 * others, and after two such losses in a separate browser, where the next loss is a strike. So any number
 * of shared losses spares an innocent document, and a faulty one disturbs others at most twice.
 */
export const runUntilSettled = async <Result>(runs: Runs<Result>): Promise<Result> => {
  let strikes = 0;
  let shared = 0;
  for (let losses = 1; ; losses += 1) {
    const outcome = shared < sharedToIsolate ? await runs.together() : await runs.alone();
    if (outcome.kind === 'done') return outcome.result;
    if (outcome.kind === 'failed') throw outcome.error;
    if (outcome.alone) strikes += 1;
    else shared += 1;
    if (strikes >= strikesToRefuse) throw refusal(outcome.loss);
    if (losses >= mostLosses) throw despair(outcome.loss);
    runs.onRerun();
  }
};

const refusal = (cause: Error): RenderError =>
  new RenderError(
    'document_refused',
    `Chromium lost this document twice and does not try again. ${cause.message}`,
    { cause },
  );

const despair = (cause: Error): RenderError =>
  new RenderError('browser_unavailable', 'Chromium was lost several times in a row.', {
    cause,
    retryAfterSeconds: 1,
  });
