import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { createFolder } from '../../files.ts';
import { errnoCode } from '../../text/errno.ts';
import type { BrowserConfig } from '../config.ts';
import { isAlive, machineTag } from '../process/user-data-dir.ts';
import { isComplete, isIntact, writeManifest } from '../file-manifest.ts';

/** A brotli file to unpack. `name` is the unpacked file; without it the archive is a tar of several files. */
export interface Archive {
  readonly file: string;
  readonly name?: string;
}

export type CacheSettings = Pick<BrowserConfig, 'cacheDir' | 'environment'>;

/**
 * Folders to unpack into; the first usable one is taken, because home may be read-only or absent
 * (containers, services). When `cacheDir` is set, only that folder is used.
 */
export const cacheFolders = ({ cacheDir, environment: env = {} }: CacheSettings): string[] => {
  if (cacheDir !== undefined) return [path.resolve(cacheDir)];
  const user = env['XDG_CACHE_HOME'] ?? path.join(env['HOME'] ?? homedir(), '.cache');
  const uid = String(process.getuid?.() ?? 'user');
  return [path.join(user, 'vitae'), path.join(env['TMPDIR'] ?? tmpdir(), `vitae-${uid}`)];
};

/** Fills `folder` with the archives once. Other processes see either all of it or nothing. */
export const unpackOnce = async (folder: string, archives: readonly Archive[]): Promise<void> => {
  await removeStalePartials(path.dirname(folder));
  if (!(await isComplete(folder))) await fill(folder, archives, isComplete);
};

/** Replaces a damaged folder. @returns whether the folder was damaged */
export const unpackAnew = async (
  folder: string,
  archives: readonly Archive[],
): Promise<boolean> => {
  if (await isIntact(folder)) return false;
  await fill(folder, archives, isIntact);
  return true;
};

type Judge = (folder: string) => Promise<boolean>;

const fill = async (folder: string, archives: readonly Archive[], isGood: Judge): Promise<void> => {
  await createFolder(path.dirname(folder), 0o700);
  const owner = `${await machineTag()}-${process.pid}`;
  const partial = `${folder}.${owner}-${String(nextPartial++)}${partialSuffix}`;
  await mkdir(partial, { mode: 0o700 });
  try {
    await Promise.all(archives.map((archive) => unpack(archive, partial)));
    await writeManifest(partial);
    await moveIntoPlace(partial, folder, isGood);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
};

let nextPartial = Date.now();
const partialSuffix = '.partial';

const unpack = async ({ file, name }: Archive, folder: string): Promise<void> => {
  const { extract } = await import('tar-fs');
  await pipeline(
    createReadStream(file),
    createBrotliDecompress({ chunkSize: 1 << 20 }),
    name === undefined
      ? extract(folder)
      : createWriteStream(path.join(folder, name), { mode: 0o755, flush: true }),
  );
};

const moveIntoPlace = async (partial: string, folder: string, isGood: Judge): Promise<void> => {
  try {
    await rename(partial, folder);
  } catch (error) {
    const code = errnoCode(error);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    // Another process was faster: its copy is complete. A broken old copy is replaced.
    if (await isGood(folder)) return;
    const broken = `${partial}-broken${partialSuffix}`;
    await rename(folder, broken);
    await rename(partial, folder);
    await rm(broken, { recursive: true, force: true });
  }
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Removes leftovers of processes that were killed while unpacking. */
const removeStalePartials = async (parent: string): Promise<void> => {
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((each) => each.endsWith(partialSuffix))) {
    const leftover = path.join(parent, name);
    // A folder of another user, or one being removed by another process, may stay.
    if (await isAbandoned(leftover)) await rm(leftover, { recursive: true }).catch(() => undefined);
  }
};

/** Whether the process of a partial folder has ended. Folders of other machines are judged by age, because machines may share the folder. */
const isAbandoned = async (leftover: string): Promise<boolean> => {
  const age = await stat(leftover).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  const [, tag, pid] =
    /\.([0-9a-f]{8})-(\d+)-\d+(?:\.partial-broken)?\.partial$/.exec(leftover) ?? [];
  if (tag !== (await machineTag())) return age > hourMs;
  return !isAlive(Number(pid)) || age > dayMs;
};
