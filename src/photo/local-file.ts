import { posix, win32 } from 'node:path';
import { readRegularFile, realPathWithin, RefusedFile, type FileRefusal } from '../files.ts';
import { limits } from '../limits.ts';
import { errnoCode, isAbsent } from '../text/errno.ts';
import { type PhotoRefusal, type PhotoResult, photoTooLarge } from './result.ts';

/**
 * Reads a photo file from `folder` or a folder below it. Résumés are untrusted, so absolute paths,
 * ".." and symbolic links that leave the folder are refused.
 */
export const readLocalPhoto = async (name: string, folder: string): Promise<PhotoResult> => {
  if ([posix, win32].some((system) => system.isAbsolute(name)) || name.includes('\0')) {
    return outsideFolder;
  }
  try {
    return {
      bytes: await readRegularFile(await realPathWithin(folder, name), limits.photoBytes),
    };
  } catch (error) {
    return error instanceof RefusedFile
      ? refusals[error.refusal]()
      : { refusal: readErrorMessage(error) };
  }
};

const outsideFolder: PhotoRefusal = {
  refusal: "it is a file outside the résumé's folder; put it next to the résumé",
};

const refusals: Readonly<Record<FileRefusal, () => PhotoRefusal>> = {
  outside: () => outsideFolder,
  irregular: () => ({ refusal: 'it is not a regular file; name a picture file' }),
  too_large: photoTooLarge,
};

const readErrorMessage = (error: unknown): string => {
  if (isAbsent(error)) {
    return "the file does not exist in the résumé's folder; put it next to the résumé, or use a data: URL";
  }
  const code = errnoCode(error);
  if (code === 'EACCES' || code === 'EPERM') return 'the file may not be read (permission denied)';
  return `the file cannot be read (${String(code ?? error)})`;
};
