import { RenderError } from '../../errors.ts';
import type { RenderPage } from '../browser.ts';
import { delay, raceAbort } from '../../abort.ts';
import type { WarmPage } from '../devtools/page.ts';
import { PageOperationError, TargetLostError } from '../errors.ts';
import { diskSpaceError } from '../process/user-data-dir.ts';
import type { PagePool } from './page-pool.ts';

export type PageTask<Result> = (page: RenderPage) => Promise<Result>;

export type RunOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  /** The document, the caller or the deadline caused the failure; the document is not run again. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The page or the browser was lost during the run. `isSoleDocument`: no other document can be the cause. */
  | { readonly kind: 'lost'; readonly isSoleDocument: boolean; readonly error: TargetLostError };

/** Chromium reports a death twice, as a failed call and as a loss event, in either order. */
const lossReportDelayMs = 250;

/** Other programs have to free disk space first, so a retry is not suggested sooner. */
const diskRetrySeconds = 30;

/** Runs a document once on a warm page of this pool. The page is reused only after a success. */
export const runOnPage = async <Result>(
  pool: PagePool,
  work: PageTask<Result>,
  signal: AbortSignal,
): Promise<RunOutcome<Result>> => {
  const { chromium } = pool;
  const end = pool.trackDocument();
  let page: WarmPage | undefined;
  let guard: PageGuard | undefined;
  try {
    page = await takePage(pool, signal);
    guard = guardPage(page);
    const result = await raceAbort(work(guard.page), [
      signal,
      chromium.lostSignal,
      page.lostSignal,
    ]);
    page.lostSignal.throwIfAborted();
    guard.revoke();
    pool.release(page);
    return { kind: 'done', result };
  } catch (error) {
    guard?.revoke();
    const wasUsed = guard?.wasUsed() ?? false;
    const outcome = await classifyFailure(error, { pool, page, wasUsed, signal });
    if (page && !chromium.lostSignal.aborted) pool.discard(page);
    return outcome;
  } finally {
    end();
  }
};

const takePage = async (pool: PagePool, signal: AbortSignal): Promise<WarmPage> => {
  const taken = pool.acquire();
  try {
    return await raceAbort(taken, [signal, pool.chromium.lostSignal]);
  } catch (error) {
    // The page opens after the caller has left; it is unused and goes back to the pool.
    taken.then(
      (page) => pool.returnUnused(page),
      () => undefined,
    );
    throw error;
  }
};

interface PageGuard {
  readonly page: RenderPage;
  wasUsed(): boolean;
  revoke(): void;
}

/** A page for one run of `work`. It rejects calls after the run, because another document then has the page. */
const guardPage = (page: WarmPage): PageGuard => {
  let isRevoked = false;
  let used = false;
  const unlessRevoked = <Value>(step: () => Promise<Value>): Promise<Value> => {
    used = true;
    return isRevoked
      ? Promise.reject(new PageOperationError('The page was returned to the pool.'))
      : step();
  };
  return {
    page: {
      load: (html, fonts) => unlessRevoked(() => page.load(html, fonts)),
      print: (setup) => unlessRevoked(() => page.print(setup)),
      capture: (width, height) => unlessRevoked(() => page.capture(width, height)),
      evaluate: (inPage, ...args) => unlessRevoked(() => page.evaluate(inPage, ...args)),
    },
    wasUsed: () => used,
    revoke() {
      isRevoked = true;
    },
  };
};

interface FailureContext {
  readonly pool: PagePool;
  readonly page: WarmPage | undefined;
  /** Whether the document reached the page. */
  readonly wasUsed: boolean;
  readonly signal: AbortSignal;
}

const classifyFailure = async (
  error: unknown,
  context: FailureContext,
): Promise<RunOutcome<never>> => {
  const { pool, page, wasUsed, signal } = context;
  if (signal.aborted) return { kind: 'failed', error: signal.reason };
  if (error instanceof RenderError) return { kind: 'failed', error };
  const { lostSignal } = pool.chromium;
  // When both die at once, the event of the page may arrive before the event of the browser.
  await delay(lossReportDelayMs, lostSignal);
  if (signal.aborted) return { kind: 'failed', error: signal.reason };
  if (lostSignal.reason instanceof TargetLostError) {
    return {
      kind: 'lost',
      isSoleDocument: wasUsed && pool.inProgressAtLoss() <= 1,
      error: lostSignal.reason,
    };
  }
  if (page?.lostSignal.reason instanceof TargetLostError) {
    return { kind: 'lost', isSoleDocument: wasUsed, error: page.lostSignal.reason };
  }
  return {
    kind: 'failed',
    error: error instanceof PageOperationError ? await toRenderError(error) : error,
  };
};

/** Finds the cause when a living page fails to load or print: a full disk, or the document. */
const toRenderError = async (error: PageOperationError): Promise<RenderError> => {
  const cause = error.cause ?? error;
  const full = await diskSpaceError();
  return full === undefined
    ? new RenderError('document_refused', `${error.message} It may be too large.`, { cause })
    : new RenderError('browser_unavailable', full, { cause, retryAfterSeconds: diskRetrySeconds });
};
