import { join, resolve } from 'node:path';
import { entriesIn, isWithin } from '../files.ts';
import { photoKind } from '../photo/photo-kind.ts';
import { readSources } from '../resume/read-sources.ts';
import { dash, readTexts } from './input.ts';
import type { Io } from './io.ts';

/** The files from which a document is made. */
export interface WatchedDocument {
  readonly inputs: readonly string[];
  /** Folder of its theme, if it is given by its path. Absolute. */
  readonly themeFolder?: string | undefined;
}

/**
 * The files of a document that change while it is written: its résumés, its photo, and the folder of its theme with the
 * folders there. Absolute paths.
 */
export const watchedPaths = async (
  { inputs, themeFolder }: WatchedDocument,
  io: Io,
): Promise<string[]> => {
  const files = inputs.filter((input) => input !== dash).map((input) => resolve(io.cwd, input));
  const folders = themeFolder === undefined ? [] : await withInnerFolders(themeFolder);
  return [...files, ...(await photoPaths(inputs, io)), ...folders];
};

const withInnerFolders = async (folder: string): Promise<string[]> => {
  const entries = await entriesIn(folder);
  const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [folder, ...inner.map((name) => join(folder, name))];
};

/** The photo file; none if the résumé cannot be read. */
const photoPaths = async (inputs: readonly string[], io: Io): Promise<string[]> => {
  try {
    const { resume, folder } = readSources(await readTexts(inputs, io), false);
    const image = resume.basics?.image?.trim() ?? '';
    if (folder === undefined || image === '' || photoKind(image) !== 'file') return [];
    const path = resolve(folder, image);
    return isWithin(folder, path) ? [path] : [];
  } catch {
    return [];
  }
};
