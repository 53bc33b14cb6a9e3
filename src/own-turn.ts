import { setImmediate as nextTurn } from 'node:timers/promises';

let last: Promise<void> = Promise.resolve();

/**
 * Resolves in a turn of the event loop that no other caller gets. Where several large bodies arrive together, each
 * waits for its own turn, so that other requests wait for the work on one of them, not on all.
 */
export const ownTurn = (): Promise<void> => {
  last = last.then(() => nextTurn());
  return last;
};
