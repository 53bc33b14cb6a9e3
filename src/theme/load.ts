import { readdir } from 'node:fs/promises';
import { RenderError, type Issue } from '../errors.ts';
import { readRegularFile } from '../files.ts';
import { limits } from '../limits.ts';
import { packageRoot } from '../package-root.ts';
import { closestName } from '../text/closest-name.ts';
import { findBannedStyles } from './css-policy.ts';
import { invalidTheme, whyUnreadable } from './invalid-theme.ts';
import { readFonts } from './read-fonts.ts';
import { readManifest } from './read-manifest.ts';
import type { Theme, ThemeSummary } from './theme.ts';

const bundledThemes = new URL('templates/', packageRoot);

export interface ThemeStore {
  /** Whether there is a theme of this name; nothing but names is read. */
  readonly hasTheme: (name: string) => Promise<boolean>;
  /** @throws RenderError theme_not_found without reading the theme */
  readonly requireTheme: (name: string) => Promise<void>;
  /** @throws RenderError theme_not_found, theme_invalid */
  readonly loadTheme: (name: string) => Promise<Theme>;
  /** All valid themes, sorted by name. */
  readonly listThemes: () => Promise<readonly ThemeSummary[]>;
  /** All folders that are excluded from the list, each with its reason. */
  readonly listFaultyThemes: () => Promise<readonly Issue[]>;
}

/** The themes of a folder. Each is read once, on first use; a theme that fails to load is read again. */
export const createThemeStore = (root: URL): ThemeStore => {
  const loaded = new Map<string, Promise<Theme>>();
  const loadTheme = (name: string): Promise<Theme> => {
    const known = loaded.get(name);
    if (known) return known;
    const theme = withinTime(name, readTheme(root, name));
    loaded.set(name, theme);
    theme.catch(() => loaded.delete(name));
    return theme;
  };
  const loadAll = async () => {
    const { names, misnamed } = await findFolders(root);
    const themes = await Promise.allSettled(names.map(loadTheme));
    return { names, misnamed, themes };
  };
  const hasTheme = async (name: string): Promise<boolean> =>
    loaded.has(name) || (await findFolders(root)).names.includes(name);
  return {
    hasTheme,
    async requireTheme(name) {
      if (!(await hasTheme(name))) throw notFound(name, (await findFolders(root)).names);
    },
    loadTheme,
    async listThemes() {
      const { themes } = await loadAll();
      return themes
        .filter((theme) => theme.status === 'fulfilled')
        .map(({ value: { name, title, description } }) => ({ name, title, description }));
    },
    async listFaultyThemes() {
      const { names, misnamed, themes } = await loadAll();
      const faulty = themes.flatMap((theme, index) =>
        theme.status === 'rejected' ? [leftOut(names[index] ?? '', theme.reason)] : [],
      );
      return [...misnamed, ...faulty];
    },
  };
};

export const { hasTheme, requireTheme, loadTheme, listThemes, listFaultyThemes } =
  createThemeStore(bundledThemes);

const leftOut = (name: string, reason: unknown): Issue => ({
  path: '',
  message: `The theme folder "${name}" is left out: ${reason instanceof Error ? reason.message : String(reason)}`,
});

/** Theme names occur in URLs and in documents. */
const themeName = /^[a-z][a-z0-9_-]{0,63}$/;
const misnaming =
  'a theme must be a folder, not a symbolic link, and its name must start with a letter and contain only a-z, 0-9, "-" and "_".';

interface ThemeFolders {
  readonly names: readonly string[];
  /** Folders and links that are not valid themes. */
  readonly misnamed: readonly Issue[];
}

/** Excludes folders that start with "_": they hold shared files. */
const findFolders = async (root: URL): Promise<ThemeFolders> => {
  const entries = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .filter(({ name }) => !/^[._]/.test(name));
  const isTheme = (entry: (typeof entries)[number]): boolean =>
    entry.isDirectory() && themeName.test(entry.name);
  return {
    names: entries
      .filter(isTheme)
      .map(({ name }) => name)
      .sort(),
    misnamed: entries
      .filter((entry) => !isTheme(entry))
      .map(({ name }) => leftOut(name.slice(0, 64), misnaming)),
  };
};

/** Time limit in milliseconds for reading a theme, because a file system can hang. */
const patienceMs = 10_000;

const withinTime = (name: string, reading: Promise<Theme>): Promise<Theme> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const seconds = patienceMs / 1_000;
      reject(
        new RenderError('theme_invalid', `Theme "${name}" could not be read within ${seconds} s.`),
      );
    }, patienceMs);
    reading.then(resolve, reject).finally(() => clearTimeout(timer));
  });

const notFound = (name: string, names: readonly string[]): RenderError => {
  const meant = closestName(name, names);
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  const message = `Theme "${name}" does not exist.${hint} Themes: ${names.join(', ')}.`;
  return new RenderError('theme_not_found', message);
};

const readTheme = async (root: URL, name: string): Promise<Theme> => {
  const { names } = await findFolders(root);
  if (!names.includes(name)) throw notFound(name, names);
  const folder = new URL(`${name}/`, root);
  const shared = new URL('_partials/', root);
  const [manifestText, template, style, partials, base] = await Promise.all([
    readPart(folder, name, 'theme.json'),
    readTemplate(folder, name, 'template.hbs'),
    readPart(folder, name, 'style.css'),
    readPartials(shared, name),
    readPart(shared, name, 'base.css'),
  ]);
  const { fonts: declared, ...manifest } = readManifest(name, manifestText);
  const { fontFiles, issues } = await readFonts(folder, declared);
  if (issues.length > 0) throw invalidTheme(name, 'theme.json', issues);
  const banned = findBannedStyles(style);
  if (banned.length > 0) throw invalidTheme(name, 'style.css', banned);
  const css = `${base}\n${style}`;
  return { name, ...manifest, template, partials, css, ...(fontFiles.length > 0 && { fontFiles }) };
};

const readTemplate = async (folder: URL, name: string, file: string): Promise<string> => {
  const template = await readPart(folder, name, file, limits.templateBytes);
  if (
    template.split('(', limits.templateParentheses + 2).length <=
    limits.templateParentheses + 1
  ) {
    return template;
  }
  const message = `has more than ${limits.templateParentheses} "(".`;
  throw invalidTheme(name, file, [{ path: '', message }]);
};

const readPart = async (
  folder: URL,
  name: string,
  file: string,
  limitBytes: number = limits.themeFileBytes,
): Promise<string> => {
  try {
    return (await readRegularFile(new URL(file, folder), limitBytes)).toString();
  } catch (cause) {
    const why = whyUnreadable(cause, limitBytes);
    const message = `Theme "${name}" does not have a readable ${file}${why}.`;
    throw new RenderError('theme_invalid', message, { cause });
  }
};

const readPartials = async (folder: URL, name: string): Promise<Record<string, string>> => {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.hbs'));
  const sources = files
    .sort()
    .map(
      async (file) =>
        [file.slice(0, -'.hbs'.length), await readTemplate(folder, name, file)] as const,
    );
  return Object.fromEntries(await Promise.all(sources));
};
