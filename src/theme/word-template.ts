import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { RenderError } from '../errors.ts';
import { isFolder, readRegularFile, RefusedFile } from '../files.ts';
import { limits } from '../limits.ts';
import { isThemePath } from '../options/parse.ts';
import type { Layout } from './layout.ts';
import type { RenderOptions } from '../options/schema.ts';
import type { Theme, ThemeStoreConfig } from './theme.ts';
import { invalidOption } from '../options/invalid-options.ts';
import { errnoCode } from '../text/errno.ts';

/** The file of a template by its name, or by its path if the settings name this path. */
const findTemplate = async (name: string, places: readonly string[]): Promise<string> => {
  const paths = places.map((place) => resolve(place));
  if (isThemePath(name)) {
    if (paths.includes(resolve(name))) return resolve(name);
    throw unknownTemplate('must be a template that the settings name');
  }
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const found = files.find((file) => nameOf(file) === name);
  if (found !== undefined) return found;
  throw unknownTemplate(
    files.length === 0
      ? 'must be a template, but there are none'
      : `must be one of ${files.map(nameOf).join(', ')}`,
  );
};

const nameOf = (file: string): string => basename(file, extname(file));

const filesAt = async (place: string): Promise<string[]> => {
  if (!(await isFolder(place))) return [place];
  const names = await readdir(place);
  return names
    .filter((name) => /^[^.~].*\.do[ct][xm]$/i.test(name))
    .sort()
    .map((name) => join(place, name));
};

const unknownTemplate = (message: string): RenderError => invalidOption('wordTemplate', message);

/**
 * The bytes of a template. Nothing is found that only a request names.
 * @throws RenderError invalid_options if it is unknown or not a file, too_large
 */
const readTemplate = async (name: string, places: readonly string[]): Promise<Uint8Array> => {
  const file = await findTemplate(name, places);
  try {
    return await readRegularFile(file, limits.wordTemplateBytes);
  } catch (cause) {
    if (cause instanceof RefusedFile && cause.refusal === 'too_large') {
      const message = `The Word template has more than ${limits.wordTemplateBytes} bytes.`;
      throw new RenderError('too_large', message, { cause });
    }
    const problem = errnoCode(cause) === 'ENOENT' ? 'does not exist' : 'cannot be read';
    throw unknownTemplate(`names ${file}, which ${problem}`);
  }
};

/** One column without anything beside the text, because the styles are those of the template. */
const templateLayout = (layout: Layout): Layout => ({
  ...layout,
  header: 'left',
  headings: 'ruled',
  headingCase: 'none',
  titles: 'flush',
  nameColor: 'text',
  dates: 'below',
  entry: 'inline',
  roleStyle: 'regular',
  roleColor: 'text',
  terms: 'lines',
  contacts: 'line',
  photo: { ...layout.photo, place: 'end' },
  aside: { ...layout.aside, side: 'none', name: false, contacts: false },
  foot: 'none',
  runningHead: 'none',
});

/** Whether a document is made with a Word template: a résumé in Word. */
export const usesWordTemplate = <Options extends RenderOptions>(
  options: Options,
): options is Options & { wordTemplate: string } =>
  options.wordTemplate !== undefined && options.format === 'docx' && options.document === 'resume';

/** The theme with a Word template. @throws RenderError invalid_options, too_large */
export const withWordTemplate = async (
  theme: Theme,
  name: string,
  places: ThemeStoreConfig['wordTemplates'] = [],
): Promise<Theme> => ({
  ...theme,
  layout: templateLayout(theme.layout),
  wordTemplate: await readTemplate(name, [places].flat()),
});
