import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isObject } from '../text/json.ts';
import { errnoCode, outOfFilesReason } from '../text/errno.ts';

const manifestName = 'unpacked.json';

/** The recorded size and digest of an unpacked file. */
interface Noted {
  readonly size: number;
  readonly sha256: string;
}

/** Records every file of the folder, to detect a full disk, a lost write or a damaged file. */
export const writeManifest = async (folder: string): Promise<void> => {
  const manifest: Record<string, Noted> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const { size } = await stat(file);
    manifest[path.relative(folder, file)] = { size, sha256: await digestOf(file) };
  }
  await writeFile(path.join(folder, manifestName), JSON.stringify(manifest), { flush: true });
};

/** Whether every file exists with its recorded size. A cheap test. */
export const isComplete = (folder: string): Promise<boolean> =>
  matches(folder, async (file, { size }) => (await stat(file)).size === size);

/** Whether every file has its recorded digest. Takes about a second. */
export const isIntact = async (folder: string): Promise<boolean> =>
  (await isComplete(folder)) &&
  (await matches(folder, async (file, { sha256 }) => (await digestOf(file)) === sha256));

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('base64url');
};

type Check = (file: string, noted: Noted) => Promise<boolean>;

const matches = async (folder: string, check: Check): Promise<boolean> => {
  try {
    const { uid } = await stat(folder);
    if (process.getuid && uid !== process.getuid()) {
      // In a shared temporary folder another user could have planted a program.
      throw new Error('belongs to another user');
    }
    const manifest: unknown = JSON.parse(await readFile(path.join(folder, manifestName), 'utf8'));
    const files = Object.entries(isObject(manifest) ? manifest : {});
    const found = files.map(
      async ([name, noted]) => isNoted(noted) && (await check(path.join(folder, name), noted)),
    );
    return files.length > 0 && (await Promise.all(found)).every(Boolean);
  } catch (error) {
    if (outOfFilesReason(error) !== undefined) throw error;
    if (error instanceof SyntaxError || errnoCode(error) !== undefined) return false;
    throw error;
  }
};

const isNoted = (value: unknown): value is Noted =>
  isObject(value) && 'size' in value && 'sha256' in value;
