import { untilAborted } from '../abort.ts';
import { coalesce } from '../coalesce.ts';
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
  const { run, settled } = coalesce(async () => {
    await work();
    watch.set(await watchedPaths(document, io));
  });
  const watch = watchFiles(await watchedPaths(document, io), () => void run());
  try {
    await untilAborted(io.signal);
    await settled();
  } finally {
    watch.close();
  }
};
