import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { systemErrorCode } from './system-error.ts';

/** A brotli file to unpack. `name` is the unpacked file; without it the archive is a tar of several files. */
export interface Archive {
  readonly file: string;
  readonly name?: string;
}

/**
 * Folders to unpack into; the first usable one is taken, because home may be read-only or absent
 * (containers, services). When `VITAE_CACHE_DIR` is set, only that folder is used.
 */
export const cacheFolders = (env: NodeJS.ProcessEnv): string[] => {
  if (env['VITAE_CACHE_DIR']) return [path.resolve(env['VITAE_CACHE_DIR'])];
  const user = env['XDG_CACHE_HOME'] ?? path.join(env['HOME'] ?? homedir(), '.cache');
  const uid = String(process.getuid?.() ?? 'user');
  return [path.join(user, 'vitae'), path.join(env['TMPDIR'] ?? tmpdir(), `vitae-${uid}`)];
};

/** Fills `folder` with the archives once. Other processes see either all of it or nothing. */
export const unpackOnce = async (folder: string, archives: readonly Archive[]): Promise<void> => {
  if (await isComplete(folder)) return;
  const parent = path.dirname(folder);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await sweepPartial(parent);
  const partial = `${folder}.${String(process.pid)}-${String(nextPartial++)}${partialEnding}`;
  await mkdir(partial, { mode: 0o700 });
  try {
    await Promise.all(archives.map((archive) => unpack(archive, partial)));
    await writeManifest(partial);
    await moveIntoPlace(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
};

let nextPartial = Date.now();
const partialEnding = '.partial';
const manifestName = 'unpacked.json';

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

/** Records the size of every file, to detect a full disk or a lost write. */
const writeManifest = async (folder: string): Promise<void> => {
  const sizes: Record<string, number> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    sizes[path.relative(folder, file)] = (await stat(file)).size;
  }
  await writeFile(path.join(folder, manifestName), JSON.stringify(sizes), { flush: true });
};

const isComplete = async (folder: string): Promise<boolean> => {
  try {
    const { uid } = await stat(folder);
    if (process.getuid && uid !== process.getuid()) {
      // In a shared temporary folder another user could have planted a program.
      throw new Error('belongs to another user');
    }
    const manifest: unknown = JSON.parse(await readFile(path.join(folder, manifestName), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null) return false;
    const sizes = Object.entries(manifest);
    const whole = sizes.map(
      async ([name, size]) => (await stat(path.join(folder, name))).size === size,
    );
    return sizes.length > 0 && (await Promise.all(whole)).every(Boolean);
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== undefined) return false;
    throw error;
  }
};

const moveIntoPlace = async (partial: string, folder: string): Promise<void> => {
  try {
    await rename(partial, folder);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    // Another process was faster: its copy is complete. A broken old copy is replaced.
    if (await isComplete(folder)) return;
    const broken = `${partial}-broken${partialEnding}`;
    await rename(folder, broken);
    await rename(partial, folder);
    await rm(broken, { recursive: true, force: true });
  }
};

const hourMs = 3_600_000;

/** Removes leftovers of processes that were killed while unpacking. */
const sweepPartial = async (parent: string): Promise<void> => {
  for (const name of await readdir(parent)) {
    if (!name.endsWith(partialEnding)) continue;
    const leftover = path.join(parent, name);
    const age = await stat(leftover).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > hourMs) await rm(leftover, { recursive: true, force: true });
  }
};
