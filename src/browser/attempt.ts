import type { RenderPage } from './browser.ts';
import { RenderError } from '../errors.ts';
import { pause, unlessAborted } from './deadline.ts';
import { Loss, PageRefusal } from './loss.ts';
import type { WarmPage } from './page.ts';
import type { Pool } from './pool.ts';
import { whyFull } from './profile.ts';

export type Work<Result> = (page: RenderPage) => Promise<Result>;

/** The result of one run of a document on one page. */
export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  /** The document, the caller or the deadline caused the failure; the document is not run again. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The page or the browser was lost during the run. `alone`: no other document can be the cause. */
  | { readonly kind: 'lost'; readonly alone: boolean; readonly loss: Loss };

/** Chromium reports a death twice, as a failed call and as a loss event, in either order. */
const newsDelayMs = 250;

/** Other programs have to free disk space first, so a retry is not suggested sooner. */
const diskRetrySeconds = 30;

/** Runs a document once on a warm page of this pool. The page is reused only after a success. */
export const attempt = async <Result>(
  pool: Pool,
  work: Work<Result>,
  signal: AbortSignal,
): Promise<Outcome<Result>> => {
  const { chromium } = pool;
  const end = pool.begin();
  let page: WarmPage | undefined;
  let lease: Lease | undefined;
  try {
    page = await takePage(pool, signal);
    lease = leasePage(page);
    const result = await unlessAborted(work(lease.page), [signal, chromium.loss, page.loss]);
    page.loss.throwIfAborted();
    lease.end();
    pool.giveBack(page);
    return { kind: 'done', result };
  } catch (error) {
    lease?.end();
    const touched = lease?.wasUsed() ?? false;
    const outcome = await explain(error, { pool, page, touched, signal });
    if (page && !chromium.loss.aborted) pool.discard(page);
    return outcome;
  } finally {
    end();
  }
};

const takePage = async (pool: Pool, signal: AbortSignal): Promise<WarmPage> => {
  const taken = pool.take();
  try {
    return await unlessAborted(taken, [signal, pool.chromium.loss]);
  } catch (error) {
    // The page opens after the caller has left; it is unused and goes back to the pool.
    taken.then(
      (page) => {
        pool.keep(page);
      },
      () => undefined,
    );
    throw error;
  }
};

interface Lease {
  readonly page: RenderPage;
  wasUsed(): boolean;
  end(): void;
}

/** A page for one run of `work`. It rejects calls after the run, because another document then has the page. */
const leasePage = (page: WarmPage): Lease => {
  let over = false;
  let used = false;
  const unlessOver = <Value>(step: () => Promise<Value>): Promise<Value> => {
    used = true;
    return over ? Promise.reject(new PageRefusal('The page was given back.')) : step();
  };
  return {
    page: {
      load: (html) => unlessOver(() => page.load(html)),
      print: () => unlessOver(() => page.print()),
      capture: (width, height) => unlessOver(() => page.capture(width, height)),
      evaluate: (inPage, ...args) => unlessOver(() => page.evaluate(inPage, ...args)),
    },
    wasUsed: () => used,
    end() {
      over = true;
    },
  };
};

interface Scene {
  readonly pool: Pool;
  readonly page: WarmPage | undefined;
  /** Whether the document reached the page. */
  readonly touched: boolean;
  readonly signal: AbortSignal;
}

const explain = async (error: unknown, scene: Scene): Promise<Outcome<never>> => {
  const { pool, page, touched, signal } = scene;
  if (signal.aborted) return { kind: 'failed', error: signal.reason };
  if (error instanceof RenderError) return { kind: 'failed', error };
  const { loss } = pool.chromium;
  // When both die at once, the event of the page may arrive before the event of the browser.
  await pause(newsDelayMs, loss);
  if (signal.aborted) return { kind: 'failed', error: signal.reason };
  if (loss.reason instanceof Loss) {
    return { kind: 'lost', alone: touched && pool.underWayAtLoss() <= 1, loss: loss.reason };
  }
  if (page?.loss.reason instanceof Loss) {
    return { kind: 'lost', alone: touched, loss: page.loss.reason };
  }
  return { kind: 'failed', error: error instanceof PageRefusal ? await blame(error) : error };
};

/** Finds the cause when a living page fails to load or print: a full disk, or the document. */
const blame = async (error: PageRefusal): Promise<RenderError> => {
  const cause = error.cause ?? error;
  const full = await whyFull();
  return full === undefined
    ? new RenderError('document_refused', `${error.message} It may be too large.`, { cause })
    : new RenderError('browser_unavailable', full, { cause, retryAfterSeconds: diskRetrySeconds });
};
