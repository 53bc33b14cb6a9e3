import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createFolder } from '../files.ts';
import { writeError } from './write-error.ts';

/**
 * Writes a file atomically: readers see either the old or the complete new file.
 * Missing folders are created.
 * @throws CommandError unwritable
 */
export const writeFileAtomically = async (path: string, bytes: Uint8Array): Promise<void> => {
  try {
    await createFolder(dirname(path));
    // A symbolic link stays; its target is replaced.
    const target = await realpath(path).catch(() => path);
    const existing = await stat(target).catch(() => undefined);
    // A rename cannot replace a device or a named pipe.
    if (existing && !existing.isFile()) return await writeFile(target, bytes);
    await replaceFile(target, bytes, existing?.mode);
  } catch (cause) {
    throw writeError(path, cause);
  }
};

const replaceFile = async (target: string, bytes: Uint8Array, mode = 0o666): Promise<void> => {
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${Math.random().toString(36).slice(2)}.tmp`,
  );
  try {
    const file = await open(temporary, 'wx', mode & 0o777);
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};
