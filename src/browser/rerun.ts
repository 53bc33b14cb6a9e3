import { RenderError } from '../errors.ts';
import type { Outcome } from './attempt.ts';

export interface Runs<Result> {
  /** Once more beside the others, on whatever browser is up. */
  readonly together: () => Promise<Outcome<Result>>;
  /** Once more in a browser of its own. */
  readonly alone: () => Promise<Outcome<Result>>;
  readonly onRerun: () => void;
}

/** Losses a document must have caused for certain before it is refused. */
const strikesToRefuse = 2;
/** Losses of any kind after which the browser, not the document, is given up. */
const mostLosses = 6;
/** Losses shared with neighbours before a document is looked at alone. */
const sharedToIsolate = 2;

/**
 * Runs a document until it is done, failed or found guilty.
 *
 * A loss counts as a strike only when nobody else can have caused it: its own page was lost, or the
 * browser was, with no other document under way. Two strikes, and the document is refused. A browser
 * lost with neighbours in it proves nothing: the document runs again beside them, and after two of
 * those in a browser of its own, where the next loss is a strike. So an innocent document survives
 * any number of kills that hit it in company, and a guilty one takes its neighbours down at most twice.
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
    `Chromium lost this document twice and does not try it again. ${cause.message}`,
    { cause },
  );

const despair = (cause: Error): RenderError =>
  new RenderError('browser_unavailable', 'Chromium was lost again and again.', {
    cause,
    retryAfterSeconds: 1,
  });
