import { basename, dirname, join, resolve } from 'node:path';
import { isResumeFile, resumeKinds } from '../resume/read/resume-files.ts';
import { suggestion } from '../options/suggest.ts';
import { closestName } from '../text/closest-name.ts';
import { kindOfFile } from '../text/file-kinds.ts';
import { extensionOf } from '../text/file-stem.ts';
import { firstNames } from '../text/format-text.ts';
import { filesIn, resumeFilesIn } from './resume-files.ts';

/** Most names that a message lists. */
const listedNames = 6;

/** Résumé files with their extensions, in words. */
const resumeKind = 'résumé file (.json, .yaml, .xml)';

/** The content of a folder, in words. */
export const folderContent = (
  folder: string,
  names: readonly string[],
  kind = resumeKind,
): string => {
  const place = folder === '.' ? 'this folder' : folder;
  return names.length === 0
    ? `${place} has no ${kind}`
    : `${place} has ${firstNames(names, listedNames)}`;
};

/** The message about a folder that is given in place of a file. */
export const folderHint = async (input: string, cwd: string): Promise<string> => {
  const names = await resumeFilesIn(resolve(cwd, input)).catch(() => []);
  return names.length === 0
    ? `is a folder without a ${resumeKind}`
    : `is a folder; give a file of it, such as ${join(input, names[0] ?? '')}`;
};

/** The end of the message about a missing file: the nearest name, or the content of the folder. */
export const missingFileHint = async (
  input: string,
  cwd: string,
  commands: readonly string[],
): Promise<string> => {
  const { isDynamicPattern } = await import('tinyglobby');
  if (isDynamicPattern(input)) return '; it is a pattern that matches no file';
  const folder = dirname(input);
  const files = await filesIn(resolve(cwd, folder)).catch(() => undefined);
  if (files === undefined) return `; the folder ${folder} does not exist`;
  const { names, kind } = ofItsKind(input, files);
  const near = closestName(basename(input), names);
  if (near !== undefined) return `; did you mean "${join(folder, near)}"?`;
  return suggestion(input, commands) || `; ${folderContent(folder, names, kind)}`;
};

/** The files that a person may mean: résumé files, or those with the extension of another kind of document. */
const ofItsKind = (
  input: string,
  files: readonly string[],
): { readonly names: readonly string[]; readonly kind?: string } => {
  const extension = extensionOf(input);
  const kind = kindOfFile(input);
  if (kind === undefined || resumeKinds.includes(kind)) {
    return { names: files.filter(isResumeFile) };
  }
  const names = files.filter((name) => extensionOf(name) === extension);
  return { names, kind: `.${extension} file` };
};
