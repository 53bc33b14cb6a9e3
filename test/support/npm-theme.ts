import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A package in the `node_modules` of a new folder. */
export interface InstalledTheme {
  readonly root: string;
  readonly name: string;
  readonly folder: string;
}

/** Installs a theme with this module as an npm package. */
export const installTheme = async (
  module: string,
  manifest: Readonly<Record<string, unknown>> = {},
): Promise<InstalledTheme> => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'npm-theme-')));
  const name = 'jsonresume-theme-sample';
  const folder = join(root, 'node_modules', name);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name, version: '1.2.3', ...manifest }),
  );
  await writeFile(join(folder, 'index.js'), module);
  return { root, name, folder };
};
