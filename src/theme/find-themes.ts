import { lstat, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Issue } from '../errors.ts';
import { errnoCode, errorMessage, outOfFilesReason } from '../text/errno.ts';
import type { ThemeFolder } from './read-theme.ts';

/** What a folder of themes, or several, contain. */
export interface FoundThemes {
  /** Sorted by name; no name is there twice. */
  readonly found: readonly ThemeFolder[];
  /** Folders and links that are not themes, each with its reason. */
  readonly leftOut: readonly Issue[];
}

/** The issue for a theme folder that is left out of the list. */
export const leftOut = (name: string, reason: unknown): Issue => ({
  path: '',
  message: `The theme folder "${name}" is left out: ${errorMessage(reason)}`,
});

/** Theme names are options, occur in URLs and in documents. */
export const themeName = /^[a-z][a-z0-9-]{0,63}$/;
const misnaming =
  'a theme must be a folder, not a symbolic link, and its name must start with a letter and contain only a-z, 0-9 and "-".';

/** The themes of several folders. The first of two equal names counts, so that no folder replaces a theme before it. */
export const findThemes = async (roots: readonly URL[]): Promise<FoundThemes> => {
  const found = new Map<string, ThemeFolder>();
  const issues: Issue[] = [];
  for (const root of roots) {
    const inside = await findIn(root);
    issues.push(...inside.leftOut);
    for (const theme of inside.found) {
      if (found.has(theme.name)) issues.push(takenName(theme));
      else found.set(theme.name, theme);
    }
  }
  const sorted = [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  return { found: sorted, leftOut: issues };
};

/** The theme with this name, as `findThemes` finds it; the other themes are not looked at. */
export const findTheme = async (
  name: string,
  roots: readonly URL[],
): Promise<ThemeFolder | undefined> => {
  for (const root of roots) {
    if (await isThemeFolder(root)) {
      const theme = themeFolderAt(folderPath(root));
      if (theme.name === name) return theme;
    } else {
      const folder = new URL(`${name}/`, root);
      if (await isRealFolder(folder)) return { name, folder };
    }
  }
  return undefined;
};

const takenName = ({ name }: ThemeFolder): Issue =>
  leftOut(name, 'another theme has this name; rename the folder, or choose it by its path.');

export const themeFolderAt = (path: string): ThemeFolder => ({
  name: basename(path),
  folder: pathToFileURL(`${path}/`),
});

/** The path of a folder, without the slash at its end. */
const folderPath = (folder: URL): string => fileURLToPath(folder).slice(0, -1);

/** A folder that contains a `theme.json` is a theme itself. */
const findIn = async (root: URL): Promise<FoundThemes> => {
  if (!(await isThemeFolder(root))) return findInside(root);
  const theme = themeFolderAt(folderPath(root));
  return themeName.test(theme.name)
    ? { found: [theme], leftOut: [] }
    : { found: [], leftOut: [leftOut(theme.name.slice(0, 64), misnaming)] };
};

const isThemeFolder = (root: URL): Promise<boolean> =>
  lstat(new URL('theme.json', root)).then(
    () => true,
    () => false,
  );

/** Whether this is a folder and not a link to one. */
const isRealFolder = async (folder: URL): Promise<boolean> => {
  const status = await lstat(folderPath(folder)).catch((cause: unknown) => {
    if (outOfFilesReason(cause) !== undefined) throw cause;
  });
  return status?.isDirectory() === true;
};

/** Excludes folders that start with "_", which hold shared files, or with a dot. */
const findInside = async (root: URL): Promise<FoundThemes> => {
  const all = await readdir(root, { withFileTypes: true }).catch((cause: unknown) =>
    unreadableRoot(root, cause),
  );
  if (!Array.isArray(all)) return { found: [], leftOut: [all] };
  const entries = all
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .filter(({ name }) => !/^[._]/.test(name));
  const isTheme = (entry: (typeof entries)[number]): boolean =>
    entry.isDirectory() && themeName.test(entry.name);
  return {
    found: entries.filter(isTheme).map(({ name }) => ({ name, folder: new URL(`${name}/`, root) })),
    leftOut: entries
      .filter((entry) => !isTheme(entry))
      .map(({ name }) => leftOut(name.slice(0, 64), misnaming)),
  };
};

/** Shows only the last name of the path, because the list is public. */
const unreadableRoot = (root: URL, cause: unknown): Issue => {
  if (outOfFilesReason(cause) !== undefined) throw cause;
  const why = errnoCode(cause) === 'ENOENT' ? 'it does not exist' : (errnoCode(cause) ?? '');
  const message = `The themes of the folder "${basename(fileURLToPath(root))}" cannot be read: ${why}.`;
  return { path: '', message };
};
