import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { capitalized } from '../text/format-text.ts';

/** "warm-look" → "Warm Look". */
const titleOf = (folder: string): string => basename(folder).split('-').map(capitalized).join(' ');

/**
 * Copies the folder of a theme into a new folder, with the title of its name. Comments and order of `theme.json` stay.
 * @throws a system error, EEXIST if the new folder exists
 */
export const copyTheme = async (from: string, to: string): Promise<void> => {
  const manifest = await readFile(join(from, 'theme.json'), 'utf8');
  await mkdir(to);
  await cp(from, to, { recursive: true, filter: (path) => !basename(path).startsWith('.') });
  const edits = modify(manifest, ['title'], titleOf(to), {});
  await writeFile(join(to, 'theme.json'), applyEdits(manifest, edits));
};
