import { createInflateRaw } from 'node:zlib';
import { Unzip, type AsyncFlateStreamHandler, type UnzipDecoder } from 'fflate';
import { RenderError } from '../errors.ts';
import { ownTurn } from '../own-turn.ts';

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
/** Unpacked bytes that any archive may have, whatever its size. */
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
  const takeComplete = (): ZipEntry[] => {
    const unfinished = open.findIndex(({ isComplete }) => !isComplete);
    return open
      .splice(0, unfinished < 0 ? open.length : unfinished)
      .filter((entry) => entry.isWanted)
      .map(({ name, parts, length }) => ({
        name,
        bytes: length > limitBytes ? undefined : Buffer.concat(parts, length),
      }));
  };
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
      return takeComplete();
    },
    isComplete: (): boolean => open.length === 0,
    close: (): void => inflaters.forEach((inflater) => inflater.terminate()),
  };
};

/** Inflates in the threads of Node: a part unpacks to a thousand times its size at most. */
class ThreadInflate implements UnzipDecoder {
  static readonly compression = 8;
  ondata: AsyncFlateStreamHandler = () => undefined;
  readonly #stream = createInflateRaw({ chunkSize: 64 * 1024 });
  readonly #failure = new Promise<never>((_, reject) => this.#stream.once('error', reject));
  /** The stream may end before its input, and then reports no further writing. */
  readonly #ended = new Promise<void>((resolve) => this.#stream.once('end', resolve));
  #written: Promise<boolean> = Promise.resolve(false);

  constructor() {
    this.#failure.catch(() => undefined);
    this.#stream.on('data', (part: Buffer<ArrayBuffer>) => this.#report(part, false));
  }

  push(chunk: Uint8Array, isLast: boolean): void {
    const stream = this.#stream;
    const taken = new Promise<void>((resolve) => {
      if (stream.readableEnded) resolve();
      else if (isLast) stream.end(chunk);
      else stream.write(chunk, () => resolve());
    });
    this.#written = Promise.race([taken, this.#ended]).then(() => {
      if (isLast) this.#report(new Uint8Array(), true);
      return isLast;
    });
  }

  /** Waits until everything given is inflated. @returns whether it was the last part */
  settle(): Promise<boolean> {
    return Promise.race([this.#written, this.#failure]);
  }

  terminate(): void {
    this.#stream.destroy();
  }

  #report(part: Uint8Array<ArrayBuffer>, isLast: boolean): void {
    try {
      this.ondata(null, part, isLast); // the types lack it: null without an error
    } catch (error) {
      this.#stream.destroy(error as Error); // the handler throws errors
    }
  }
}

const bomb = (): RenderError =>
  new RenderError('too_large', `The archive unpacks to more than ${mostExpansion} times its size.`);

const tooManyFiles = (maxFiles: number): RenderError =>
  new RenderError(
    'too_large',
    `The archive has more than ${maxFiles.toLocaleString('en')} files, the limit for one archive.`,
  );

const damaged = (cause: unknown): RenderError =>
  new RenderError('invalid_archive', 'The zip archive is damaged.', { cause });
