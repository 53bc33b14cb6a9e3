import { attempt } from './attempt.ts';
import type { Browser } from './browser.ts';
import { settle, type BrowserConfig } from './config.ts';
import { startDeadline } from './deadline.ts';
import { createGate } from './gate.ts';
import { runUntilSettled } from './rerun.ts';
import { createSupervisor } from './supervisor.ts';

export type { BrowserConfig } from './config.ts';

/** Cheap: nothing is launched, not even imported, before the first document. */
export const openBrowser = (config: BrowserConfig = {}): Browser => {
  const settings = settle(config);
  const { pages, queue, deadlineMs } = settings;
  const gate = createGate({ slots: pages, queue });
  const supervisor = createSupervisor(settings);
  let retries = 0;
  let rendered = 0;
  let closed: Promise<void> | undefined;

  return {
    async withPage(work, caller) {
      const deadline = startDeadline(deadlineMs, caller);
      const { signal } = deadline;
      let leave: (() => void) | undefined;
      try {
        leave = await gate.enter(signal);
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
        leave?.();
        deadline.end();
      }
    },
    checkRoom: () => {
      gate.checkRoom();
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
      const { circuit, launched, launches } = supervisor.status();
      return {
        pages,
        queue,
        busy: gate.busy(),
        waiting: gate.waiting(),
        launched,
        restarts: Math.max(0, launches - 1),
        retries,
        rendered,
        circuit,
      };
    },
    close() {
      closed ??= supervisor.close();
      return closed;
    },
  };
};
