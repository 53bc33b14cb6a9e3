import { basename } from 'node:path';
import { notationOf } from './read-document.ts';

/** Files that are data, but not résumés. */
const settingsFile =
  /^(?:\.|package(?:-lock)?\.json$|tsconfig\b|jsconfig\b|composer\.json$|pom\.xml$|vitae\.config\.|.*\bschema\.json$)/i;

/** Kinds of files with one résumé each. A CSV file is a part of one, and a zip archive may hold many. */
export const resumeKinds: readonly string[] = ['json', 'yaml', 'xml'];

/** Whether a file may be a résumé, by its name. */
export const isResumeFile = (name: string): boolean =>
  resumeKinds.includes(notationOf(name) ?? '') && !settingsFile.test(name);

/** Whether a file of an archive may be a résumé, by its path there: not in a hidden folder or that of macOS. */
export const isArchivedResume = (path: string): boolean =>
  isResumeFile(basename(path)) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(path);
