import { constants, type PathLike } from 'node:fs';
import { mkdir, open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** Why a file is not read although it is there. */
export type FileRefusal = 'outside' | 'irregular' | 'too_large';

export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(`The file is refused: ${refusal}`);
    this.refusal = refusal;
  }
}

/**
 * The real place of a file of a folder, links followed.
 * @throws RefusedFile outside, when it is not in the folder or below it; a system error
 */
export const realPathWithin = async (folder: string, name: string): Promise<string> => {
  const home = await realpath(folder);
  const path = resolve(home, name);
  if (!isWithin(home, path)) throw new RefusedFile('outside');
  const target = await realpath(path);
  if (!isWithin(home, target)) throw new RefusedFile('outside');
  return target;
};

const isWithin = (home: string, path: string): boolean => {
  const way = relative(home, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/**
 * The bytes of a regular file. A link, a device or a named pipe is not opened for reading, and nothing
 * beyond the limit is read into memory.
 * @throws RefusedFile irregular, too_large; a system error
 */
export const readRegularFile = async (path: PathLike, limitBytes: number): Promise<Buffer> => {
  const file = await open(path, flags | noFollow);
  try {
    const status = await file.stat();
    if (!status.isFile()) throw new RefusedFile('irregular');
    const bytes = status.size > limitBytes ? undefined : await readUpTo(file, limitBytes);
    if (bytes === undefined) throw new RefusedFile('too_large');
    return bytes;
  } finally {
    await file.close();
  }
};

// Without O_NONBLOCK a named pipe would wait for a writer; Windows knows neither flag.
const flags = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);
const noFollow = (constants.O_NOFOLLOW as number | undefined) ?? 0;

/** Opens for reading without waiting: a named pipe without a writer opens at once. Links are followed. */
export const openAtOnce = (path: PathLike): Promise<FileHandle> => open(path, flags);

const chunkBytes = 64 * 1024;

/**
 * Everything up to the end of a file, or `undefined` where that is more than the limit. At most one byte more than
 * the limit is read, whatever size the file says it has.
 */
export const readUpTo = async (
  file: FileHandle,
  limitBytes: number,
  read: (buffer: Buffer) => Promise<number> = async (buffer) => (await file.read(buffer)).bytesRead,
): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  for (let length = 0; length <= limitBytes;) {
    const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, limitBytes + 1 - length));
    const bytesRead = await read(chunk);
    if (bytesRead === 0) return Buffer.concat(chunks, length);
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return undefined;
};

/**
 * Makes a folder and those above it that are missing. Node's own recursive `mkdir` never returns where a file
 * system lets nobody make a folder and says that there is none, as `/proc` does.
 * @throws a system error
 */
export const makeFolder = async (path: string, mode?: number): Promise<void> => {
  try {
    await mkdir(path, mode);
  } catch (error) {
    if (await isFolder(path)) return;
    const parent = dirname(path);
    if (systemCodeOf(error) !== 'ENOENT' || parent === path) throw error;
    await makeFolder(parent, mode);
    await mkdir(path, mode).catch(async (again: unknown) => {
      if (!(await isFolder(path))) throw again;
    });
  }
};

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );

/** `ENOENT`, `ELOOP` and so on. By shape, for errors of another realm are no `instanceof Error`. */
export const systemCodeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** What an operator can do about it; of other errors nothing is known here. */
export const whyOutOfFiles = (error: unknown): string | undefined =>
  ['EMFILE', 'ENFILE'].includes(systemCodeOf(error) ?? '')
    ? 'too many files are open; raise the limit, as by: ulimit -n 1024'
    : undefined;
