import { createInflateRaw } from 'node:zlib';
import type { AsyncFlateStreamHandler, UnzipDecoder } from 'fflate';

/** Inflates in the threads of Node: a part unpacks to a thousand times its size at most. */
export class ThreadInflate implements UnzipDecoder {
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
