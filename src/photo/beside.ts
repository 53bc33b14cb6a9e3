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
 * A file in the folder of the résumé or below it. A résumé comes from anywhere, so no name it gives
 * leads out of there: neither "..", nor from the root, nor by a link.
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
  refusal: "it is a file outside the résumé's folder; put it beside the résumé",
};

const refusals: Readonly<Record<FileRefusal, () => Refusal>> = {
  outside: () => outside,
  irregular: () => ({ refusal: 'it is no regular file; name a picture' }),
  too_large: tooManyBytes,
};

const wording = (error: unknown): string => {
  const code = systemCodeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return "there is no such file in the résumé's folder; put it beside the résumé, or use a data: URL";
  }
  if (code === 'EACCES' || code === 'EPERM') return 'there is no permission to read it';
  return `it cannot be read (${String(code ?? error)})`;
};
