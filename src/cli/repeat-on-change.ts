import { untilAborted } from '../abort.ts';
import { watchFiles } from '../watch-files.ts';
import type { Io } from './io.ts';
import { watchedPaths, type WatchedDocument } from './watched-paths.ts';

/**
 * Runs `work` after every change of the résumés, their photo or their theme, until a signal. One run at a time; changes during a run
 * are one run after it.
 */
export const repeatOnChange = async (
  document: WatchedDocument,
  io: Io,
  work: () => Promise<unknown>,
): Promise<void> => {
  let running: Promise<unknown> = Promise.resolve();
  let isWaiting = false;
  const watch = watchFiles(await watchedPaths(document, io), () => {
    if (isWaiting) return;
    isWaiting = true;
    running = running.then(async () => {
      isWaiting = false;
      await work();
      watch.set(await watchedPaths(document, io));
    });
  });
  try {
    await untilAborted(io.signal);
    await running;
  } finally {
    watch.close();
  }
};
