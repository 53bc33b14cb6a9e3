import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  unpackBundledChromium,
  unpackFallbackFonts,
} from '../../../src/browser/find/bundled-chromium.ts';
import { linesOf, runScript } from '../../support/processes.ts';

let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'vitae-embedded-'));
});
afterEach(() => rm(cache, { recursive: true }));

const script = new URL('./unpack-chromium-process.ts', import.meta.url);

describe('unpackBundledChromium', () => {
  it('gives two concurrent processes the same complete browser', async () => {
    const racers = [runScript(script, [cache]), runScript(script, [cache])];
    const [first, second] = await Promise.all(racers.map(linesOf));
    expect(first).toBe(second);
    expect((await stat(String(first))).size).toBeGreaterThan(100_000_000);
    const folders = await readdir(cache);
    expect(folders).toEqual([expect.stringMatching(/^chromium-\d+\.\d+\.\d+$/)]);
  });

  it('reports why a folder could not be used', async () => {
    const file = path.join(cache, 'a-file');
    await writeFile(file, '');
    const cacheDir = path.join(file, 'below');
    const { found, tried } = await unpackBundledChromium({
      cacheDir,
      platform: 'linux',
      arch: 'x64',
    });
    expect(found).toBeUndefined();
    expect(tried).toEqual([
      expect.objectContaining({ found: false, reason: expect.stringContaining('ENOTDIR') }),
    ]);
  });

  it('does not support other systems', async () => {
    const { tried } = await unpackBundledChromium({ platform: 'darwin', arch: 'arm64' });
    expect(tried[0]?.reason).toBe('not for darwin-arm64');
  });
});

describe('unpackFallbackFonts', () => {
  it('unpacks the fonts once and reuses them', async () => {
    const settings = { cacheDir: cache };
    const folder = String(await unpackFallbackFonts(settings));
    const { ctimeMs } = await stat(folder);
    expect(await unpackFallbackFonts(settings)).toBe(folder);
    expect((await stat(folder)).ctimeMs).toBe(ctimeMs);
    expect(await readdir(path.join(folder, 'fonts', 'Open_Sans'))).toContain(
      'OpenSans-Regular.ttf',
    );
  });

  it('uses the temporary folder when home is not writable', async () => {
    const home = path.join(cache, 'a-file');
    await writeFile(home, '');
    const folder = await unpackFallbackFonts({ environment: { HOME: home, TMPDIR: cache } });
    expect(path.dirname(path.dirname(String(folder)))).toBe(cache);
  });
});
