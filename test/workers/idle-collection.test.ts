import { getHeapStatistics } from 'node:v8';
import { collectWhenIdle } from '../../src/workers/idle-collection.ts';

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('collectWhenIdle', () => {
  it('frees the memory of finished work', async () => {
    const afterWork = collectWhenIdle({ idleMs: 1, keptBytes: 0 });
    const document = new WeakRef({ pages: new Array<number>(1_000).fill(1) });
    afterWork();
    while (document.deref()) await nextTurn();
    expect(document.deref()).toBeUndefined();
  });

  it('leaves a small heap as it is', async () => {
    const afterWork = collectWhenIdle({ idleMs: 1, keptBytes: Infinity });
    const document = new WeakRef({ pages: new Array<number>(1_000).fill(1) });
    afterWork();
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    expect(document.deref()).toBeDefined();
  });

  it('counts arrays of bytes, which are not in the heap', async () => {
    const { total_heap_size: heap, external_memory: outside } = getHeapStatistics();
    const megabytes = 1024 ** 2;
    const afterWork = collectWhenIdle({ idleMs: 1, keptBytes: heap + outside + 64 * megabytes });
    const bytes = new WeakRef(new Uint8Array(512 * megabytes));
    afterWork();
    while (bytes.deref()) await nextTurn();
    expect(bytes.deref()).toBeUndefined();
  });
});
