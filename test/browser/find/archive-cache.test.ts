import { spawnSync } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { cacheFolders, unpackAnew, unpackOnce } from '../../../src/browser/find/archive-cache.ts';
import { machineTag } from '../../../src/browser/process/user-data-dir.ts';

let cache = '';
let archive = '';
beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'vitae-unpack-'));
  archive = path.join(cache, 'letter.br');
  await writeFile(archive, brotliCompressSync('Dear reader'));
});
afterEach(() => rm(cache, { recursive: true }));

const folder = () => path.join(cache, 'letter');
const archives = () => [{ file: archive, name: 'letter' }];
const unpack = () => unpackOnce(folder(), archives());
const letter = () => readFile(path.join(folder(), 'letter'), 'utf8');

describe('unpackOnce', () => {
  it('fills the folder and removes its partial folder', async () => {
    await unpack();
    expect(await letter()).toBe('Dear reader');
    expect((await readdir(cache)).sort()).toEqual(['letter', 'letter.br']);
  });

  it('keeps a complete folder', async () => {
    await unpack();
    await rm(archive);
    await unpack();
    expect(await letter()).toBe('Dear reader');
  });

  it('replaces an incomplete folder', async () => {
    await unpack();
    await truncate(path.join(folder(), 'letter'), 3);
    await unpack();
    expect(await letter()).toBe('Dear reader');
    expect((await readdir(cache)).sort()).toEqual(['letter', 'letter.br']);
  });

  it('allows concurrent unpacking', async () => {
    await Promise.all(Array.from({ length: 8 }, unpack));
    expect(await letter()).toBe('Dear reader');
    expect((await readdir(cache)).sort()).toEqual(['letter', 'letter.br']);
  });

  it('removes its files when the archive is broken', async () => {
    await writeFile(archive, 'this is not brotli');
    await expect(unpack()).rejects.toThrow();
    expect(await readdir(cache)).toEqual(['letter.br']);
  });

  it('removes old leftovers of a killed process', async () => {
    const old = path.join(cache, 'letter.4711-1.partial');
    await mkdir(old);
    await utimes(old, 0, 0);
    await unpack();
    expect((await readdir(cache)).sort()).toEqual(['letter', 'letter.br']);
  });
});

describe('a partial folder of a killed process', () => {
  const left = async (owner: string): Promise<string> => {
    const name = `letter.${await machineTag()}-${owner}-1.partial`;
    await mkdir(path.join(cache, name));
    return name;
  };

  it('is removed by the next run, even if nothing is to be unpacked', async () => {
    await unpack();
    await left(String(spawnSync('true').pid));
    await unpack();
    expect((await readdir(cache)).sort()).toEqual(['letter', 'letter.br']);
  });

  it('is kept while its process runs or its state is unknown', async () => {
    await unpack();
    const live = await left(String(process.ppid));
    const elsewhere = 'letter.00000000-4711-1.partial';
    await mkdir(path.join(cache, elsewhere));
    await unpack();
    expect((await readdir(cache)).sort()).toEqual([live, elsewhere, 'letter', 'letter.br'].sort());
  });
});

describe('unpackAnew', () => {
  it('replaces a folder with damaged files and keeps an intact one', async () => {
    await unpack();
    expect(await unpackAnew(folder(), archives())).toBe(false);
    await writeFile(path.join(folder(), 'letter'), 'Dear \0\0\0der');
    expect(await unpackAnew(folder(), archives())).toBe(true);
    expect(await letter()).toBe('Dear reader');
    expect((await readdir(cache)).sort()).toEqual(['letter', 'letter.br']);
  });
});

describe('a cache folder that cannot be created', () => {
  it('is refused at once', async () => {
    await expect(unpackOnce('/proc/x/letter', archives())).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('cacheFolders', () => {
  it('uses only the folder of the settings when it is set', () => {
    expect(cacheFolders({ cacheDir: '/srv/vitae', environment: { HOME: '/home/ada' } })).toEqual([
      '/srv/vitae',
    ]);
  });

  it("prefers the user's cache to the temporary folder", () => {
    const [first, second] = cacheFolders({
      environment: { HOME: '/home/ada', TMPDIR: '/scratch' },
    });
    expect(first).toBe('/home/ada/.cache/vitae');
    expect(second).toMatch(/^\/scratch\/vitae-/);
  });
});
