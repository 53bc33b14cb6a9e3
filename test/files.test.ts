import { execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createFolder,
  openAtOnce,
  readRegularFile,
  readUpTo,
  realPathWithin,
} from '../src/files.ts';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'vitae-files-')));
});
afterEach(() => rm(folder, { recursive: true }));

describe('readRegularFile', () => {
  it('reads a file up to its limit', async () => {
    await writeFile(join(folder, 'letter'), 'Dear reader');
    expect((await readRegularFile(join(folder, 'letter'), 11)).toString()).toBe('Dear reader');
    await expect(readRegularFile(join(folder, 'letter'), 10)).rejects.toMatchObject({
      refusal: 'too_large',
    });
  });

  it('limits a file whose reported size is zero', async () => {
    await expect(readRegularFile('/proc/self/maps', 100)).rejects.toMatchObject({
      refusal: 'too_large',
    });
  });

  it('refuses links, devices, folders and named pipes', async () => {
    await symlink('/etc/passwd', join(folder, 'link'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await expect(readRegularFile(join(folder, 'link'), 1_000_000)).rejects.toMatchObject({
      code: 'ELOOP',
    });
    for (const path of [join(folder, 'pipe'), '/dev/zero', folder]) {
      await expect(readRegularFile(path, 1_000)).rejects.toMatchObject({ refusal: 'irregular' });
    }
  });
});

describe('readUpTo', () => {
  it('reads at most one byte more than the limit', async () => {
    const file = await openAtOnce('/dev/zero');
    let length = 0;
    const read = async (buffer: Buffer): Promise<number> => {
      const { bytesRead } = await file.read(buffer);
      length += bytesRead;
      return bytesRead;
    };
    expect(await readUpTo(file, 100_000, read)).toBeUndefined();
    expect(length).toBe(100_001);
    await file.close();
  });
});

describe('realPathWithin', () => {
  it('refuses names and links that lead out of the folder', async () => {
    await symlink('/etc', join(folder, 'out'));
    await writeFile(join(folder, 'in'), '');
    expect(await realPathWithin(folder, 'in')).toBe(join(folder, 'in'));
    for (const name of ['../x', 'out/passwd', '.']) {
      await expect(realPathWithin(folder, name)).rejects.toMatchObject({ refusal: 'outside' });
    }
  });
});

describe('createFolder', () => {
  it('creates missing folders and accepts existing ones', async () => {
    const path = join(folder, 'a', 'b', 'c');
    await createFolder(path);
    await createFolder(path);
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  it.each(['/proc/x', '/proc/x/y/z'])('fails if a folder cannot be created: %s', async (path) => {
    await expect(createFolder(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('fails if a part of the path is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(createFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(createFolder(join(folder, 'file', 'x'))).rejects.toMatchObject({
      code: 'ENOTDIR',
    });
  });
});
