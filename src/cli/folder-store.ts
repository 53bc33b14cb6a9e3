import { resolve } from 'node:path';
import type { DocumentStore } from '../batch/document-store.ts';
import { fileSize } from '../files.ts';
import { writeFileAtomically } from './atomic-write.ts';

/** Stores documents as files; names are relative to the folder. `write` throws CommandError unwritable. */
export const createFolderStore = (folder: string): DocumentStore => ({
  write: (name, bytes) => writeFileAtomically(resolve(folder, name), bytes),
  size: (name) => fileSize(resolve(folder, name)),
});
