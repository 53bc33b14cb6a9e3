import { createBrowser } from '../../src/browser/create-browser.ts';

/** Work that ends on demand. It does not use a page, so Chromium does not start. */
const heldWork = () => {
  const ends: (() => void)[] = [];
  return {
    begun: () => ends.length,
    end: () => ends.shift()?.(),
    work: () => new Promise<string>((resolve) => ends.push(() => resolve('done'))),
  };
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('withSlot', () => {
  it('starts as many documents as there are pages, and one ahead', async () => {
    const browser = createBrowser({ pages: 2, queue: 5 });
    const held = heldWork();
    const turns = Array.from({ length: 5 }, () => browser.withSlot(held.work));
    await settle();
    expect([held.begun(), browser.status().waiting]).toEqual([3, 3]);
    while (browser.status().waiting > 0) {
      held.end();
      await settle();
    }
    held.end();
    held.end();
    expect(await Promise.all(turns)).toEqual(['done', 'done', 'done', 'done', 'done']);
    await browser.close();
  });

  it('refuses documents beyond pages and queue before any work', async () => {
    const browser = createBrowser({ pages: 2, queue: 3 });
    const held = heldWork();
    const turns = Array.from({ length: 5 }, () => browser.withSlot(held.work));
    await expect(browser.withSlot(held.work)).rejects.toMatchObject({ code: 'busy' });
    for (let left = 0; left < 5; left += 1) {
      await settle();
      held.end();
    }
    await Promise.all(turns);
    const none = createBrowser({ pages: 1, queue: 0 });
    const only = none.withSlot(held.work);
    await expect(none.withSlot(held.work)).rejects.toMatchObject({ code: 'busy' });
    await settle();
    held.end();
    await only;
  });

  it('counts waiting towards the deadline, and aborts the signal at its end', async () => {
    const browser = createBrowser({ pages: 1, queue: 2, deadlineMs: 50 });
    const held = heldWork();
    const making = [browser.withSlot(held.work), browser.withSlot(held.work)];
    await expect(browser.withSlot(held.work)).rejects.toMatchObject({ code: 'timeout' });
    await settle();
    held.end();
    held.end();
    expect(await Promise.all(making)).toEqual(['done', 'done']);
    const told = browser.withSlot(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    await expect(told).rejects.toMatchObject({ code: 'timeout' });
  });

  it('removes a caller that aborts while waiting', async () => {
    const browser = createBrowser({ pages: 1, queue: 2 });
    const held = heldWork();
    const making = [browser.withSlot(held.work), browser.withSlot(held.work)];
    const caller = new AbortController();
    const gone = browser.withSlot(held.work, caller.signal);
    caller.abort();
    await expect(gone).rejects.toMatchObject({ code: 'canceled' });
    expect([held.begun(), browser.status().waiting]).toEqual([2, 1]);
    held.end();
    held.end();
    await Promise.all(making);
  });

  it('frees the turn when the work throws', async () => {
    const browser = createBrowser({ pages: 1, queue: 0 });
    for (let count = 0; count < 3; count += 1) {
      await expect(
        browser.withSlot(() => {
          throw new Error('at once');
        }),
      ).rejects.toThrow('at once');
    }
  });
});
