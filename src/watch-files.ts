import { statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';

/** Milliseconds without an event after which a change is reported: one save is several events. */
const settleMs = 5;
/** The same for an empty file: its text is still to come. */
const emptySettleMs = 50;

export interface FileWatch {
  /** Replaces the watched files and folders. Absolute paths. */
  set(paths: readonly string[]): void;
  close(): void;
}

/**
 * Calls `changed` after a watched file, or a file in a watched folder, is written, replaced, created or removed.
 * Several events of one save are one call. A folder that does not exist is not watched.
 *
 * The folder of a file is watched, because an editor that saves by renaming replaces the file. Node's own watcher:
 * chokidar reads a folder at most once a second and misses the second of two quick saves by renaming.
 */
export const watchFiles = (paths: readonly string[], changed: () => void): FileWatch => {
  const watchers = new Map<string, FSWatcher>();
  let watched: ReadonlySet<string> = new Set();
  let timer: NodeJS.Timeout | undefined;
  const report = (folder: string, name: string | null): void => {
    const isWatched = watched.has(folder) || name === null || watched.has(join(folder, name));
    if (!isWatched) return;
    clearTimeout(timer);
    timer = setTimeout(changed, isEmpty(join(folder, name ?? '')) ? emptySettleMs : settleMs);
  };
  const open = (folder: string): void => {
    try {
      const watcher = watch(folder, (_, name) => report(folder, name));
      watcher.on('error', () => watcher.close());
      watchers.set(folder, watcher);
    } catch {
      // The folder does not exist or cannot be read; the next `set` tries again.
    }
  };
  const set = (next: readonly string[]): void => {
    watched = new Set(next);
    const folders = new Set(next.map((path) => (isFolder(path) ? path : dirname(path))));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) if (!watchers.has(folder)) open(folder);
  };
  set(paths);
  return {
    set,
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const isEmpty = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.size === 0;
