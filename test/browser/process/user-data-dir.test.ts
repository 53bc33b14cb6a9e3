import { spawnSync } from 'node:child_process';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  createUserDataDir,
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
});

describe('writeFontConfig', () => {
  it('contains only the given folder of fonts', async () => {
    const profile = await createUserDataDir();
    const config = await readFile(await writeFontConfig(profile, '/fonts & more'), 'utf8');
    expect(config.match(/<dir>.*?<\/dir>/g)).toEqual(['<dir>/fonts &amp; more</dir>']);
    await removeUserDataDir(profile);
  });
});
