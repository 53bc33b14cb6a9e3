import { dirname, resolve } from 'node:path';
import { readSources } from '../resume/read-sources.ts';
import { dash, readTexts } from './input.ts';
import type { Io } from './io.ts';

/** The files of a document that change while it is written: its résumés and its photo. Absolute paths. */
export const watchedPaths = async (inputs: readonly string[], io: Io): Promise<string[]> => {
  const files = inputs.filter((input) => input !== dash).map((input) => resolve(io.cwd, input));
  return [...files, ...(await photoPaths(inputs, io))];
};

/** The photo file, as far as the résumé can be read. */
const photoPaths = async (inputs: readonly string[], io: Io): Promise<string[]> => {
  try {
    const { resume, folder } = readSources(await readTexts(inputs, io), false);
    const image = resume.basics?.image ?? '';
    if (folder === undefined || image === '' || /^[a-z][a-z\d+.-]*:/i.test(image)) return [];
    const path = resolve(folder, image);
    return dirname(path).startsWith(folder) ? [path] : [];
  } catch {
    return [];
  }
};
