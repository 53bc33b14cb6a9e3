import { spawnSync } from 'node:child_process';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  createUserDataDir,
  diskSpaceError,
  isAlive,
  machineTag,
  removeStaleUserDataDirs,
  removeUserDataDir,
  writeFontConfig,
} from '../../../src/browser/process/user-data-dir.ts';

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

describe('createUserDataDir', () => {
  it('creates a folder with the id of this process in its name', async () => {
    const profile = await createUserDataDir();
    expect(path.basename(profile)).toContain(`-${String(process.pid)}-`);
    await removeUserDataDir(profile);
    expect(await exists(profile)).toBe(false);
  });
});

describe('removeStaleUserDataDirs', () => {
  it('removes folders of dead processes and keeps those of living ones', async () => {
    const living = await createUserDataDir();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const dead = living.replace(`-${String(process.pid)}-`, `-${String(pid)}-`);
    await mkdir(dead);
    await writeFile(path.join(dead, 'Cookies'), '');
    await removeStaleUserDataDirs();
    expect([await exists(living), await exists(dead)]).toEqual([true, false]);
    await removeUserDataDir(living);
  });

  it('keeps the folders of other machines, and folders that are not ours', async () => {
    const living = await createUserDataDir();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const dead = living.replace(`-${String(process.pid)}-`, `-${String(pid)}-`);
    const others = [
      dead.replace(await machineTag(), '00000000'),
      dead.replace('vitae-browser-', 'vitae-bowser-'),
      dead.replace(`-${String(pid)}-`, '-none-'),
      dead.replace(`-${String(pid)}-`, '-0-'),
    ];
    for (const folder of others) await mkdir(folder);
    await removeStaleUserDataDirs();
    expect(await Promise.all(others.map(exists))).toEqual([true, true, true, true]);
    await Promise.all([living, ...others].map(removeUserDataDir));
  });
});

describe('machineTag', () => {
  it('is eight hexadecimal digits, the same at every call', async () => {
    expect(await machineTag()).toMatch(/^[\da-f]{8}$/);
    expect(await machineTag()).toBe(await machineTag());
  });
});

describe('isAlive', () => {
  it('tells a running process from one that has ended', () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(spawnSync(process.execPath, ['-e', '']).pid)).toBe(false);
  });
});

describe('diskSpaceError', () => {
  it('is absent where there is space', async () => {
    expect(await diskSpaceError()).toBeUndefined();
  });
});

describe('writeFontConfig', () => {
  it('contains only the given folder of fonts', async () => {
    const profile = await createUserDataDir();
    const config = await readFile(await writeFontConfig(profile, '/fonts & more'), 'utf8');
    expect(config.match(/<dir>.*?<\/dir>/g)).toEqual(['<dir>/fonts &amp; more</dir>']);
    expect(config).toContain(`<cachedir>${profile}/fontconfig</cachedir>`);
    expect(await readFile(await writeFontConfig(profile), 'utf8')).not.toContain('<dir>');
    await removeUserDataDir(profile);
  });
});
