import { readdir, readFile } from 'node:fs/promises';
import { RenderError, type Issue } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { textFamilyNames } from './fonts/families.ts';
import { ThemeManifest } from './manifest.ts';
import { findBannedStyles } from './print-rules.ts';
import type { Theme, ThemeSummary } from './theme.ts';

const bundledThemes = new URL('templates/', packageRoot);

export interface ThemeStore {
  /** @throws RenderError theme_not_found, theme_invalid */
  readonly loadTheme: (name: string) => Promise<Theme>;
  /** All themes, sorted by name. @throws RenderError theme_invalid */
  readonly listThemes: () => Promise<readonly ThemeSummary[]>;
}

/** The themes of a folder. Each is read once, on first use; a theme that fails to load is read again. */
export const openThemes = (root: URL): ThemeStore => {
  const loaded = new Map<string, Promise<Theme>>();
  const loadTheme = (name: string): Promise<Theme> => {
    const known = loaded.get(name);
    if (known) return known;
    const theme = readTheme(root, name);
    loaded.set(name, theme);
    theme.catch(() => loaded.delete(name));
    return theme;
  };
  return {
    loadTheme,
    async listThemes() {
      const themes = await Promise.all((await themeNames(root)).map(loadTheme));
      return themes.map(({ name, title, description }) => ({ name, title, description }));
    },
  };
};

export const { loadTheme, listThemes } = openThemes(bundledThemes);

/** Excludes folders that start with "_": they hold shared files. */
const themeNames = async (root: URL): Promise<string[]> => {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name))
    .map(({ name }) => name)
    .sort();
};

const readTheme = async (root: URL, name: string): Promise<Theme> => {
  const names = await themeNames(root);
  if (!names.includes(name)) {
    throw new RenderError(
      'theme_not_found',
      `Theme "${name}" does not exist. Themes: ${names.join(', ')}.`,
    );
  }
  const folder = new URL(`${name}/`, root);
  const [manifestText, template, style, partials, base] = await Promise.all([
    readPart(folder, name, 'theme.json'),
    readPart(folder, name, 'template.hbs'),
    readPart(folder, name, 'style.css'),
    readPartials(root),
    readFile(new URL('_partials/base.css', root), 'utf8'),
  ]);
  const manifest = parseManifest(name, manifestText);
  const banned = findBannedStyles(style);
  if (banned.length > 0) throw invalid(name, 'style.css', banned);
  return { name, ...manifest, template, partials, css: `${base}\n${style}` };
};

const readPart = async (folder: URL, name: string, file: string): Promise<string> => {
  try {
    return await readFile(new URL(file, folder), 'utf8');
  } catch (cause) {
    throw new RenderError('theme_invalid', `Theme "${name}" has no readable ${file}.`, { cause });
  }
};

const readPartials = async (root: URL): Promise<Record<string, string>> => {
  const folder = new URL('_partials/', root);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.hbs')).sort();
  const sources = files.map(
    async (file) =>
      [file.slice(0, -'.hbs'.length), await readFile(new URL(file, folder), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(sources));
};

const parseManifest = (name: string, text: string): ThemeManifest => {
  const parsed = ThemeManifest.safeParse(readJson(name, text));
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap((issue) => manifestIssues(issue));
    throw invalid(name, 'theme.json', issues);
  }
  const { font } = parsed.data.tokens;
  const unknownFonts = (['body', 'heading'] as const).filter(
    (use) => !textFamilyNames.includes(font[use]),
  );
  if (unknownFonts.length > 0) {
    const issues = unknownFonts.map((use) => ({
      path: `/tokens/font/${use}`,
      message: `"${font[use]}" is not a bundled font family. Families: ${textFamilyNames.join(', ')}.`,
    }));
    throw invalid(name, 'theme.json', issues);
  }
  return parsed.data;
};

const readJson = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RenderError('theme_invalid', `theme.json of theme "${name}" is not JSON.`, { cause });
  }
};

type ZodIssue = NonNullable<ReturnType<typeof ThemeManifest.safeParse>['error']>['issues'][number];

/** Splits a problem with several unknown keys into one issue per key, each with its path. */
const manifestIssues = (issue: ZodIssue): Issue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({
        path: pointer([...issue.path, key]),
        message: 'is not a key of theme.json.',
      }))
    : [{ path: pointer(issue.path), message: issue.message }];

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const invalid = (name: string, file: string, issues: readonly Issue[]): RenderError => {
  const list = issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  return new RenderError('theme_invalid', `${file} of theme "${name}": ${list.join(' ')}`, {
    issues,
  });
};
