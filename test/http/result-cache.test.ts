import { getEventListeners } from 'node:events';
import { RenderError } from '../../src/errors.ts';
import { createResultCache } from '../../src/http/result-cache.ts';
import { RenderOptions } from '../../src/options/schema.ts';
import type { RenderedFile } from '../../src/render.ts';
import { emptyLedger } from '../../src/resume/ledger/report.ts';

const file = (text: string): RenderedFile => ({
  bytes: new TextEncoder().encode(text),
  format: 'txt',
  mediaType: 'text/plain',
  filename: 'cv.txt',
  warnings: [],
  ledger: emptyLedger,
  options: RenderOptions.parse({}),
  timings: {},
});
const signal = () => new AbortController().signal;
const config = { cacheBytes: 1_000_000, cacheSeconds: 60 };

/** A render that ends on demand and records whether it was canceled. */
const held = () => {
  let finish: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  let count = 0;
  const signals: AbortSignal[] = [];
  const render = (inside: AbortSignal) => {
    count += 1;
    signals.push(inside);
    return new Promise<RenderedFile>((resolve, reject) => {
      finish = () => resolve(file('done'));
      fail = reject;
    });
  };
  return {
    render,
    signals,
    count: () => count,
    finish: () => finish(),
    fail: (error: Error) => fail(error),
  };
};

describe('createResultCache', () => {
  it('renders once and then answers from memory', async () => {
    const cache = createResultCache(config);
    const first = await cache.get('a', signal(), () => Promise.resolve(file('one')));
    const second = await cache.get('a', signal(), () =>
      Promise.reject(new Error('rendered again')),
    );
    expect([first.source, second.source, second.file === first.file]).toEqual([
      'miss',
      'hit',
      true,
    ]);
    expect(cache.status()).toEqual({ bytes: 3 + 1_024, documents: 1 });
  });

  it('renders once for identical requests at the same time', async () => {
    const cache = createResultCache(config);
    const work = held();
    const answers = [1, 2, 3].map(() => cache.get('a', signal(), work.render));
    work.finish();
    expect((await Promise.all(answers)).map(({ source }) => source)).toEqual([
      'miss',
      'shared',
      'shared',
    ]);
    expect(work.count()).toBe(1);
  });

  it('continues while one client waits, and cancels when all have disconnected', async () => {
    const cache = createResultCache(config);
    const work = held();
    const clients = [new AbortController(), new AbortController()];
    const answers = clients.map((client) => cache.get('a', client.signal, work.render));
    clients[0]?.abort();
    await expect(answers[0]).rejects.toMatchObject({
      ...{ code: 'canceled', message: 'The client disconnected.' },
    });
    expect(work.signals[0]?.aborted).toBe(false);
    clients[1]?.abort();
    await expect(answers[1]).rejects.toMatchObject({ code: 'canceled' });
    expect(work.signals[0]?.aborted).toBe(true);
    const late = cache.get('a', signal(), () => Promise.resolve(file('anew')));
    expect((await late).source).toBe('miss');
  });

  it('keeps a new render when one that was canceled ends after it began', async () => {
    const cache = createResultCache(config);
    const [canceled, anew] = [held(), held()];
    const gone = new AbortController();
    const early = cache.get('a', gone.signal, canceled.render);
    gone.abort();
    await expect(early).rejects.toMatchObject({ code: 'canceled' });
    const second = cache.get('a', signal(), anew.render);
    canceled.fail(new RenderError('canceled', 'The render was canceled.'));
    await new Promise((next) => setImmediate(next));
    const third = cache.get('a', signal(), anew.render);
    anew.finish();
    expect([(await second).source, (await third).source]).toEqual(['miss', 'shared']);
  });

  it('no longer listens to a client that has its answer', async () => {
    const client = new AbortController();
    const cache = createResultCache(config);
    await cache.get('a', client.signal, () => Promise.resolve(file('one')));
    expect(getEventListeners(client.signal, 'abort')).toEqual([]);
  });

  it('does not render for a disconnected client', async () => {
    const gone = new AbortController();
    gone.abort();
    const cache = createResultCache(config);
    const work = held();
    await expect(cache.get('a', gone.signal, work.render)).rejects.toMatchObject({
      code: 'canceled',
    });
    expect(work.signals.every((each) => each.aborted)).toBe(true);
  });

  it('reports a failure to all waiting clients and does not cache it', async () => {
    const cache = createResultCache(config);
    const work = held();
    const answers = [cache.get('a', signal(), work.render), cache.get('a', signal(), work.render)];
    work.fail(new RenderError('timeout', 'Late.'));
    for (const answer of answers) await expect(answer).rejects.toMatchObject({ code: 'timeout' });
    expect((await cache.get('a', signal(), () => Promise.resolve(file('one')))).source).toBe(
      'miss',
    );
  });

  it('keeps at most `cacheBytes` bytes and drops the oldest first', async () => {
    const cache = createResultCache({ cacheBytes: 5_000, cacheSeconds: 60 });
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await cache.get(key, signal(), () => Promise.resolve(file('x'.repeat(500))));
    }
    expect(cache.status().bytes).toBeLessThanOrEqual(5_000);
    expect((await cache.get('f', signal(), () => Promise.reject(new Error('gone')))).source).toBe(
      'hit',
    );
    expect((await cache.get('a', signal(), () => Promise.resolve(file('x')))).source).toBe('miss');
    const large = () => Promise.resolve(file('x'.repeat(6_000)));
    expect((await cache.get('large', signal(), large)).source).toBe('miss');
    expect(cache.status().bytes).toBeLessThanOrEqual(5_000);
  });

  it('renders every request when it is off, and cancels per client', async () => {
    const cache = createResultCache({ cacheBytes: 0, cacheSeconds: 60 });
    const work = held();
    const client = new AbortController();
    const first = cache.get('a', client.signal, work.render);
    work.finish();
    const second = cache.get('a', signal(), work.render);
    work.finish();
    expect([(await first).source, (await second).source, work.count()]).toEqual(['off', 'off', 2]);
    expect(work.signals[0]).toBe(client.signal);
    expect(cache.status()).toEqual({ bytes: 0, documents: 0 });
  });
});
