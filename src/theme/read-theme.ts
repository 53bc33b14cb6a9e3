import { readdir } from 'node:fs/promises';
import { RenderError } from '../errors.ts';
import { readRegularFile } from '../files.ts';
import { limits } from '../limits.ts';
import { packageRoot } from '../package-root.ts';
import { findBannedStyles } from './css-policy.ts';
import { invalidTheme, whyUnreadable } from './invalid-theme.ts';
import { readFonts } from './read-fonts.ts';
import { readManifest } from './read-manifest.ts';
import type { Theme } from './theme.ts';

/** The folder of a theme. */
export interface ThemeFolder {
  /** The last name of the path. */
  readonly name: string;
  /** Ends in "/". */
  readonly folder: URL;
}

/** The partials and the style sheet that all themes share. */
export const sharedFolder = new URL('templates/_partials/', packageRoot);

/** Reads a theme from its files. @param shared folder of the shared partials @throws RenderError theme_invalid */
export const readTheme = (place: ThemeFolder, shared = sharedFolder): Promise<Theme> =>
  withinTime(place.name, readFiles(place, shared));

const readFiles = async ({ name, folder }: ThemeFolder, shared: URL): Promise<Theme> => {
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
