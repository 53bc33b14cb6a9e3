import { attempt, type Work } from './attempt.ts';
import type { Browser } from './browser.ts';
import { settle, type BrowserConfig } from './config.ts';
import { startDeadline } from './deadline.ts';
import { createGate } from './gate.ts';
import { runUntilSettled } from './rerun.ts';
import { createSupervisor } from './supervisor.ts';

export type { BrowserConfig } from './config.ts';

/** Creates a browser without launching it; Chromium and its library load with the first document. */
export const openBrowser = (config: BrowserConfig = {}): Browser => {
  const settings = settle(config);
  const { pages, queue, deadlineMs } = settings;
  // While all pages print, one more document is prepared for the first free page.
  const ahead = Math.min(1, queue);
  const turns = createGate({
    slots: pages + ahead,
    queue: queue - ahead,
    patienceMs: deadlineMs,
  });
  const free = createGate({ slots: pages, queue: ahead });
  const supervisor = createSupervisor(settings);
  let retries = 0;
  let rendered = 0;
  let toCome = settings.documents;
  let closed: Promise<void> | undefined;

  const print = async <Result>(work: Work<Result>, signal: AbortSignal): Promise<Result> => {
    const leave = await free.enter(signal);
    try {
      const result = await runUntilSettled({
        together: async () => attempt(await supervisor.pool(signal), work, signal),
        async alone() {
          const pool = await supervisor.quarantine(signal);
          try {
            return await attempt(pool, work, signal);
          } finally {
            void pool.retire();
          }
        },
        onRerun() {
          retries += 1;
        },
      });
      rendered += 1;
      supervisor.noteRendered();
      return result;
    } finally {
      leave();
    }
  };

  const withTurn: Browser['withTurn'] = async (work, caller) => {
    const deadline = startDeadline(deadlineMs, caller);
    const { signal } = deadline;
    let leave: (() => void) | undefined;
    const notePrinted = once(() => {
      toCome -= 1;
      if (toCome === 0) supervisor.retire();
    });
    try {
      leave = await turns.enter(signal);
      return await work(
        { withPage: (onPage) => print(onPage, signal).finally(notePrinted) },
        signal,
      );
    } finally {
      leave?.();
      deadline.end();
    }
  };

  return {
    withTurn,
    withPage: (work, caller) => withTurn((printer) => printer.withPage(work), caller),
    async prepare(signal = new AbortController().signal) {
      if (!closed) await supervisor.prepare(signal);
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
        busy: Math.min(turns.busy(), pages),
        waiting: turns.waiting() + Math.max(0, turns.busy() - pages),
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

const once = (run: () => void): (() => void) => {
  let isOver = false;
  return () => {
    if (!isOver) run();
    isOver = true;
  };
};
