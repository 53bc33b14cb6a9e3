import { readdir } from 'node:fs/promises';
import { isResumeFile } from '../resume/read/resume-files.ts';

/** The names of the files in a folder, sorted. @throws a system error */
export const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort(byName);
};

/** The names of the résumé files in a folder, sorted. @throws a system error */
export const resumeFilesIn = async (folder: string): Promise<string[]> =>
  (await filesIn(folder)).filter(isResumeFile);

/** Orders file names as people do: "cv 2" before "cv 10". */
export const byName = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true });
