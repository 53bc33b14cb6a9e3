import { getPriority, setPriority } from 'node:os';

/**
 * Steps of nice(1) by which all that makes documents in the service comes after the thread that answers requests. That
 * thread needs a few milliseconds for an answer, and would wait for its turn among the workers and Chromium: the
 * service would seem to be dead.
 */
export const workNiceness = 5;

/** Makes a process of ours nicer, and those that it will start. A system that does not allow it changes nothing. */
export const makeNicer = (pid: number | undefined, steps: number): void => {
  if (pid === undefined || steps === 0) return;
  try {
    setPriority(pid, Math.min(mostNiceness, getPriority(pid) + steps));
  } catch {
    // The process has ended, or a policy forbids it.
  }
};

const mostNiceness = 19;
