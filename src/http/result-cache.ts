import { LRUCache } from 'lru-cache';
import { raceAbort } from '../abort.ts';
import { RenderError } from '../errors.ts';
import type { RenderedFile } from '../render.ts';

export interface CacheConfig {
  readonly cacheBytes: number;
  readonly cacheSeconds: number;
}

type RenderFile = (signal: AbortSignal) => Promise<RenderedFile>;

export interface CachedResult {
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
  get(key: string, signal: AbortSignal, render: RenderFile): Promise<CachedResult>;
  status(): { readonly bytes: number; readonly documents: number };
}

interface InFlight {
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
  const inFlight = new Map<string, InFlight>();

  const start = (key: string, render: RenderFile): InFlight => {
    const controller = new AbortController();
    const file = render(controller.signal).then((done) => {
      documents.set(key, done);
      return done;
    });
    const entry: InFlight = { file, controller, waiting: 0 };
    inFlight.set(key, entry);
    const forget = (): void => forgetEntry(key, entry);
    file.then(forget, forget);
    return entry;
  };

  const forgetEntry = (key: string, entry: InFlight): void => {
    if (inFlight.get(key) === entry) inFlight.delete(key);
  };

  const leave = (key: string, entry: InFlight, { reason }: AbortSignal): void => {
    entry.waiting -= 1;
    if (entry.waiting > 0) return;
    // A canceled render must not gain new waiters.
    forgetEntry(key, entry);
    entry.controller.abort(reason);
  };

  return {
    async get(key, signal, render) {
      const known = documents.get(key);
      if (known) return { file: known, source: 'hit' };
      const running = inFlight.get(key);
      const entry = running ?? start(key, render);
      entry.waiting += 1;
      try {
        const file = await raceAbort(entry.file, [signal]);
        return { file, source: running ? 'shared' : 'miss' };
      } catch (cause) {
        if (!signal.aborted) throw cause;
        leave(key, entry, signal);
        throw new RenderError('canceled', 'The client disconnected.');
      }
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
