import { Unzip } from 'fflate';
import { RenderError } from '../errors.ts';
import { ownTurn } from '../own-turn.ts';
import { ThreadInflate } from './thread-inflate.ts';

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
 * The wanted files of a zip archive, in its order. They are given while the archive is read, because it may be larger than
 * memory and come from a pipe.
 * @throws RenderError invalid_archive; too_large if it unpacks to many times its size or has too many files
 */
export async function* zipEntries(
  chunks: AsyncIterable<Uint8Array>,
  selection: ZipSelection,
): AsyncGenerator<ZipEntry> {
  const archive = openArchive(selection);
  let tail = Buffer.alloc(0);
  try {
    for await (const chunk of chunks) {
      tail = Buffer.concat([tail, chunk]).subarray(-longestEnd);
      for (let at = 0; at < chunk.length; at += sliceBytes) {
        yield* await archive.push(chunk.subarray(at, at + sliceBytes), false);
        await ownTurn();
      }
    }
    yield* await archive.push(new Uint8Array(), true);
    if (!archive.isComplete() || !tail.includes(endSignature)) throw damaged(undefined);
  } finally {
    archive.close();
  }
}

/** The archive is read in parts of this size; other work runs between two parts. */
const sliceBytes = 16 * 1024;
/** Most unpacked bytes for each packed byte. Deflate reaches a thousand; archives of résumés reach twenty. */
const mostExpansion = 100;
/** Unpacked bytes that an archive of any size may have. */
const freeBytes = 64 * 1024 * 1024;

/** The record at the end of an archive, without which it is cut off (APPNOTE 4.3.16). */
const endSignature = 'PK\u0005\u0006';
/** The record has 22 bytes and a comment. */
const longestEnd = 22 + 0xffff;

interface OpenEntry {
  readonly name: string;
  readonly isWanted: boolean;
  readonly parts: Uint8Array[];
  length: number;
  isComplete: boolean;
}

const openArchive = ({ limitBytes, maxFiles = Infinity, isWanted }: ZipSelection) => {
  /** Entries that are not yielded yet, in the order of the archive. */
  const open: OpenEntry[] = [];
  const inflaters = new Set<ThreadInflate>();
  let [packed, unpacked, files] = [0, 0, 0];
  const unzip = new Unzip((file) => {
    if (++files > maxFiles) throw tooManyFiles(maxFiles);
    const { name } = file;
    const wanted = isWanted(name);
    const entry: OpenEntry = { name, isWanted: wanted, parts: [], length: 0, isComplete: false };
    open.push(entry);
    // A file that is not read would be kept in memory, so unwanted ones are read, too.
    file.ondata = (error, data, isLast) => {
      // Without an error the argument is null, which the types of the library leave out.
      if (error as Error | null) throw damaged(error);
      entry.length += data.byteLength;
      unpacked += data.byteLength;
      if (unpacked > freeBytes + packed * mostExpansion) throw bomb();
      if (entry.length > limitBytes || !wanted) entry.parts.length = 0;
      else entry.parts.push(data);
      entry.isComplete = isLast;
    };
    file.start();
  });
  unzip.register(
    class extends ThreadInflate {
      constructor() {
        super();
        inflaters.add(this);
      }
    },
  );
  return {
    /** The wanted files that end in this part. */
    push: async (chunk: Uint8Array, isLast: boolean): Promise<ZipEntry[]> => {
      packed += chunk.byteLength;
      try {
        unzip.push(chunk, isLast);
        for (const inflater of inflaters) {
          if (await inflater.settle()) inflaters.delete(inflater);
        }
      } catch (cause) {
        throw cause instanceof RenderError ? cause : damaged(cause);
      }
      return takeComplete(open, limitBytes);
    },
    isComplete: (): boolean => open.length === 0,
    close: (): void => inflaters.forEach((inflater) => inflater.terminate()),
  };
};

/** Removes the entries before the first unfinished one. @returns the wanted ones */
const takeComplete = (open: OpenEntry[], limitBytes: number): ZipEntry[] => {
  const unfinished = open.findIndex(({ isComplete }) => !isComplete);
  return open
    .splice(0, unfinished < 0 ? open.length : unfinished)
    .filter((entry) => entry.isWanted)
    .map(({ name, parts, length }) => ({
      name,
      bytes: length > limitBytes ? undefined : Buffer.concat(parts, length),
    }));
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
