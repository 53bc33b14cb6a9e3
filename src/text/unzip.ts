import { unzipSync } from 'fflate';

/** The files that are read of a zip archive, and how large they may be. */
export interface UnzipChoice {
  /** Other files are not unpacked. */
  readonly isWanted: (name: string) => boolean;
  /** Limit of all files of the archive. */
  readonly files: number;
  /** Limit of the wanted files together, after unpacking. */
  readonly bytes: number;
  /** The error for an archive that has "more than …". */
  readonly tooLarge: (what: string) => Error;
}

/** The wanted files of a zip archive by name. An archive that exceeds a limit is not unpacked. */
export const unzipWanted = (
  archive: Uint8Array,
  { isWanted, files, bytes, tooLarge }: UnzipChoice,
): Readonly<Record<string, Uint8Array>> => {
  let [count, total] = [0, 0];
  return unzipSync(archive, {
    filter: ({ name, size, originalSize }) => {
      if (++count > files) throw tooLarge(`more than ${files} files`);
      if (!isWanted(name)) return false;
      total += Math.max(size, originalSize);
      if (total > bytes) throw tooLarge(`more than ${bytes} bytes after unpacking`);
      return true;
    },
  });
};
