import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRendererConfig } from '../../config.ts';
import { copyTheme } from '../../theme-kit/new-theme.ts';
import { isThemePath } from '../../options/parse.ts';
import { themeName } from '../../theme/find-themes.ts';
import { createThemeStore } from '../../theme/load.ts';
import { errnoCode } from '../../text/errno.ts';
import { CommandError } from '../exit-codes.ts';
import { write, type Io } from '../io.ts';
import { alreadyThere } from '../source-output.ts';
import { writeError } from '../write-error.ts';

/** Copies a theme into a new folder. An existing folder is not changed. */
export const writeNewTheme = async (
  path: string,
  { from }: { readonly from: string },
  io: Io,
): Promise<number> => {
  const to = resolve(io.cwd, path);
  if (!themeName.test(basename(to))) {
    throw new CommandError(
      'usage',
      `"${basename(to)}" is not a name of a theme: it must start with a letter and contain only a-z, 0-9 and "-".`,
    );
  }
  const reference = isThemePath(from) ? resolve(io.cwd, from) : from;
  const { themes = [] } = readRendererConfig(io.env, io.cwd);
  const store = createThemeStore({ themes: [themes, isThemePath(from) ? reference : []].flat() });
  await store.loadTheme(reference);
  const folder = await store.folderOf(reference);
  await copyTheme(fileURLToPath(folder), to).catch((cause: unknown) => {
    throw errnoCode(cause) === 'EEXIST'
      ? alreadyThere(path, 'Give another name.')
      : writeError(path, cause);
  });
  await write(io.stdout, `${path}\n`);
  if (io.isTTY.stderr) {
    const shown = isThemePath(path) ? path : `./${path}`;
    io.stderr.write(
      `Edit ${join(path, 'theme.json')}, then run: render preview resume.json -t ${shown}\n` +
        `Check it with: render themes check ${shown}\n`,
    );
  }
  return 0;
};
