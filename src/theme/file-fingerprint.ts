import { entriesIn, fileState } from '../files.ts';

/** Largest number of compared files of a theme: its three files, fonts, licences and notes. */
const mostFiles = 200;

/**
 * Sizes and times of the files in the folders and in the folders there, as one text: it changes when a file is
 * written, replaced, added or removed. No file is read.
 */
export const fileFingerprint = async (folders: readonly URL[]): Promise<string> => {
  const marks = await Promise.all(folders.map((folder) => marksIn(folder, true)));
  return marks.flat().join('\n');
};

const marksIn = async (folder: URL, goesDeeper: boolean): Promise<string[]> => {
  const entries = await entriesIn(folder);
  const marks = entries.slice(0, mostFiles).map(async (entry): Promise<string[]> => {
    const place = new URL(encodeURIComponent(entry.name), folder);
    if (entry.isDirectory()) return goesDeeper ? marksIn(new URL(`${place.href}/`), false) : [];
    return [`${place.href} ${await fileState(place)}`];
  });
  return (await Promise.all(marks)).flat();
};
