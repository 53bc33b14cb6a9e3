import { once } from '../text/once.ts';
import type { Browser } from './browser.ts';
import { completeConfig, type BrowserConfig } from './config.ts';
import { startDeadline } from './deadline.ts';
import { runWithRetries } from './pool/retry-policy.ts';
import { runOnPage, type PageTask, type RunOutcome } from './pool/run-on-page.ts';
import { createSemaphore } from './pool/semaphore.ts';
import { createSupervisor, type Supervisor } from './pool/supervisor.ts';

export type { BrowserConfig } from './config.ts';

/** Creates a browser without launching it; Chromium and its library load with the first document. */
export const createBrowser = (config: BrowserConfig = {}): Browser => {
  const settings = completeConfig(config);
  const { pages, queue, deadlineMs } = settings;
  // While all pages print, one more document is prepared for the first free page.
  const preparedAhead = Math.min(1, queue);
  const documentSlots = createSemaphore({
    slots: pages + preparedAhead,
    queue: queue - preparedAhead,
    maxWaitMs: deadlineMs,
  });
  const pageSlots = createSemaphore({ slots: pages, queue: preparedAhead });
  const supervisor = createSupervisor(settings);
  let retries = 0;
  let rendered = 0;
  let remainingDocuments = settings.documents;
  let closed: Promise<void> | undefined;

  const print = async <Result>(work: PageTask<Result>, signal: AbortSignal): Promise<Result> => {
    const release = await pageSlots.acquire(signal);
    try {
      const result = await runWithRetries({
        shared: async () => runOnPage(await supervisor.pool(signal), work, signal),
        isolated: () => runIsolated(supervisor, work, signal),
        onRetry() {
          retries += 1;
        },
      });
      rendered += 1;
      supervisor.countRendered();
      return result;
    } finally {
      release();
    }
  };

  const withSlot: Browser['withSlot'] = async (work, caller, name) => {
    const deadline = startDeadline(deadlineMs, caller, name);
    const { signal } = deadline;
    let release: (() => void) | undefined;
    const countPrinted = once(() => {
      remainingDocuments -= 1;
      if (remainingDocuments === 0) supervisor.retire();
    });
    try {
      release = await documentSlots.acquire(signal);
      return await work(
        { withPage: (onPage) => print(onPage, signal).finally(countPrinted) },
        signal,
      );
    } finally {
      release?.();
      deadline.end();
    }
  };

  return {
    withSlot,
    withPage: (work, caller) => withSlot((printer) => printer.withPage(work), caller),
    async prelaunch(signal = new AbortController().signal) {
      if (!closed) await supervisor.prelaunch(signal);
    },
    async ready() {
      const deadline = startDeadline(deadlineMs);
      try {
        await supervisor.keepWarm(deadline.signal);
      } finally {
        deadline.end();
      }
    },
    status() {
      const { circuit, launched, launches, memoryBytes } = supervisor.status();
      return {
        pages,
        queue,
        busy: Math.min(documentSlots.busy(), pages),
        waiting: documentSlots.waiting() + Math.max(0, documentSlots.busy() - pages),
        launched,
        restarts: Math.max(0, launches - 1),
        retries,
        rendered,
        circuit,
        ...(memoryBytes !== undefined && { memoryBytes }),
      };
    },
    close() {
      closed ??= supervisor.close();
      return closed;
    },
  };
};

/** Runs a document in a separate browser, which ends with the document. */
const runIsolated = async <Result>(
  supervisor: Supervisor,
  work: PageTask<Result>,
  signal: AbortSignal,
): Promise<RunOutcome<Result>> => {
  const pool = await supervisor.isolatedPool(signal);
  try {
    return await runOnPage(pool, work, signal);
  } finally {
    void pool.retire();
  }
};
