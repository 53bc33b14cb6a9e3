import { setImmediate as nextTurn } from 'node:timers/promises';
import { Unzip, UnzipInflate } from 'fflate';
import { RenderError } from '../errors.ts';

export interface ZipEntry {
  readonly name: string;
  /** Undefined if the file is longer than the limit. */
  readonly bytes: Buffer | undefined;
}

export interface ZipSelection {
  readonly limitBytes: number;
  /** Most files of the archive, wanted or not. @default no limit */
  readonly maxFiles?: number;
  /** Whether a file of this name is wanted. */
  readonly isWanted: (name: string) => boolean;
}

/**
 * The wanted files of a zip archive, in its order, while the archive is read: it may be longer than memory, and come
 * from a pipe.
 * @throws RenderError invalid_archive; too_large if it unpacks to many times its size or has too many files
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
    for (let at = 0; at < chunk.length; at += sliceBytes) {
      archive.push(chunk.subarray(at, at + sliceBytes), false);
      yield* complete.splice(0);
      await nextTurn();
    }
  }
  archive.push(new Uint8Array(), true);
  yield* complete.splice(0);
  if (!archive.isComplete() || !tail.includes(endSignature)) throw damaged(undefined);
}

/** A part unpacks to a thousand times its size at most, and then other work has its turn. */
const sliceBytes = 4 * 1024;
/** Deflate reaches a thousand; archives of résumés reach twenty. */
const mostExpansion = 100;
/** Unpacked bytes that any archive may have. */
const freeBytes = 64 * 1024 * 1024;

/** The record at the end of an archive, without which it is cut off (APPNOTE 4.3.16). */
const endSignature = 'PK\u0005\u0006';
/** The record has 22 bytes and a comment. */
const longestEnd = 22 + 0xffff;

const openArchive = (
  { limitBytes, maxFiles = Infinity, isWanted }: ZipSelection,
  complete: ZipEntry[],
) => {
  const unfinished = new Set<string>();
  let [packed, unpacked, files] = [0, 0, 0];
  const unzip = new Unzip((file) => {
    if (++files > maxFiles) throw tooManyFiles(maxFiles);
    const parts: Uint8Array[] = [];
    let length = 0;
    const wanted = isWanted(file.name);
    unfinished.add(file.name);
    // A file that is not read would be kept in memory, so unwanted ones are read, too.
    file.ondata = (error, data, isLast) => {
      // The types lack it: the argument is null without an error.
      if (error as Error | null) throw error instanceof RenderError ? error : damaged(error);
      length += data.byteLength;
      unpacked += data.byteLength;
      if (unpacked > freeBytes + packed * mostExpansion) throw bomb();
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
      packed += chunk.byteLength;
      try {
        unzip.push(chunk, isLast);
      } catch (cause) {
        throw cause instanceof RenderError ? cause : damaged(cause);
      }
    },
    isComplete: (): boolean => unfinished.size === 0,
  };
};

const bomb = (): RenderError =>
  new RenderError('too_large', `The archive unpacks to more than ${mostExpansion} times its size.`);

const tooManyFiles = (maxFiles: number): RenderError =>
  new RenderError(
    'too_large',
    `The archive has more than ${maxFiles.toLocaleString('en')} files, the limit for one archive.`,
  );

const damaged = (cause: unknown): RenderError =>
  new RenderError('invalid_archive', 'The zip archive is damaged.', { cause });
