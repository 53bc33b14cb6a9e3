import { LRUCache } from 'lru-cache';
import { RenderError } from '../errors.ts';
import type { RenderedFile } from '../render.ts';

export interface CacheConfig {
  readonly cacheBytes: number;
  readonly cacheSeconds: number;
}

export type Render = (signal: AbortSignal) => Promise<RenderedFile>;

export interface Result {
  readonly file: RenderedFile;
  /** `hit`: from memory. `shared`: rendered by an identical concurrent request. `off`: the cache is off. */
  readonly source: 'hit' | 'miss' | 'shared' | 'off';
}

/** Rendered documents in bounded memory. Identical concurrent requests share one render. */
export interface ResultCache {
  /**
   * The document of this key, rendered if it is not cached. The render is canceled when all requests
   * that wait for it are gone.
   */
  get(key: string, signal: AbortSignal, render: Render): Promise<Result>;
  status(): { readonly bytes: number; readonly documents: number };
}

interface Flight {
  readonly file: Promise<RenderedFile>;
  readonly controller: AbortController;
  waiting: number;
}

export const createResultCache = ({ cacheBytes, cacheSeconds }: CacheConfig): ResultCache => {
  if (cacheBytes === 0) return renderAlways;
  const documents = new LRUCache<string, RenderedFile>({
    maxSize: cacheBytes,
    ttl: cacheSeconds * 1_000,
    sizeCalculation: ({ bytes }) => bytes.byteLength + overheadBytes,
  });
  const flights = new Map<string, Flight>();

  const takeOff = (key: string, render: Render): Flight => {
    const controller = new AbortController();
    const file = render(controller.signal).then((done) => {
      documents.set(key, done);
      return done;
    });
    const flight: Flight = { file, controller, waiting: 0 };
    flights.set(key, flight);
    const land = (): void => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    file.then(land, land);
    return flight;
  };

  return {
    async get(key, signal, render) {
      const known = documents.get(key);
      if (known) return { file: known, source: 'hit' };
      const underWay = flights.get(key);
      const flight = underWay ?? takeOff(key, render);
      flight.waiting += 1;
      const file = await unlessGone(flight.file, signal, () => {
        flight.waiting -= 1;
        if (flight.waiting > 0) return;
        // A canceled render must not gain new waiters.
        flights.delete(key);
        flight.controller.abort(signal.reason);
      });
      return { file, source: underWay ? 'shared' : 'miss' };
    },
    status: () => ({ bytes: documents.calculatedSize, documents: documents.size }),
  };
};

const renderAlways: ResultCache = {
  get: async (_, signal, render) => ({ file: await render(signal), source: 'off' }),
  status: () => ({ bytes: 0, documents: 0 }),
};

/** Estimated bytes of name, warnings and bookkeeping per document. */
const overheadBytes = 1_024;

const unlessGone = async <Value>(
  promise: Promise<Value>,
  signal: AbortSignal,
  leave: () => void,
): Promise<Value> => {
  let stop: () => void = () => undefined;
  const gone = new Promise<never>((_, reject) => {
    stop = () => {
      leave();
      reject(new RenderError('canceled', 'The client disconnected.'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, gone]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};
