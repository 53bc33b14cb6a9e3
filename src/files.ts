import { randomBytes } from 'node:crypto';
import { constants, statSync, type BigIntStats, type Dirent, type PathLike } from 'node:fs';
import {
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { errnoCode } from './text/errno.ts';

/** Why an existing file is not read. */
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
 * The real path of a file in a folder, after symbolic links.
 * @throws RefusedFile outside, if the file is not in the folder or below it; a system error
 */
export const realPathWithin = async (folder: string, name: string): Promise<string> => {
  const home = await realpath(folder);
  const path = resolve(home, name);
  if (!isWithin(home, path)) throw new RefusedFile('outside');
  const target = await realpath(path);
  if (!isWithin(home, target)) throw new RefusedFile('outside');
  return target;
};

/** Whether a path leads to something in a folder or below it, by its name alone. */
export const isWithin = (folder: string, path: string): boolean => {
  const inner = relative(folder, path);
  return inner !== '' && inner !== '..' && !inner.startsWith(`..${sep}`) && !isAbsolute(inner);
};

/**
 * The bytes of a regular file. Symbolic links, devices and named pipes are refused. At most one byte more
 * than the limit is read into memory.
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

// Without O_NONBLOCK, opening a named pipe waits for a writer. Windows does not define either flag.
const flags = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);
const noFollow = (constants.O_NOFOLLOW as number | undefined) ?? 0;

/** Opens a file for reading without waiting, also a named pipe without a writer. Follows symbolic links. */
export const openAtOnce = (path: PathLike): Promise<FileHandle> => open(path, flags);

const chunkBytes = 64 * 1024;

/**
 * The content of a file up to its end; `undefined` if it is longer than the limit. At most one byte more than the
 * limit is read, whatever size the file system reports.
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
 * Creates a folder and its missing parent folders. The recursive `mkdir` of Node never returns on a file system
 * that refuses new folders with ENOENT, such as `/proc`.
 * @throws a system error
 */
export const createFolder = async (path: string, mode?: number): Promise<void> => {
  try {
    await mkdir(path, mode);
  } catch (error) {
    if (await isFolder(path)) return;
    const parent = dirname(path);
    if (errnoCode(error) !== 'ENOENT' || parent === path) throw error;
    await createFolder(parent, mode);
    await mkdir(path, mode).catch(async (again: unknown) => {
      if (!(await isFolder(path))) throw again;
    });
  }
};

/**
 * Writes a file whole or not at all: `write` fills a temporary file beside it, which then takes its place.
 * @throws an error of `write`; a system error
 */
export const replaceFile = async (
  path: string,
  write: (temporary: string) => Promise<void>,
): Promise<void> => {
  const name = `.${basename(path).slice(0, 100)}.${randomBytes(8).toString('hex')}.tmp`;
  const temporary = join(dirname(path), name);
  try {
    await write(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

/** A text that changes with each change of the file at a path, which is not read; empty if there is none. */
export const fileState = (path: PathLike): Promise<string> =>
  stat(path, { bigint: true }).then(stateText, () => '');

/** The same at once, for a check before each request. */
export const fileStateNow = (path: PathLike): string => {
  try {
    return stateText(statSync(path, { bigint: true }));
  } catch {
    return '';
  }
};

const stateText = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [ino, size, mtimeNs, ctimeNs].join(' ');

/** Whether there is a file at a path, or a link to one. */
export const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (status) => status.isFile(),
    () => false,
  );

/** The bytes of the file at a path, or of the file to which it is a link; `undefined` without one. */
export const fileSize = (path: string): Promise<number | undefined> =>
  stat(path).then(
    (status) => (status.isFile() ? status.size : undefined),
    () => undefined,
  );

/** What a folder holds; nothing if it cannot be read. */
export const entriesIn = (folder: PathLike): Promise<Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch(() => []);

/** Whether there is a folder at a path, or a link to one. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
