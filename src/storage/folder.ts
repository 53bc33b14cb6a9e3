import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { replaceFile } from './replace-file.ts';
import type { DocumentStore } from './store.ts';

/** Keeps documents as files; names are relative to the folder. */
export const createFolderStore = (folder: string): DocumentStore => ({
  write: (name, bytes) => replaceFile(resolve(folder, name), bytes),
  size: (name) =>
    stat(resolve(folder, name)).then(
      (status) => (status.isFile() ? status.size : undefined),
      () => undefined,
    ),
});
