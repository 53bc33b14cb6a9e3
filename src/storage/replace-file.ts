import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createFolder } from '../files.ts';

/**
 * Writes a file atomically: readers see either the old or the complete new file.
 * Missing folders are created.
 * @throws a system error
 */
export const replaceFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  await createFolder(dirname(path));
  // A symbolic link stays; its target is replaced.
  const target = await realpath(path).catch(() => path);
  const existing = await stat(target).catch(() => undefined);
  // A rename cannot replace a device or a named pipe.
  if (existing && !existing.isFile()) return await writeFile(target, bytes);
  await renameOver(target, bytes, existing?.mode);
};

const renameOver = async (target: string, bytes: Uint8Array, mode = 0o666): Promise<void> => {
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`,
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
