import { constants, type PathLike } from 'node:fs';
import { open, realpath, type FileHandle } from 'node:fs/promises';
import { isAbsolute, posix, relative, resolve, sep, win32 } from 'node:path';
import { limits } from '../limits.ts';
import type { Found, Refusal } from './found.ts';
import { tooManyBytes } from './size.ts';

/**
 * Reads a photo file from `folder` or a folder below it. Résumés are untrusted, so absolute paths,
 * ".." and symbolic links that leave the folder are refused.
 */
export const readBeside = async (name: string, folder: string): Promise<Found> => {
  if ([posix, win32].some((system) => system.isAbsolute(name)) || name.includes('\0')) {
    return outside;
  }
  try {
    const home = await realpath(folder);
    const path = resolve(home, name);
    if (!isWithin(home, path)) return outside;
    const target = await realpath(path);
    if (!isWithin(home, target)) return outside;
    return await readPicture(target);
  } catch (error) {
    return { refusal: wording(error) };
  }
};

const outside: Refusal = {
  refusal: "it is a file outside the résumé's folder; put it next to the résumé",
};

const isWithin = (home: string, path: string): boolean => {
  const way = relative(home, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

// Without O_NONBLOCK, opening a named pipe waits for a writer. Windows does not define either flag.
const flags =
  constants.O_RDONLY |
  ((constants.O_NOFOLLOW as number | undefined) ?? 0) |
  ((constants.O_NONBLOCK as number | undefined) ?? 0);

const readPicture = async (path: PathLike): Promise<Found> => {
  const file = await open(path, flags);
  try {
    const status = await file.stat();
    if (!status.isFile()) return { refusal: 'it is not a regular file; name a picture file' };
    if (status.size > limits.photoBytes) return tooManyBytes();
    return { bytes: await readAll(file, status.size) };
  } finally {
    await file.close();
  }
};

/** Reads at most `size` bytes, even if the file grows meanwhile. */
const readAll = async (file: FileHandle, size: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await file.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
};

const wording = (error: unknown): string => {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return "the file does not exist in the résumé's folder; put it next to the résumé, or use a data: URL";
  }
  if (code === 'EACCES' || code === 'EPERM') return 'the file may not be read (permission denied)';
  return `the file cannot be read (${String(code ?? error)})`;
};
