import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { completeConfig } from '../../src/browser/config.ts';
import type { FoundBrowser } from '../../src/browser/find/browser-search.ts';
import { unpackBundledChromium } from '../../src/browser/find/bundled-chromium.ts';
import { launchRepaired } from '../../src/browser/launch-with-repair.ts';

let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'vitae-damaged-'));
});
afterEach(() => rm(cache, { recursive: true }));

/** A separate embedded browser, partly overwritten with zeros. */
const damaged = async (place: 'start' | 'middle'): Promise<FoundBrowser> => {
  const embedded = { cacheDir: cache, platform: 'linux', arch: 'x64' } as const;
  const { found } = await unpackBundledChromium(embedded);
  if (!found) throw new Error('there is no embedded browser here');
  const { size } = await stat(found.executablePath);
  const file = await open(found.executablePath, 'r+');
  if (place === 'start') await file.write(Buffer.alloc(64), 0, 64, 0);
  else await file.write(Buffer.alloc(size / 2), 0, Math.floor(size / 2), Math.floor(size / 4));
  await file.close();
  return found;
};

const launch = (found: FoundBrowser, launchTimeoutMs = 30_000) =>
  launchRepaired({
    found,
    settings: { ...completeConfig({ sandbox: 'off' }), launchTimeoutMs },
    signal: new AbortController().signal,
  });

describe('an embedded browser with damaged bytes and unchanged size', () => {
  it.each(['start', 'middle'] as const)(
    'is unpacked again and launched: %s',
    async (place) => {
      const found = await damaged(place);
      const chromium = await launch(found);
      expect(await chromium.version()).toMatch(/Chrome/);
      await chromium.close();
      expect((await readdir(cache)).filter((name) => name.endsWith('.partial'))).toEqual([]);
    },
    60_000,
  );

  it('gives an error that names the folder to delete if it still does not start', async () => {
    const found = await damaged('middle');
    await expect(launch(found, 1)).rejects.toThrow(
      `Delete ${path.dirname(found.executablePath)} and try again.`,
    );
  }, 60_000);
});
