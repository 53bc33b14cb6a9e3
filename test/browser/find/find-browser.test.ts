import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser, searchBrowser } from '../../../src/browser/find/find-browser.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitae-find-'));
});
afterEach(() => rm(folder, { recursive: true }));

const program = async (...names: string[]): Promise<string> => {
  const file = path.join(folder, ...names);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '');
  await chmod(file, 0o755);
  return file;
};

describe('searchBrowser', () => {
  it('takes the configured path before any other', async () => {
    const executablePath = await program('mine');
    const environment = { CHROME_PATH: await program('theirs') };
    const { found } = await searchBrowser({ executablePath, environment });
    expect(found).toEqual({ executablePath, source: 'config' });
  });

  it('takes CHROME_PATH before PUPPETEER_EXECUTABLE_PATH', async () => {
    const environment = {
      CHROME_PATH: await program('chrome'),
      PUPPETEER_EXECUTABLE_PATH: await program('puppet'),
    };
    const { found } = await searchBrowser({ environment });
    expect(found).toEqual({ executablePath: environment.CHROME_PATH, source: 'CHROME_PATH' });
  });

  it('stops at a configured path that is not executable', async () => {
    const environment = { CHROME_PATH: path.join(folder, 'absent') };
    expect(await searchBrowser({ environment })).toEqual({
      found: undefined,
      tried: [
        {
          source: 'CHROME_PATH',
          path: environment.CHROME_PATH,
          found: false,
          reason: 'does not exist',
        },
      ],
    });
  });

  it('takes the newest headless shell of puppeteer before a full Chrome', async () => {
    const inside = 'chrome-headless-shell-linux64/chrome-headless-shell';
    await program('puppeteer/chrome-headless-shell/linux-99.0.1', inside);
    const newest = await program('puppeteer/chrome-headless-shell/linux-143.0.7', inside);
    await program('puppeteer/chrome/linux-150.0.1/chrome-linux64/chrome');
    const environment = { PUPPETEER_CACHE_DIR: path.join(folder, 'puppeteer') };
    const { found } = await searchBrowser({ environment, platform: 'linux', arch: 'arm64' });
    expect(found).toEqual({ executablePath: newest, source: 'puppeteer cache' });
  });

  it("takes the system's headless shell before its Chrome", async () => {
    await program('bin', 'google-chrome');
    const shell = await program('bin', 'chromium-headless-shell');
    const environment = { PATH: path.join(folder, 'bin'), PUPPETEER_CACHE_DIR: folder };
    const { found } = await searchBrowser({ environment, platform: 'linux', arch: 'arm64' });
    expect(found).toEqual({ executablePath: shell, source: 'system' });
  });

  it.each([
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', 'Z:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
  ] as const)('finds Chrome on %s', async (platform, place) => {
    const environment = { PROGRAMFILES: 'Z:\\Programs', PUPPETEER_CACHE_DIR: folder, HOME: folder };
    const { tried } = await searchBrowser({ environment, platform, arch: 'arm64' });
    expect(tried.map((one) => one.path)).toContain(place);
  });
});

describe('findBrowser', () => {
  it('lists every searched place and the command to install a browser', async () => {
    const environment = { PROGRAMFILES: 'Z:\\Programs', PUPPETEER_CACHE_DIR: folder };
    const options = { environment, platform: 'win32', arch: 'x64' } as const;
    const { tried } = await searchBrowser(options);
    const error = await findBrowser(options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'browser_unavailable' });
    for (const { path: place } of tried) expect(String(error)).toContain(place);
    expect(String(error)).toContain('npx puppeteer browsers install chrome-headless-shell');
  });

  it('names the variable with a path that does not exist', async () => {
    const environment = { CHROME_PATH: path.join(folder, 'absent') };
    await expect(findBrowser({ environment })).rejects.toThrow(/Set CHROME_PATH to/);
  });
});
