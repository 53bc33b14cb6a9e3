import { openBrowser } from '../../src/browser/open.ts';

/** Work that ends when told; nothing here reaches for a page, so no Chromium starts. */
const heldWork = () => {
  const ends: (() => void)[] = [];
  return {
    begun: () => ends.length,
    end: () => ends.shift()?.(),
    work: () => new Promise<string>((resolve) => ends.push(() => resolve('done'))),
  };
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('withTurn', () => {
  it('begins work on as many documents as there are pages, and one ahead', async () => {
    const browser = openBrowser({ pages: 2, queue: 5 });
    const held = heldWork();
    const turns = Array.from({ length: 5 }, () => browser.withTurn(held.work));
    await settle();
    expect([held.begun(), browser.status().waiting]).toEqual([3, 2]);
    while (browser.status().waiting > 0) {
      held.end();
      await settle();
    }
    for (let left = 0; left < 3; left += 1) held.end();
    expect(await Promise.all(turns)).toEqual(['done', 'done', 'done', 'done', 'done']);
    await browser.close();
  });

  it('refuses beyond pages and queue together, before any work', async () => {
    const browser = openBrowser({ pages: 2, queue: 3 });
    const held = heldWork();
    const turns = Array.from({ length: 5 }, () => browser.withTurn(held.work));
    await expect(browser.withTurn(held.work)).rejects.toMatchObject({ code: 'busy' });
    for (let left = 0; left < 5; left += 1) {
      await settle();
      held.end();
    }
    await Promise.all(turns);
    const none = openBrowser({ pages: 1, queue: 0 });
    const only = none.withTurn(held.work);
    await expect(none.withTurn(held.work)).rejects.toMatchObject({ code: 'busy' });
    await settle();
    held.end();
    await only;
  });

  it('counts waiting and making towards one deadline', async () => {
    const browser = openBrowser({ pages: 1, queue: 1, deadlineMs: 50 });
    const held = heldWork();
    const making = browser.withTurn(held.work);
    await expect(making).rejects.toMatchObject({ code: 'timeout' });
    const next = browser.withTurn((_, signal) => Promise.resolve(signal.aborted));
    expect(await next).toBe(false);
    held.end();
  });

  it('keeps the turn of work that goes on after nobody waits for it', async () => {
    const browser = openBrowser({ pages: 1, queue: 0 });
    const held = heldWork();
    const caller = new AbortController();
    const gone = browser.withTurn(held.work, caller.signal);
    caller.abort();
    await expect(gone).rejects.toMatchObject({ code: 'canceled' });
    await expect(browser.withTurn(held.work)).rejects.toMatchObject({ code: 'busy' });
    held.end();
    await settle();
    expect(await browser.withTurn(() => Promise.resolve('mine'))).toBe('mine');
  });

  it('gives the turn back when work throws', async () => {
    const browser = openBrowser({ pages: 1, queue: 0 });
    for (let count = 0; count < 3; count += 1) {
      await expect(
        browser.withTurn(() => {
          throw new Error('at once');
        }),
      ).rejects.toThrow('at once');
    }
  });
});
