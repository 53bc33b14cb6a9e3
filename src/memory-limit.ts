import { readFile } from 'node:fs/promises';

/** Whether V8 ended a process because its heap was full: by a signal, or with a code on a system without signals. */
export const hadFullHeap = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || code === 134;

const intervalMs = 50;
const pageBytes = 4096;

/**
 * Calls `onExceeded` when a process has more resident memory than the limit. Only Linux shows the memory of another
 * process without a program; elsewhere the limit of the heap is the only one.
 * @returns ends the watch
 */
export const watchMemory = (
  pid: number | undefined,
  limitBytes: number,
  onExceeded: () => void,
): (() => void) => {
  if (process.platform !== 'linux' || pid === undefined) return () => undefined;
  const timer = setInterval(() => {
    void readFile(`/proc/${pid}/statm`, 'latin1').then(
      (text) => {
        if (Number(text.split(' ')[1]) * pageBytes > limitBytes) onExceeded();
      },
      () => undefined,
    );
  }, intervalMs).unref();
  return () => clearInterval(timer);
};
