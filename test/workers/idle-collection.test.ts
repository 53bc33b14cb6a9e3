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
});
