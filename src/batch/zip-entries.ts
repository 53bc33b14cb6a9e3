import { Unzip, UnzipInflate } from 'fflate';
import { RenderError } from '../errors.ts';

export interface ZipEntry {
  readonly name: string;
  /** Undefined if the file is longer than the limit. */
  readonly bytes: Buffer | undefined;
}

export interface ZipSelection {
  readonly limitBytes: number;
  /** Whether a file of this name is wanted. */
  readonly isWanted: (name: string) => boolean;
}

/**
 * The wanted files of a zip archive, in its order, while the archive is read: it may be longer than memory, and come
 * from a pipe.
 * @throws RenderError invalid_archive
 */
export async function* zipEntries(
  chunks: AsyncIterable<Uint8Array>,
  selection: ZipSelection,
): AsyncGenerator<ZipEntry> {
  const complete: ZipEntry[] = [];
  const archive = openArchive(selection, complete);
  let tail = Buffer.alloc(0);
  for await (const chunk of chunks) {
    tail = Buffer.concat([tail, chunk]).subarray(-longestEnd);
    archive.push(chunk, false);
    yield* complete.splice(0);
  }
  archive.push(new Uint8Array(), true);
  yield* complete.splice(0);
  if (!archive.isComplete() || !tail.includes(endSignature)) throw damaged(undefined);
}

/** The record at the end of an archive, without which it is cut off (APPNOTE 4.3.16). */
const endSignature = 'PK\u0005\u0006';
/** The record has 22 bytes and a comment. */
const longestEnd = 22 + 0xffff;

const openArchive = ({ limitBytes, isWanted }: ZipSelection, complete: ZipEntry[]) => {
  const unfinished = new Set<string>();
  const unzip = new Unzip((file) => {
    const parts: Uint8Array[] = [];
    let length = 0;
    const wanted = isWanted(file.name);
    unfinished.add(file.name);
    // A file that is not read would be kept in memory, so unwanted ones are read, too.
    file.ondata = (error, data, isLast) => {
      // The types lack it: the argument is null without an error.
      if (error as Error | null) throw damaged(error);
      length += data.byteLength;
      if (length > limitBytes || !wanted) parts.length = 0;
      else parts.push(data);
      if (!isLast) return;
      unfinished.delete(file.name);
      if (!wanted) return;
      const bytes = length > limitBytes ? undefined : Buffer.concat(parts, length);
      complete.push({ name: file.name, bytes });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  return {
    push: (chunk: Uint8Array, isLast: boolean): void => {
      try {
        unzip.push(chunk, isLast);
      } catch (cause) {
        throw cause instanceof RenderError ? cause : damaged(cause);
      }
    },
    isComplete: (): boolean => unfinished.size === 0,
  };
};

const damaged = (cause: unknown): RenderError =>
  new RenderError('invalid_archive', 'The zip archive is damaged.', { cause });
