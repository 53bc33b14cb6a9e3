import { limits } from '../limits.ts';
import { tooLarge } from '../resume/check-limits.ts';

/** Bytes of new arrays after which the memory is looked at. */
const step = 1024 * 1024;

const { Uint8Array: RealArray, DecompressionStream: RealStream } = globalThis;
let users = 0;

/**
 * Refuses work whose byte arrays take too much memory. V8's limit of a thread counts objects only, and
 * libraries decode a stream without an end to the size of its output. The arrays of other work in this thread count, too.
 * @throws RenderError too_large
 */
export const withArrayLimit = async <Result>(
  work: () => Promise<Result>,
  limit: number = limits.unpackedBytes,
): Promise<Result> => {
  // Falls when arrays of earlier work are collected.
  let base = process.memoryUsage().arrayBuffers;
  let refusal: Error | undefined;
  let uncounted = 0;
  const count: Count = (bytes) => {
    if (refusal) throw refusal;
    uncounted += bytes;
    if (uncounted < step) return;
    const { arrayBuffers } = process.memoryUsage();
    base = Math.min(base, arrayBuffers);
    if (arrayBuffers + uncounted > base + limit) {
      refusal = tooLarge(`its unpacked streams take more than ${limit} bytes`);
      throw refusal;
    }
    uncounted = 0;
  };
  users += 1;
  globalThis.Uint8Array = countingArray(count);
  globalThis.DecompressionStream = countingStream(count);
  try {
    const result = await work();
    // A library may have passed over the error.
    if (refusal) throw refusal;
    return result;
  } catch (error) {
    throw refusal ?? error;
  } finally {
    users -= 1;
    if (users === 0)
      Object.assign(globalThis, { Uint8Array: RealArray, DecompressionStream: RealStream });
  }
};

type Count = (bytes: number) => void;

const countingArray = (count: Count): Uint8ArrayConstructor =>
  new Proxy(RealArray, {
    construct(target, given: unknown[], type: typeof RealArray) {
      const [size] = given;
      if (typeof size === 'number') count(size);
      return Reflect.construct(target, given, type) as Uint8Array;
    },
  });

/**
 * The chunks that are inflated are not arrays of JavaScript. They are joined, because the allocator does not give the
 * memory of hundreds of thousands of small chunks back to the system.
 */
const countingStream = (count: Count): typeof DecompressionStream =>
  class {
    readonly readable: ReadableStream;
    readonly writable: WritableStream;

    constructor(format: ConstructorParameters<typeof DecompressionStream>[0]) {
      const { readable, writable } = new RealStream(format);
      let chunks: Uint8Array[] = [];
      let gathered = 0;
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, out) {
          count(chunk.byteLength);
          chunks.push(chunk);
          gathered += chunk.byteLength;
          if (gathered < step) return;
          out.enqueue(joined(chunks, gathered));
          chunks = [];
          gathered = 0;
        },
        flush(out) {
          if (gathered > 0) out.enqueue(joined(chunks, gathered));
        },
      });
      this.readable = readable.pipeThrough(counted);
      this.writable = writable;
    }
  };

const joined = (chunks: readonly Uint8Array[], bytes: number): Uint8Array => {
  const whole = new RealArray(bytes);
  let place = 0;
  for (const chunk of chunks) {
    whole.set(chunk, place);
    place += chunk.byteLength;
  }
  return whole;
};
