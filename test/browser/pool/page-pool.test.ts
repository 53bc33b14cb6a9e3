import { completeConfig } from '../../../src/browser/config.ts';
import { createLauncher } from '../../../src/browser/pool/launcher.ts';
import type { PagePool } from '../../../src/browser/pool/page-pool.ts';
import { print, titled } from '../../support/documents.ts';
import {
  browserPids,
  browserProcesses,
  rendererPids,
  signalAll,
  until,
} from '../../support/processes.ts';

const withPool = async (documentsPerPage: number, run: (pool: PagePool) => Promise<void>) => {
  const launcher = createLauncher(completeConfig({ documentsPerPage, warn: () => undefined }));
  try {
    await run(await launcher.launch());
  } finally {
    await launcher.close();
  }
};

describe('createPagePool', () => {
  it('takes the page that was used last', () =>
    withPool(10, async (pool) => {
      const [one, two] = [await pool.acquire(), await pool.acquire()];
      pool.release(one);
      pool.release(two);
      expect(await pool.acquire()).toBe(two);
      expect(await pool.acquire()).toBe(one);
    }));

  it('replaces a page after `documentsPerPage` documents', () =>
    withPool(2, async (pool) => {
      const first = await pool.acquire();
      await print(first, titled('1'));
      pool.release(first);
      expect(await pool.acquire()).toBe(first);
      await print(first, titled('2'));
      pool.release(first);
      const renderers = await rendererPids();
      expect(await pool.acquire()).not.toBe(first);
      await until(async () => !(await rendererPids()).includes(Number(renderers[0])));
    }));

  it('does not reuse a page whose renderer died while idle', () =>
    withPool(10, async (pool) => {
      const page = await pool.acquire();
      pool.release(page);
      const lost = new Promise((resolve) => {
        page.lostSignal.addEventListener('abort', resolve);
      });
      signalAll(await rendererPids(), 'SIGKILL');
      await lost;
      const fresh = await pool.acquire();
      expect(fresh).not.toBe(page);
      await print(fresh, titled('Fresh'));
    }));

  it('warms the requested number of pages', () =>
    withPool(10, async (pool) => {
      await pool.warmUp(3);
      expect(await rendererPids()).toHaveLength(3);
      await pool.warmUp(3);
      expect(await rendererPids()).toHaveLength(3);
    }));

  it('records how many documents were in progress when the browser was lost', () =>
    withPool(10, async (pool) => {
      const ends = [pool.trackDocument(), pool.trackDocument()];
      const lost = new Promise((resolve) => {
        pool.chromium.lostSignal.addEventListener('abort', resolve);
      });
      signalAll(await browserPids(), 'SIGKILL');
      await lost;
      for (const end of ends) end();
      expect([pool.inProgress(), pool.inProgressAtLoss()]).toEqual([0, 2]);
    }));

  it('retires its browser only when the last document is done', () =>
    withPool(10, async (pool) => {
      const end = pool.trackDocument();
      const page = await pool.acquire();
      await pool.retire();
      await print(page, titled('Last'));
      end();
      await pool.chromium.ended;
      expect(await browserProcesses()).toEqual([]);
    }));
});
