import { readdir } from 'node:fs/promises';
import { asRenderError, RenderError } from '../errors.ts';
import { readRegularFile } from '../files.ts';
import { limits } from '../limits.ts';
import { packageRoot } from '../package-root.ts';
import { outOfFilesReason } from '../text/errno.ts';
import { findBannedStyles } from './css-policy.ts';
import { invalidTheme, whyUnreadable } from './invalid-theme.ts';
import type { ThemeManifest } from './manifest.ts';
import { readFonts } from './read-fonts.ts';
import { readManifest, type ReadManifest } from './read-manifest.ts';
import type { Theme } from './theme.ts';

export interface ThemeFolder {
  /** The last name of the path. */
  readonly name: string;
  /** Ends in "/". */
  readonly folder: URL;
}

/** The partials and the style sheet that all themes share. */
export const sharedFolder = new URL('templates/_partials/', packageRoot);

/** Reads a theme from its files. @param shared folder of the shared partials @throws RenderError theme_invalid */
export const readTheme = (themeFolder: ThemeFolder, shared = sharedFolder): Promise<Theme> =>
  withinTime(themeFolder.name, readFiles(themeFolder, shared));

const readFiles = async (themeFolder: ThemeFolder, shared: URL): Promise<Theme> => {
  const { name } = themeFolder;
  const [design, template, style, partials, base] = await Promise.all([
    readDesign(themeFolder),
    readTemplate(themeFolder, 'template.hbs'),
    readStyle(themeFolder),
    readPartials({ name, folder: shared }),
    readPart({ name, folder: shared }, 'base.css'),
  ]);
  return { name, ...design, template, partials, css: `${base}\n${style}` };
};

/** Every fault of the files of a theme, one error per file. */
export const findFileFaults = async (themeFolder: ThemeFolder): Promise<readonly RenderError[]> => {
  const results = await Promise.allSettled([
    readDesign(themeFolder),
    readTemplate(themeFolder, 'template.hbs'),
    readStyle(themeFolder),
  ]);
  return results.flatMap((result) =>
    result.status === 'rejected' ? [asRenderError(result.reason)] : [],
  );
};

/** Reads the `theme.json` of a theme. @throws RenderError theme_invalid */
export const readThemeManifest = async (themeFolder: ThemeFolder): Promise<ReadManifest> =>
  readManifest(themeFolder.name, await readPart(themeFolder, 'theme.json'));

/** The manifest with the fonts that it declares. */
const readDesign = async (
  themeFolder: ThemeFolder,
): Promise<Omit<ThemeManifest, 'fonts'> & Pick<Theme, 'fontFiles'>> => {
  const { manifest, refusal } = await readThemeManifest(themeFolder);
  const { fonts: declared, ...design } = manifest;
  const { fontFiles, issues } = await readFonts(themeFolder.folder, declared);
  if (issues.length === 0) return { ...design, ...(fontFiles.length > 0 && { fontFiles }) };
  throw refusal(issues);
};

const readStyle = async (themeFolder: ThemeFolder): Promise<string> => {
  const style = await readPart(themeFolder, 'style.css');
  const banned = findBannedStyles(style);
  if (banned.length === 0) return style;
  throw invalidTheme({ theme: themeFolder.name, file: 'style.css', text: style }, banned);
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

const readTemplate = async (themeFolder: ThemeFolder, file: string): Promise<string> => {
  const template = await readPart(themeFolder, file, limits.templateBytes);
  if (
    template.split('(', limits.templateParentheses + 2).length <=
    limits.templateParentheses + 1
  ) {
    return template;
  }
  const message = `has more than ${limits.templateParentheses} "(".`;
  throw invalidTheme({ theme: themeFolder.name, file, text: template }, [{ path: '', message }]);
};

const readPart = async (
  { name, folder }: ThemeFolder,
  file: string,
  limitBytes: number = limits.themeFileBytes,
): Promise<string> => {
  try {
    return (await readRegularFile(new URL(file, folder), limitBytes)).toString();
  } catch (cause) {
    if (outOfFilesReason(cause) !== undefined) throw cause;
    const why = whyUnreadable(cause, limitBytes);
    const message = `Theme "${name}" does not have a readable ${file}${why}.`;
    throw new RenderError('theme_invalid', message, { cause });
  }
};

const readPartials = async (themeFolder: ThemeFolder): Promise<Record<string, string>> => {
  const all = await readdir(themeFolder.folder).catch((cause: unknown) => {
    if (outOfFilesReason(cause) !== undefined) throw cause;
    return [];
  });
  const files = all.filter((file) => file.endsWith('.hbs'));
  const sources = files
    .sort()
    .map(
      async (file) =>
        [file.slice(0, -'.hbs'.length), await readTemplate(themeFolder, file)] as const,
    );
  return Object.fromEntries(await Promise.all(sources));
};
