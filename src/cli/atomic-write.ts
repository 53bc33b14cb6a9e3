import { replaceFile } from '../storage/replace-file.ts';
import { writeError } from './write-error.ts';

/**
 * Writes a file atomically: readers see either the old or the complete new file.
 * Missing folders are created.
 * @throws CommandError unwritable
 */
export const writeFileAtomically = (path: string, bytes: Uint8Array): Promise<void> =>
  replaceFile(path, bytes).catch((cause: unknown) => {
    throw writeError(path, cause);
  });
