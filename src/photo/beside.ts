import { posix, win32 } from 'node:path';
import {
  readRegularFile,
  realPathWithin,
  RefusedFile,
  systemCodeOf,
  type FileRefusal,
} from '../files.ts';
import { limits } from '../limits.ts';
import type { Found, Refusal } from './found.ts';
import { tooManyBytes } from './size.ts';

/**
 * Reads a photo file from `folder` or a folder below it. Résumés are untrusted, so absolute paths,
 * ".." and symbolic links that leave the folder are refused.
 */
export const readBeside = async (name: string, folder: string): Promise<Found> => {
  if ([posix, win32].some((system) => system.isAbsolute(name)) || name.includes('\0')) {
    return outside;
  }
  try {
    return {
      bytes: await readRegularFile(await realPathWithin(folder, name), limits.photoBytes),
    };
  } catch (error) {
    return error instanceof RefusedFile ? refusals[error.refusal]() : { refusal: wording(error) };
  }
};

const outside: Refusal = {
  refusal: "it is a file outside the résumé's folder; put it next to the résumé",
};

const refusals: Readonly<Record<FileRefusal, () => Refusal>> = {
  outside: () => outside,
  irregular: () => ({ refusal: 'it is not a regular file; name a picture file' }),
  too_large: tooManyBytes,
};

const wording = (error: unknown): string => {
  const code = systemCodeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return "the file does not exist in the résumé's folder; put it next to the résumé, or use a data: URL";
  }
  if (code === 'EACCES' || code === 'EPERM') return 'the file may not be read (permission denied)';
  return `the file cannot be read (${String(code ?? error)})`;
};
