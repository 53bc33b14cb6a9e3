import { realpath, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createFolder, replaceFile } from '../files.ts';
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
    const mode = (existing?.mode ?? 0o666) & 0o777;
    await replaceFile(target, (temporary) => writeFile(temporary, bytes, { flag: 'wx', mode }));
  } catch (cause) {
    throw writeError(path, cause);
  }
};
