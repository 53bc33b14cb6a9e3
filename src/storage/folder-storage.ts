import { open, readdir, readFile, rm, rmdir, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createFolder, replaceFile } from '../files.ts';
import { errnoCode, isAbsent } from '../text/errno.ts';
import { requireKey, type Storage, type StoredObject } from './storage.ts';

/** Objects as files of a folder. Several processes may use one folder. */
export const openFolder = (root: string): Storage => {
  const home = resolve(root);
  const pathOf = (key: string): string => join(home, requireKey(key));
  return {
    async put(key, content) {
      await replaceFile(pathOf(key), async (temporary) =>
        writeToDisk(await createFile(temporary), content),
      );
    },
    get: (key) => unlessAbsent(readFile(pathOf(key))),
    async read(key) {
      const file = await unlessAbsent(open(pathOf(key)));
      return file?.createReadStream();
    },
    list: (prefix) => listFiles(home, prefix),
    async delete(key) {
      const path = pathOf(key);
      await rm(path, { force: true });
      await removeEmptyFolders(dirname(path), home);
    },
    link: () => Promise.resolve(undefined),
  };
};

/** Flushes the content to the disk and closes the file. A stream for each of many small contents takes longer than their writing. */
const writeToDisk = async (file: FileHandle, content: Uint8Array | Readable): Promise<void> => {
  if (content instanceof Readable) {
    await pipeline(content, file.createWriteStream({ flush: true }));
    return;
  }
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
};

const mostTries = 20;

/** Creates a file, and its folder where it is missing. Tries again if a deletion removes the empty folder meanwhile. */
const createFile = async (path: string): Promise<FileHandle> => {
  for (let tries = 1; ; tries++) {
    try {
      if (tries > 1) await createFolder(dirname(path));
      return await open(path, 'wx');
    } catch (error) {
      if (!['ENOENT', 'EEXIST'].includes(errnoCode(error) ?? '') || tries === mostTries)
        throw error;
    }
  }
};

const unlessAbsent = async <Value>(value: Promise<Value>): Promise<Value | undefined> => {
  try {
    return await value;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
};

// Only the folder that the prefix names is read, not the whole storage.
async function* listFiles(home: string, prefix: string): AsyncGenerator<StoredObject> {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  if (folder !== '') requireKey(folder.slice(0, -1));
  const names = await unlessAbsent(
    readdir(join(home, folder), { recursive: true, encoding: 'utf8' }),
  );
  const keys = (names ?? [])
    .map((name) => `${folder}${name.replaceAll('\\', '/')}`)
    .filter((key) => key.startsWith(prefix) && !/(?:^|\/)\./.test(key));
  for (const key of keys.sort()) {
    const status = await unlessAbsent(stat(join(home, key)));
    if (status?.isFile()) yield { key, bytes: status.size, modified: status.mtime };
  }
}

const removeEmptyFolders = async (folder: string, home: string): Promise<void> => {
  for (let path = folder; path !== home; path = dirname(path)) {
    try {
      await rmdir(path);
    } catch {
      return; // not empty, or removed by another process
    }
  }
};
